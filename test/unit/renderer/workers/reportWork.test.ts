import { describe, expect, it } from 'vitest';
import { createReportWork } from '../../../../renderer/workers/reportWork.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const corrected = open(scenario('junshan2024', 'corrected'));
const published = open(scenario('junshan2024', 'published'));

describe('work on a report beside the window', () => {
  it('follows the edits and says which of them its findings know', () => {
    const work = createReportWork();
    work.open(corrected.pack, corrected.draft, 7);
    expect(work.check()).toMatchObject({ version: 7, report: { ok: true } });
    work.edit([{ kind: 'replaceDraft', draft: published.draft }], 8);
    const expected = checkReport(published.pack, evaluateDraft(published.pack, published.draft), {
      ...published.draft,
    });
    expect(work.check()).toMatchObject({ version: 8, report: expected, missing: expect.any(Number) as number });
    expect(expected.ok).toBe(false);
  });

  it('hands on file by file and counts them', async () => {
    const work = createReportWork();
    work.open(corrected.pack, corrected.draft, 0);
    const seen: string[] = [];
    const end = await work.render({ formats: ['docx'], asDraft: false }, ({ name }, { done, total }) => {
      seen.push(`${done}/${total} ${name}`);
      return true;
    });
    expect(end).toEqual({ kind: 'done', files: seen.length });
    expect(seen[0]).toMatch(/^1\/5 2024-.*\.docx$/);
    expect(seen).toHaveLength(5);
  });

  it('stops between two files when told so', async () => {
    const work = createReportWork();
    work.open(corrected.pack, corrected.draft, 0);
    let files = 0;
    const end = await work.render({ formats: ['docx', 'html'], asDraft: false }, () => {
      files += 1;
      return files < 2;
    });
    expect(end).toEqual({ kind: 'stopped' });
    expect(files).toBe(2);
  });

  it('writes no final set while a 必改 stands, but a marked one', async () => {
    const work = createReportWork();
    work.open(published.pack, published.draft, 0);
    let files = 0;
    const count = (): boolean => {
      files += 1;
      return true;
    };
    expect(await work.render({ formats: ['html'], asDraft: false }, count)).toMatchObject({
      kind: 'refused',
      readiness: { ready: false },
    });
    expect(files).toBe(0);
    expect(await work.render({ formats: ['html'], asDraft: true }, count)).toEqual({ kind: 'done', files: 1 });
  });

  it('marks the preview 草稿 exactly while a 必改 stands', async () => {
    const work = createReportWork();
    work.open(published.pack, published.draft, 0);
    expect((await work.preview()).set.watermark).toBe('草稿');
    work.edit([{ kind: 'replaceDraft', draft: corrected.draft }], 1);
    const { version, set } = await work.preview();
    expect(version).toBe(1);
    expect(set.watermark).toBeUndefined();
    expect(set.documents.map(({ name }) => name)[0]).toContain('自评报告');
  });
});
