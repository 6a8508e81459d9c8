import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { type ParsedDraft, parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ResolvedSet } from '../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';

const folder = join(import.meta.dirname, '../scenarios');

/** A stored scenario: a draft, and what must come of it. `findings`: number of findings per code, all others none. */
export type Scenario = {
  readonly pack: string;
  readonly name: string;
  readonly about: string;
  readonly given: unknown;
  readonly expect: {
    readonly values: Readonly<Record<string, string>>;
    readonly findings?: Readonly<Record<string, number>>;
  };
};

/** Every scenario of every pack. */
export const scenarios: readonly Scenario[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((pack) =>
    readdirSync(join(folder, pack.name))
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const stored = JSON.parse(readFileSync(join(folder, pack.name, file), 'utf8')) as Omit<
          Scenario,
          'pack' | 'name'
        >;
        return { ...stored, pack: pack.name, name: file.replace(/\.json$/, '') };
      }),
  );

export function scenario(pack: string, name: string): Scenario {
  const found = scenarios.find((each) => each.pack === pack && each.name === name);
  if (found === undefined) throw new Error(`no scenario ${pack}/${name}`);
  return found;
}

export type Opened = ParsedDraft & { readonly evaluation: Evaluation; readonly set: ResolvedSet };

/** The scenario's draft through the gate, evaluated and laid out. */
export function open({ given }: Pick<Scenario, 'given'>): Opened {
  const parsed = parseDraft(given, findPack);
  const evaluation = evaluateDraft(parsed.pack, parsed.draft);
  return { ...parsed, evaluation, set: resolveSet(parsed.pack, evaluation, parsed.draft.narrative) };
}
