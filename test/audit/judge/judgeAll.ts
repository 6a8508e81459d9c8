import { measure } from './measure.ts';

/** `npm run judge [seeds]`: all voices with as many seeds (10 without), by kind; what was missed and said wrongly. */
const count = Number(process.argv[2] ?? 10);
const { sets, wrong, kinds } = measure(Array.from({ length: count }, (_, at) => at + 1));
const lines = [...kinds].map(([kind, { planted, found }]) => `${kind}: ${found}/${planted}`);
const missed = [...kinds.values()].flatMap((each) => each.missed);
const planted = [...kinds.values()].reduce((sum, each) => sum + each.planted, 0);
process.stdout.write(
  `${[...lines, `found ${planted - missed.length}/${planted}; ${wrong.length} wrong on ${sets} right sets`, ...wrong, ...missed].join('\n')}\n`,
);
