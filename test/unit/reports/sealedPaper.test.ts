import { describe, expect, it } from 'vitest';
import { previewReport } from '../../../shared/reports/previewReport.ts';
import { type RenderOptions, renderReport } from '../../../shared/reports/renderReport.ts';
import { sealOfReport } from '../../../shared/reports/seal.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

const corrected = open(scenario('junshan2024', 'corrected'));
const { hash, code } = sealOfReport(corrected.pack, corrected.evaluation, corrected.draft);
const formats = ['docx', 'xlsx', 'html'] as const;

async function written(options: Omit<RenderOptions, 'formats'>, opened = corrected): Promise<Map<string, Uint8Array>> {
  const { pack, evaluation, draft } = opened;
  const outcome = renderReport(pack, evaluation, draft, { formats, ...options });
  if (outcome.kind !== 'rendering') throw new Error('refused');
  const files = new Map<string, Uint8Array>();
  for await (const { name, bytes } of outcome.files) files.set(name, bytes);
  return files;
}

describe('a signed-off state on paper', () => {
  it('comes out byte for byte as the final set that was signed', async () => {
    const signed = await written({ asDraft: false });
    const again = await written({ asDraft: false, sealed: { hash, codeInFooter: false } });
    expect([...again.keys()]).toEqual([...signed.keys()]);
    for (const [name, bytes] of signed)
      expect(Buffer.compare(again.get(name) ?? new Uint8Array(), bytes), name).toBe(0);
  });

  it('carries its code in the footer of every format when that is asked for, read back and compared', async () => {
    const files = await written({ asDraft: false, sealed: { hash, codeInFooter: true } });
    expect(files.size).toBeGreaterThan(3);
    const html = [...files].find(([name]) => name.endsWith('.html'))?.[1];
    expect(new TextDecoder().decode(html)).toContain(`content: "${code}"`);
    const { pack, evaluation, draft } = corrected;
    const shown = previewReport(pack, evaluation, draft, { asDraft: false, sealed: { hash, codeInFooter: true } });
    expect(shown.set).toMatchObject({ footerCode: code });
    expect(shown.set.watermark).toBeUndefined();
  });

  it('is refused when its content is no longer what was signed, with what to do', async () => {
    const changed = open(scenario('junshan2024', 'published'));
    await expect(written({ asDraft: false, sealed: { hash, codeInFooter: false } }, changed)).rejects.toThrow(
      /与当时签字的不一样/,
    );
  });
});
