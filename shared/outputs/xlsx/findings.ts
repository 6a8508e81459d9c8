import type { Verification } from '../verification.ts';

const mostDifferences = 10;
const longestQuote = 40;

/** Collects what a comparison finds; beyond ten differences only the fact counts. */
export type Findings = {
  readonly same: <Value>(is: Value, should: Value, say: (is: Value, should: Value) => string) => void;
  readonly differ: (sentence: string) => void;
  readonly count: (compared: number) => void;
  readonly result: () => Verification;
};

export function findings(): Findings {
  const differences: string[] = [];
  let compared = 0;
  const differ = (sentence: string) => {
    if (differences.length < mostDifferences) differences.push(sentence);
  };
  return {
    same(is, should, say) {
      compared += 1;
      if (is !== should) differ(say(is, should));
    },
    differ,
    count(more) {
      compared += more;
    },
    result: () => (differences.length === 0 ? { ok: true, compared } : { ok: false, differences }),
  };
}

/** A text within a sentence, shortened. */
export function quote(text: string | undefined): string {
  if (text === undefined || text === '') return '空';
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`;
}
