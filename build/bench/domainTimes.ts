import { checkDraft } from '../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { benchDraft, type DraftSize, sizeName } from './benchDraft.ts';
import { interleave, type Rounds } from './interleave.ts';
import { countPlain, type PlainCounts, plainDocuments, printedDocuments } from './shape.ts';
import { pairedRatios, perThousand, type Spread, spreadOf } from './statistics.ts';

/** What goes before writing, of a draft of that size: milliseconds, and round by round over the smallest size. */
export type DomainTimes = PlainCounts &
  DraftSize & {
    /** From the draft to all documents of the Word file: evaluate and resolve. */
    readonly laidOut: Spread;
    readonly laidOutOverSmallest: Spread;
    /** From the draft to the report of all checks. */
    readonly check: Spread;
    readonly checkOverSmallest: Spread;
    readonly checkPerThousandCells: number;
  };

function layOut({ pack, draft }: ParsedDraft): void {
  resolveSet(pack, evaluateDraft(pack, draft), draft.narrative, { formulas: false });
}

/** Nothing is kept from one check to the next: the draft is evaluated anew, as `check` does. */
function check({ pack, draft }: ParsedDraft): void {
  const { ok, findings } = checkDraft(pack, evaluateDraft(pack, draft), draft);
  if (!ok) throw new Error(`the large draft is not in order: ${findings.map(({ code }) => code).join(' ')}`);
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measures all sizes in turns, the smallest first. */
export async function measureDomain(sizes: readonly DraftSize[], rounds: Rounds): Promise<readonly DomainTimes[]> {
  const bySize = await Promise.all(sizes.map(async (size) => ({ size, parsed: await benchDraft(size) })));
  const taken = await interleave<string, 'laidOut' | 'check'>(
    Object.fromEntries(
      bySize.map(({ size, parsed }) => [
        sizeName(size),
        async () => ({ laidOut: millisecondsOf(() => layOut(parsed)), check: millisecondsOf(() => check(parsed)) }),
      ]),
    ),
    rounds,
  );
  const of = (size: DraftSize, part: 'laidOut' | 'check'): readonly number[] =>
    (taken[sizeName(size)] ?? []).map((times) => times[part]);
  return bySize.map(({ size, parsed: { pack, draft } }) => {
    const set = resolveSet(pack, evaluateDraft(pack, draft), draft.narrative, { formulas: false });
    const counts = countPlain(plainDocuments(printedDocuments(set)));
    const smallest = sizes[0] ?? size;
    const checks = spreadOf(of(size, 'check'));
    return {
      ...size,
      ...counts,
      laidOut: spreadOf(of(size, 'laidOut')),
      laidOutOverSmallest: spreadOf(pairedRatios(of(size, 'laidOut'), of(smallest, 'laidOut'))),
      check: checks,
      checkOverSmallest: spreadOf(pairedRatios(of(size, 'check'), of(smallest, 'check'))),
      checkPerThousandCells: perThousand(checks.median, counts.cells),
    };
  });
}
