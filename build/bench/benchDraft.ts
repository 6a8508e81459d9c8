import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ParsedDraft, parseDraft } from '../../shared/drafts/parseDraft.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';

/** A self-evaluation set with so many projects; with `rows` a book of final accounts with so many 项 as well. */
export type DraftSize = { readonly projects: number; readonly rows?: number };

const scenarios = join(import.meta.dirname, '../../test/scenarios');

type LargeDraft = (projects: number, rows?: number) => unknown;

function isLargeDraft(value: unknown): value is LargeDraft {
  return typeof value === 'function';
}

/**
 * The draft of that size, through the gate like any draft. The scenario is taken as data, from its file: build imports
 * nothing of test.
 */
export async function benchDraft({ projects, rows }: DraftSize): Promise<ParsedDraft> {
  const source = join(scenarios, rows === undefined ? 'junshan2024' : 'shifeng2021FinalAccounts', 'large.ts');
  const scenario: { readonly largeDraft?: unknown } = await import(pathToFileURL(source).href);
  if (!isLargeDraft(scenario.largeDraft)) throw new Error(`no largeDraft in ${source}`);
  return parseDraft(scenario.largeDraft(projects, rows), findPack);
}

/** Tells sizes apart by name. */
export function sizeName({ projects, rows }: DraftSize): string {
  return rows === undefined ? `${projects} projects` : `${rows} rows, ${projects} projects`;
}
