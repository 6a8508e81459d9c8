import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { benchDraft, type DraftSize } from './benchDraft.ts';
import { type ExportFormat, type ExportStage, exportStages } from './exportFormats.ts';
import { exportOurs, writerOf } from './exportOurs.ts';
import { floorWriterOf } from './floorWriter.ts';
import { interleave, type Rounds } from './interleave.ts';
import { countPlain, type PlainCounts, plainDocuments } from './shape.ts';
import { median, pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** How long an export of a draft of that size takes, in milliseconds, beside its floor. */
export type ExportTimes = PlainCounts &
  DraftSize & {
    readonly format: ExportFormat;
    readonly whole: Spread;
    readonly floor: Spread;
    readonly wholeOverFloor: Spread;
    /** Medians. */
    readonly stages: Readonly<Record<ExportStage, number>>;
    /** Median share of evaluate and resolve in the whole. */
    readonly domainShare: number;
  };

/** Measures one format at one size. */
export async function measureExport(format: ExportFormat, size: DraftSize, rounds: Rounds): Promise<ExportTimes> {
  const parsed = await benchDraft(size);
  const writer = await writerOf(format);
  const writeFloor = await floorWriterOf(format);
  const set = resolveSet(parsed.pack, evaluateDraft(parsed.pack, parsed.draft), parsed.draft.narrative);
  const plain = plainDocuments(writer.documents(set));

  const { ours, floor } = await interleave<'ours' | 'floor', ExportStage>(
    {
      ours: () => exportOurs(parsed, writer),
      floor: async () => {
        const start = performance.now();
        await writeFloor(plain);
        return { evaluate: 0, resolve: 0, write: performance.now() - start, verify: 0 };
      },
    },
    rounds,
  );
  const wholes = ours.map((times) => exportStages.reduce((sum, stage) => sum + times[stage], 0));
  const floors = floor.map(({ write }) => write);
  const domain = ours.map(({ evaluate, resolve }) => evaluate + resolve);
  return {
    format,
    ...size,
    ...countPlain(plain),
    whole: spreadOf(wholes),
    floor: spreadOf(floors),
    wholeOverFloor: spreadOf(pairedRatios(wholes, floors)),
    stages: {
      evaluate: median(ours.map(({ evaluate }) => evaluate)),
      resolve: median(ours.map(({ resolve }) => resolve)),
      write: median(ours.map(({ write }) => write)),
      verify: median(ours.map(({ verify }) => verify)),
    },
    domainShare: median(pairedRatios(domain, wholes)),
  };
}
