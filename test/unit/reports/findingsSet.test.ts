import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/findings/finding.ts';
import { reportOf } from '../../../shared/findings/finding.ts';
import { verifyDocx } from '../../../shared/outputs/docx/verifyDocx.ts';
import { writeDocx } from '../../../shared/outputs/docx/writeDocx.ts';
import { findingsSet } from '../../../shared/reports/findingsSet.ts';
import { figureWords, placeLines } from '../../../shared/reports/findingWords.ts';

const table = { document: '附件1', table: '基础数据表' };
const parentRow: Finding = {
  code: 'BDT-010',
  severity: 'block',
  message: '公务用车购置和维护经费填的是0万元，购置与运行相加是157.65万元。',
  remedy: '请取消改写。',
  fields: ['officialVehicles.lastYearFinal'],
  places: [
    { ...table, cell: '公务用车购置和维护经费' },
    { ...table, cell: '公车购置', line: 84 },
  ],
  stated: '0',
  expected: '157.65',
};
const explained: Finding = {
  code: 'BDT-020',
  severity: 'notice',
  message: '在职79人，编制75人。',
  remedy: '请写明原因。',
  fields: ['staffing.staffInPost'],
  places: [{ ...table, cell: '实际在职人数' }],
  explanation: '军转干部过渡安置4人。',
};

function textsOf(findings: readonly Finding[]): readonly string[] {
  const set = findingsSet({
    subject: '2024年某中心',
    unitName: '某中心',
    examined: [{ name: '绩效自评', report: reportOf(findings, 2) }],
    notExamined: [{ name: '旧表.doc', reason: '这是旧版格式。', remedy: '请另存为 .docx。' }],
  });
  return set.documents.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
      return block.kind === 'table' ? block.rows.map((row) => row.cells.map(({ text }) => text).join('|')) : [];
    }),
  ]);
}

describe('the check report', () => {
  it('counts what it lists, and what could not be tested', () => {
    expect(textsOf([parentRow])).toContain('必改1处，需说明0处，提示0处；另有2条关系因数据未填还不能审核。');
  });

  it('prints each finding with its places, both figures and the remedy', () => {
    const [row] = textsOf([parentRow]).filter((text) => text.startsWith('1|'));
    expect(row).toBe(
      '1|必改|附件1 › 基础数据表：公务用车购置和维护经费；公车购置（第84行）|公务用车购置和维护经费填的是0万元，购置与运行相加是157.65万元。|现为：0\n对照：157.65|请取消改写。',
    );
  });

  it('does not name the file again in every place under its heading', () => {
    const set = findingsSet({
      subject: '决算',
      unitName: '',
      examined: [
        {
          name: '上报/决算.txt',
          report: reportOf([{ ...parentRow, places: [{ document: '决算.txt', table: '总表', line: 7 }] }], 0),
        },
      ],
    });
    expect(JSON.stringify(set.documents)).toContain('"总表（第7行）"');
  });

  it('names files that could not be examined, with the way out', () => {
    expect(textsOf([])).toContain('旧表.doc：未能审核。这是旧版格式。请另存为 .docx。');
  });

  it('adds the 审核说明 for signature only when something was explained', () => {
    expect(textsOf([parentRow])).not.toContain('审核说明');
    expect(textsOf([explained])).toEqual(expect.arrayContaining(['审核说明']));
    expect(textsOf([explained]).some((text) => text.endsWith('|军转干部过渡安置4人。'))).toBe(true);
  });

  it('goes through the writer of the official forms and reads back the same', async () => {
    const set = findingsSet({
      subject: '2024年某中心',
      unitName: '某中心',
      examined: [{ name: '绩效自评', report: reportOf([parentRow, explained], 0) }],
    });
    expect(verifyDocx(await writeDocx(set, set.documents), set, set.documents)).toMatchObject({ ok: true });
  });
});

describe('places and figures in words', () => {
  it('names each table once', () => {
    expect(placeLines(parentRow.places)).toBe('附件1 › 基础数据表：公务用车购置和维护经费；公车购置（第84行）');
  });

  it('needs no colon before a line alone', () => {
    expect(placeLines([{ document: '决算.txt', section: '三公经费', line: 430 }])).toBe(
      '决算.txt › 三公经费（第430行）',
    );
  });

  it('leaves out figures that a finding is not about', () => {
    expect(figureWords(explained)).toBe('');
  });
});
