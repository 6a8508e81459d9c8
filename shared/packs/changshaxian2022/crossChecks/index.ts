import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { basicDataChecks } from './basicDataChecks.ts';
import { projectChecks } from './projectChecks.ts';
import { reportChecks } from './reportChecks.ts';
import { scoreChecks } from './scoreChecks.ts';

/** BDC 基础数据表 (附件1-2), EIT 指标表 (附件1-1), RPC 报告 (附件1-3), PSC 项目自评表 and 评分汇总表 (附件2-4). */
export const crossChecks: readonly CrossCheckDefinition[] = [
  ...basicDataChecks,
  ...scoreChecks,
  ...reportChecks,
  ...projectChecks,
];
