import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { basicsChecks } from './basicsChecks.ts';
import { fundsChecks } from './fundsChecks.ts';
import { scoreChecks } from './scoreChecks.ts';

export const crossChecks: readonly CrossCheckDefinition[] = [...basicsChecks, ...fundsChecks, ...scoreChecks];
