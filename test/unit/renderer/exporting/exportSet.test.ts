import { describe, expect, it } from 'vitest';
import { type ExportParts, exportSet } from '../../../../renderer/exporting/exportSet.ts';
import { createReportWork } from '../../../../renderer/workers/reportWork.ts';
import type { Channel, Desktop } from '../../../../shared/bridge/contract.ts';
import { AppError } from '../../../../shared/errors/appError.ts';
import type { PaperOptions } from '../../../../shared/reports/paperOptions.ts';
import { renderReport } from '../../../../shared/reports/renderReport.ts';
import { sealOfReport } from '../../../../shared/reports/seal.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const token = '00000000-0000-4000-8000-000000000000';
const corrected = open(scenario('junshan2024', 'corrected'));
const published = open(scenario('junshan2024', 'published'));
const pdf = new Uint8Array([37, 80, 68, 70]);

type Office = {
  readonly parts: ExportParts & { readonly session: NonNullable<ExportParts['session']> };
  /** What was asked of whom, in order. */
  readonly log: string[];
  readonly staged: Map<string, Uint8Array>;
};

function office(
  { pack, draft }: typeof corrected,
  answers: Readonly<Partial<Record<Channel, (request: unknown) => unknown>>> = {},
): Office {
  const log: string[] = [];
  const staged = new Map<string, Uint8Array>();
  const work = createReportWork();
  work.open(pack, draft, 0);
  const usual: Readonly<Record<string, (request: never) => unknown>> = {
    'outputs.begin': () => ({ kind: 'chosen', token, folder: '/材料' }),
    'outputs.add': ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
      staged.set(name, bytes);
      return {};
    },
    'outputs.commit': () => ({ folder: '/材料', names: [...staged.keys()] }),
    'outputs.abort': () => ({}),
    ...answers,
  };
  const desktop: Desktop = {
    kind: 'shell',
    on: () => () => undefined,
    call: async (channel, request) => {
      log.push(channel);
      const answer = usual[channel]?.(request as never);
      return answer instanceof AppError
        ? { ok: false, error: { code: answer.code, reason: answer.reason, remedy: answer.remedy } }
        : { ok: true, value: answer as never };
    },
  };
  const api: ExportParts['worker']['api'] = {
    planExport: async (formats) => work.planExport(formats),
    render: async (request, onFile) => work.render(request, onFile),
  };
  const worker = { api, stop: () => void log.push('stop') };
  const session = {
    flush: async () => void log.push('flush'),
    mayWrite: () => true,
    opened: {
      settle: async () => undefined,
      takeSnapshot: async (reason: string) => {
        log.push(`snapshot ${reason}`);
        return {};
      },
    },
  } as unknown as NonNullable<ExportParts['session']>;
  const makePdf = async ({ asDraft }: PaperOptions) => {
    log.push(asDraft ? 'pdf draft' : 'pdf');
    return pdf;
  };
  return { parts: { session, worker, desktop, makePdf }, log, staged };
}

const still = new AbortController().signal;
const nothing = (): void => undefined;

describe('exporting a set', () => {
  it('stores what was typed, keeps a snapshot, and lets all files appear together', async () => {
    const { parts, log, staged } = office(corrected);
    const progress: string[] = [];
    const end = await exportSet({ formats: ['xlsx', 'pdf'], asDraft: false }, parts, still, ({ done, total }) =>
      progress.push(`${done}/${total}`),
    );
    expect(log).toEqual([
      'flush',
      'snapshot beforeExport',
      'outputs.begin',
      'outputs.add',
      'pdf',
      'outputs.add',
      'outputs.commit',
    ]);
    expect(end).toMatchObject({ kind: 'written', folder: '/材料', token });
    expect([...staged.keys()].map((name) => name.replace(/^.*\./, ''))).toEqual(['xlsx', 'pdf']);
    expect(progress).toEqual(['0/2', '1/2']);
  });

  it('hands over the very bytes that the command line writes', async () => {
    const { parts, staged } = office(corrected);
    await exportSet({ formats: ['docx', 'html'], asDraft: true }, parts, still, nothing);
    const { pack, evaluation, draft } = corrected;
    const outcome = renderReport(pack, evaluation, draft, { formats: ['docx', 'html'], asDraft: true });
    if (outcome.kind !== 'rendering') throw new Error('refused');
    const names: string[] = [];
    for await (const { name, bytes } of outcome.files) {
      names.push(name);
      expect(Buffer.compare(staged.get(name) ?? new Uint8Array(), bytes), name).toBe(0);
    }
    expect([...staged.keys()]).toEqual(names);
  });

  it('refuses a final set while a 必改 stands, before any folder is asked for', async () => {
    const { parts, log } = office(published);
    const end = await exportSet({ formats: ['docx'], asDraft: false }, parts, still, nothing);
    expect(end).toMatchObject({ kind: 'refused', readiness: { ready: false } });
    expect(log).toEqual(['flush']);
  });

  it('writes a signed-off state without touching the report as it stands now', async () => {
    const { parts, log } = office(corrected);
    const { session: _, ...others } = parts;
    const { hash } = sealOfReport(corrected.pack, corrected.evaluation, corrected.draft);
    const sealed = { hash, codeInFooter: false };
    const end = await exportSet({ formats: ['html'], asDraft: false, sealed }, others, still, nothing);
    expect(end).toMatchObject({ kind: 'written' });
    expect(log).toEqual(['outputs.begin', 'outputs.add', 'outputs.commit']);
  });

  it('does nothing more when the folder dialog is closed', async () => {
    const { parts, log } = office(corrected, { 'outputs.begin': () => ({ kind: 'cancelled' }) });
    expect(await exportSet({ formats: ['docx'], asDraft: false }, parts, still, nothing)).toEqual({
      kind: 'cancelled',
    });
    expect(log.at(-1)).toBe('outputs.begin');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { parts, log } = office(corrected);
    const ended = new AbortController();
    const end = await exportSet({ formats: ['docx'], asDraft: false }, parts, ended.signal, ({ done }) => {
      if (done === 2) ended.abort();
    });
    expect(end).toEqual({ kind: 'stopped' });
    expect(log).toContain('stop');
    expect(log.at(-1)).toBe('outputs.abort');
    expect(log).not.toContain('outputs.commit');
  });

  it('says in its own words why the folder refused a file, and leaves nothing behind', async () => {
    const { parts, log } = office(corrected, {
      'outputs.add': () => new AppError('SAVE_FAILED', { detail: '磁盘已满' }),
    });
    const work = exportSet({ formats: ['docx'], asDraft: false }, parts, still, nothing);
    await expect(work).rejects.toThrow(/磁盘已满/);
    expect(log.at(-1)).toBe('outputs.abort');
  });

  it('does not begin when what was typed could not be stored', async () => {
    const { parts, log } = office(corrected);
    const session = {
      ...parts.session,
      flush: async () => {
        throw new AppError('SAVE_FAILED', { detail: '磁盘已满' });
      },
    };
    await expect(
      exportSet({ formats: ['docx'], asDraft: false }, { ...parts, session }, still, nothing),
    ).rejects.toThrow(/没有存进/);
    expect(log).toEqual([]);
  });
});
