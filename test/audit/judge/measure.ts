import { auditFile } from '../../../shared/audit/auditFile.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { docxOf } from './docx.ts';
import { spoiled } from './plant.ts';
import { randomFrom } from './random.ts';
import { voices } from './sets.ts';
import type { MistakeKind, Published } from './text.ts';

export type KindCount = { planted: number; found: number; readonly missed: string[] };
export type Measured = {
  readonly sets: number;
  /** Findings above a notice on right sets. */
  readonly wrong: readonly string[];
  readonly kinds: ReadonlyMap<MistakeKind, KindCount>;
};

const told = ({ code, message, quote }: Finding): string => `${code} ${message} 〔${quote ?? ''}〕`;

/** What is found in a published set, as its Word file. */
function findingsIn(published: Published): readonly Finding[] {
  return auditFile(docxOf(published), '公开材料.docx').findings;
}

/**
 * Audits the right sets of every voice for `seeds`, and each of them again with one mistake of every kind; of a kind the
 * first `mostOfKind` mistakes only.
 */
export function measure(seeds: readonly number[], mostOfKind = Number.POSITIVE_INFINITY): Measured {
  const kinds = new Map<MistakeKind, KindCount>();
  const wrong: string[] = [];
  for (const { make } of voices) {
    for (const seed of seeds) {
      const right = make(seed);
      const findings = findingsIn(right);
      wrong.push(
        ...findings.filter(({ severity }) => severity !== 'notice').map((each) => `${right.name}: ${told(each)}`),
      );
      const before = new Set(findings.map(told));
      for (const { kind, about, published } of spoiled(right, randomFrom(seed + 50))) {
        const count = kinds.get(kind) ?? { planted: 0, found: 0, missed: [] };
        kinds.set(kind, count);
        if (count.planted >= mostOfKind) continue;
        count.planted += 1;
        if (findingsIn(published).some((each) => !before.has(told(each)))) count.found += 1;
        else count.missed.push(`${right.name} ${kind}: ${about}`);
      }
    }
  }
  return { sets: voices.length * seeds.length, wrong, kinds };
}
