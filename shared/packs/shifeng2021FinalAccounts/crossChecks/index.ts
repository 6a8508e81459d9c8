import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { betweenTables } from './betweenTables.ts';
import { noteChecks } from './notes.ts';
import { withinTables } from './withinTables.ts';

export const crossChecks: readonly CrossCheckDefinition[] = [...withinTables, ...betweenTables, ...noteChecks];
