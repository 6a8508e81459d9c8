import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { limitChecks } from './limitChecks.ts';
import { reportChecks } from './reportChecks.ts';
import { sumChecks } from './sumChecks.ts';

export const crossChecks: readonly CrossCheckDefinition[] = [...sumChecks, ...limitChecks, ...reportChecks];
