import { describe, expect, it } from 'vitest';
import { createAuditDesk, type ListedFile } from '../../../../renderer/screens/audit/auditDesk.ts';
import { findingsOf, listInput, quoteParts, subjectOf, tally } from '../../../../renderer/screens/audit/auditList.ts';
import {
  type FileToAudit,
  filesOfChooser,
  mostFiles,
  sortOut,
} from '../../../../renderer/screens/audit/collectFiles.ts';
import type { AuditWorker } from '../../../../renderer/workers/auditClient.ts';
import { auditWork } from '../../../../renderer/workers/auditWork.ts';
import { AppError } from '../../../../shared/errors/appError.ts';

const wrong = '三公经费支出10万元，其中：公务接待费8万元，公务用车运行维护费5万元，因公出国（境）费0万元。';

function fileOf(name: string, text: string): FileToAudit {
  return { name, open: async () => new File([text], name) };
}

function workerWith(change: Partial<AuditWorker> = {}): AuditWorker {
  return {
    audit: async (bytes, name) => auditWork.audit(bytes, name),
    writeList: async (input) => auditWork.writeList(input),
    stop: () => undefined,
    ...change,
  };
}

describe('collecting files', () => {
  const found = (name: string, named = false) => ({ ...fileOf(name, ''), named });

  it('takes papers out of folders and counts what it passes over', () => {
    const names = ['甲/2.docx', '甲/10.docx', '甲/~$2.docx', '甲/.DS_Store', '甲/照片.jpg', '甲/旧.doc'];
    const { files, passedOver, cut } = sortOut(names.map((name) => found(name)));
    expect(files.map(({ name }) => name)).toEqual(['甲/2.docx', '甲/10.docx', '甲/旧.doc']);
    expect(passedOver).toBe(1);
    expect(cut).toBe(false);
  });

  it('takes whatever is named one by one, to say why it cannot be read', () => {
    expect(sortOut([found('照片.jpg', true)]).files).toHaveLength(1);
  });

  it('has a bound', () => {
    const { files, cut } = sortOut(Array.from({ length: mostFiles + 1 }, (_, index) => found(`${index}.docx`)));
    expect(files).toHaveLength(mostFiles);
    expect(cut).toBe(true);
  });

  it('an empty choice is no files', () => {
    expect(filesOfChooser(null).files).toEqual([]);
  });
});

describe('the list of audited files', () => {
  it('audits one after the other and goes on after a file that cannot be read', async () => {
    let open = 0;
    let most = 0;
    const desk = createAuditDesk(
      workerWith({
        audit: async (bytes, name) => {
          open++;
          most = Math.max(most, open);
          await Promise.resolve();
          open--;
          return auditWork.audit(bytes, name);
        },
      }),
    );
    await desk.add([fileOf('甲/错.txt', wrong), fileOf('甲/坏.docx', 'x'), fileOf('甲/空.txt', '')]);
    const [first, second, third] = desk.state().files;
    expect(first?.outcome.kind).toBe('audited');
    expect(second?.outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('“坏.docx”') });
    expect(third?.outcome).toMatchObject({ kind: 'refused', remedy: expect.not.stringMatching(/^$/) });
    expect(desk.state().running).toBeUndefined();
    expect(most).toBe(1);
    expect(tally(desk.state().files)).toEqual({ audited: 1, clean: 0, refused: 2 });
  });

  it('files that come while it works join the queue', async () => {
    const desk = createAuditDesk(workerWith());
    const all = desk.add([fileOf('一.txt', wrong)]);
    await desk.add([fileOf('二.txt', wrong)]);
    await all;
    expect(desk.state().files.map(({ outcome }) => outcome.kind)).toEqual(['audited', 'audited']);
  });

  it('stopping leaves what was found and names what was not reached', async () => {
    let stop: () => void = () => undefined;
    const desk = createAuditDesk(
      workerWith({
        audit: () =>
          new Promise((_, reject) => {
            stop = () => reject(new AppError('WORK_STOPPED'));
          }),
        stop: () => stop(),
      }),
    );
    const all = desk.add([fileOf('一.txt', wrong), fileOf('二.txt', wrong)]);
    await new Promise((done) => setTimeout(done));
    await new Promise((done) => setTimeout(done));
    desk.stop();
    await all;
    expect(desk.state().files.map(({ outcome }) => outcome.kind)).toEqual(['stopped', 'stopped']);
    desk.clear();
    expect(desk.state().files).toEqual([]);
  });

  it('a file too large is refused without being read', async () => {
    const desk = createAuditDesk(workerWith());
    const huge = new File(['x'], '大.docx');
    Object.defineProperty(huge, 'size', { value: 200_000_000 });
    await desk.add([{ name: '大.docx', open: async () => huge }]);
    expect(desk.state().files[0]?.outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('过大') });
  });
});

describe('what the list shows', () => {
  const report = auditWork.audit(new TextEncoder().encode(wrong), '错.txt');
  const file: ListedFile = { id: 1, name: '甲/错.txt', outcome: { kind: 'audited', report } };
  const refused: ListedFile = {
    id: 2,
    name: '甲/坏.docx',
    outcome: { kind: 'refused', reason: '打不开。', remedy: '请重新复制。' },
  };

  it('filters by severity', () => {
    expect(findingsOf(file, 'all')).toEqual(report.findings);
    expect(findingsOf(file, 'block').every(({ severity }) => severity === 'block')).toBe(true);
    expect(findingsOf(refused, 'all')).toEqual([]);
  });

  it('marks the figure in the quotation, where it is written once', () => {
    expect(quoteParts({ quote: '共1，234.50万元，其他5万元', stated: '1234.5' })).toEqual([
      { text: '共', isSpot: false },
      { text: '1，234.50', isSpot: true },
      { text: '万元，其他5万元', isSpot: false },
    ]);
    expect(quoteParts({ quote: '5辆和5人', stated: '5' })).toEqual([{ text: '5辆和5人', isSpot: false }]);
    expect(quoteParts({ stated: '5' })).toEqual([]);
  });

  it('is called after its folder or its only file', () => {
    expect(subjectOf([file, refused], '已有文件')).toBe('甲');
    expect(subjectOf([file], '已有文件')).toBe('错');
    expect(subjectOf([file, { ...refused, name: '乙/坏.docx' }], '已有文件')).toBe('已有文件');
  });

  it('is written as Word and Excel with what could not be audited', async () => {
    const written = await auditWork.writeList(listInput([file, refused], '已有文件'));
    expect(written.map(({ name }) => name)).toEqual(['甲-审核报告.docx', '甲-审核报告.xlsx']);
    expect(written.every(({ compared }) => compared > 0)).toBe(true);
  });
});
