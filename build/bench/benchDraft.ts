import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ParsedDraft, parseDraft } from '../../shared/drafts/parseDraft.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';

const source = join(import.meta.dirname, '../../test/scenarios/junshan2024/large.ts');

type LargeDraft = (projects: number) => unknown;

function isLargeDraft(value: unknown): value is LargeDraft {
  return typeof value === 'function';
}

/**
 * The draft with so many projects, through the gate like any draft. The scenario is taken as data, from its file: build
 * imports nothing of test.
 */
export async function benchDraft(projects: number): Promise<ParsedDraft> {
  const scenario: { readonly largeDraft?: unknown } = await import(pathToFileURL(source).href);
  if (!isLargeDraft(scenario.largeDraft)) throw new Error(`no largeDraft in ${source}`);
  return parseDraft(scenario.largeDraft(projects), findPack);
}
