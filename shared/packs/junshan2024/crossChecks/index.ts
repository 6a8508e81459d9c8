import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { basicDataChecks } from './basicDataChecks.ts';
import { betweenTables } from './betweenTables.ts';
import { departmentChecks } from './departmentChecks.ts';
import { projectChecks } from './projectChecks.ts';

/** BDT 基础数据表 (附件1), OSE 整体自评表 (附件2), PSE 项目自评表 (附件3), XTB between tables. */
export const crossChecks: readonly CrossCheckDefinition[] = [
  ...basicDataChecks,
  ...departmentChecks,
  ...projectChecks,
  ...betweenTables,
];
