import { publishedAccounts } from './accounts.ts';
import { accountVoices } from './accountVoices.ts';
import { budgetVoices, publishedBudget } from './budgets.ts';
import { evaluationVoices, publishedEvaluation } from './evaluations.ts';
import { publishedShortReport, shortReports } from './shortReports.ts';
import type { Published } from './text.ts';

const all: readonly { readonly name: string; readonly make: (seed: number) => Published }[] = [
  ...accountVoices.map((voice) => ({ name: voice.name, make: (seed: number) => publishedAccounts(voice, seed) })),
  ...budgetVoices.map((voice) => ({ name: voice.name, make: (seed: number) => publishedBudget(voice, seed) })),
  ...evaluationVoices.map((voice) => ({ name: voice.name, make: (seed: number) => publishedEvaluation(voice, seed) })),
  ...shortReports.map((voice) => ({ name: voice.name, make: (seed: number) => publishedShortReport(voice, seed) })),
];

/** Twenty ways of publishing; each makes a consistent set for every seed. Two voices never tell the same year of the same unit. */
export const voices = all.map(({ name, make }, at) => ({ name, make: (seed: number) => make(seed + at * 37) }));
