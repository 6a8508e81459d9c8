import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDraft } from '../../../electron/cli/exportDraft.ts';
import { createReportWork } from '../../../renderer/workers/reportWork.ts';
import type { RenderedOutput } from '../../../renderer/workers/reportWorkerApi.ts';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { readinessOf } from '../../../shared/reports/reportReadiness.ts';
import { open, scenarios } from '../../helpers/scenarios.ts';

const folder = mkdtempSync(join(tmpdir(), 'same-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = ['docx', 'xlsx', 'html'] as const;

describe('the program writes what the command line writes', () => {
  it.each(scenarios.map(({ pack, name }) => [pack, name] as const))('%s %s, to the last byte', async (pack, name) => {
    const stored = scenarios.find((each) => each.pack === pack && each.name === name);
    if (stored === undefined) throw new Error('no such scenario');
    const parsed = open(stored);

    // The window comes to the same draft by edits, not by reading a file.
    const work = createReportWork();
    const empty = blankDraft(parsed.pack, parsed.draft.year, parsed.draft.unit);
    work.open(parsed.pack, empty, 0);
    work.edit([{ kind: 'replaceDraft', draft: { ...parsed.draft, entries: {} } }], 1);
    work.edit(
      Object.entries(parsed.draft.entries).map(([id, text]) => ({ kind: 'setEntry', id, text })),
      2,
    );
    const asDraft = !readinessOf(parsed.pack, evaluateDraft(parsed.pack, parsed.draft), parsed.draft).ready;
    const inWindow: RenderedOutput[] = [];
    const end = await work.render({ formats, asDraft }, (file) => inWindow.push(file) > 0);

    const out = join(folder, `${pack}-${name}`);
    const outcome = await exportDraft(parsed, out, formats, asDraft);
    if (outcome.kind !== 'written') throw new Error('the command line refused');
    expect(end).toEqual({ kind: 'done', files: outcome.files.length });
    expect(inWindow.map((file) => file.name)).toEqual(outcome.files.map(({ path }) => path.slice(out.length + 1)));
    for (const [at, file] of inWindow.entries()) {
      const path = outcome.files[at]?.path ?? '';
      expect(Buffer.compare(readFileSync(path), file.bytes), file.name).toBe(0);
    }
  });
});
