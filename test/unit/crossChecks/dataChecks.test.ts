import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { draftOf, factsOf, packWith, tinyPack } from '../packs/tinyPack.ts';

const [projects] = tinyPack.tables;
if (projects === undefined) throw new Error('the tiny pack has no table');

/** The tiny pack with kinds to choose from, and steps that belong to projects. */
const pack = packWith({
  crossChecks: [],
  fields: tinyPack.fields.map((field) => (field.id === 'remark' ? { ...field, choices: ['是', '否'] } : field)),
  tables: [
    {
      ...projects,
      rowFields: [
        ...projects.rowFields,
        {
          id: 'kind',
          label: '类别',
          unit: 'text',
          choices: ['甲类', '乙类'],
          source: { kind: 'entered', required: true },
        },
      ],
    },
    {
      id: 'steps',
      label: '步骤',
      rowLabel: '步骤',
      minRows: 0,
      maxRows: 9,
      rowFields: [
        {
          id: 'project',
          label: '所属项目',
          unit: 'text',
          source: { kind: 'reference', table: 'projects', field: 'name' },
        },
        { id: 'note', label: '说明', unit: 'text', source: { kind: 'entered', required: false } },
      ],
    },
  ],
});

function findings(change: Partial<ReportDraft>): readonly Finding[] {
  return checkDraft(pack, factsOf(change, pack), draftOf(change, pack)).findings;
}

describe('rows that would be printed nowhere', () => {
  const given = [
    { name: '甲', kind: '甲类' },
    { name: '乙', kind: '乙类' },
  ];

  it('name a project that is not there', () => {
    const steps = [{ project: '甲' }, { project: ' 乙 ' }, { project: '丙', note: '有' }, {}];
    expect(findings({ tables: { projects: given, steps } })).toMatchObject([
      {
        code: 'ROW-001',
        severity: 'block',
        message: '步骤第3行的“所属项目”填的是“丙”，找不到这个项目，这一行不会打印出来。',
        fields: ['steps[3].project'],
      },
    ]);
  });

  it('name no project at all', () => {
    expect(findings({ tables: { projects: given, steps: [{ note: '有' }] } })).toMatchObject([
      { code: 'ROW-001', message: expect.stringContaining('填的是“”') },
    ]);
  });

  it('are of a kind that is not among the choices; blank rows are nothing', () => {
    const rows = [...given, { name: '丙', kind: '丙类' }, {}, { name: ' ' }];
    expect(findings({ tables: { projects: rows } })).toMatchObject([
      {
        code: 'ROW-002',
        severity: 'block',
        message: '“丙 类别”填的是“丙类”，不在可选项内，这一行会打印不到应在的位置。',
        remedy: '请在以下各项中选一项：甲类、乙类。',
        fields: ['projects[3].kind'],
        stated: '丙类',
      },
    ]);
  });
});

it('a field that is not among its choices is said so; blank it may be', () => {
  expect(findings({ entries: { remark: '也许' } })).toMatchObject([{ code: 'ROW-002', fields: ['remark'] }]);
  expect(findings({ entries: { remark: ' 是 ' } })).toEqual([]);
  expect(findings({ entries: { remark: '' } })).toEqual([]);
});

it('a name that occurs twice is said where it occurs again', () => {
  const rows = ['甲', '乙', ' 甲', '', '', '甲'].map((name) => ({ name, kind: '甲类' }));
  expect(findings({ tables: { projects: rows } })).toMatchObject([
    { code: 'ROW-003', severity: 'block', fields: ['projects[3].name'], stated: '甲' },
    { code: 'ROW-003', severity: 'block', fields: ['projects[6].name'], stated: '甲' },
  ]);
});

describe('a figure that a person has overridden', () => {
  const entries = { people: '1', office: '2', budget: '4' };

  it('is pointed out with both figures and the reason', () => {
    expect(findings({ entries, overrides: { total: { value: '5', reason: '照账面' } } })).toMatchObject([
      {
        code: 'OVR-001',
        severity: 'notice',
        message: '“2024年支出合计”是手工改写的：填的是5，按公式应为3。理由：照账面',
        fields: ['total'],
        stated: '5',
        expected: '3',
      },
    ]);
  });

  it('is no news when it says what the formula says', () => {
    expect(findings({ entries, overrides: { total: { value: '3.00万元', reason: '照账面' } } })).toEqual([]);
  });

  it('is pointed out also where the formula has no figure yet, or none at all', () => {
    for (const figures of [{}, { people: '1', budget: '0' }]) {
      const [finding] = findings({ entries: figures, overrides: { rate: { value: '99%', reason: '照账面' } } });
      expect(finding).toMatchObject({ code: 'OVR-001', message: expect.stringContaining('按公式还算不出数') });
      expect(finding).not.toHaveProperty('expected');
    }
  });
});

it('values without a place are listed, the first ten by name', () => {
  const unplaced = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`entries.x${index}`, '1']));
  expect(findings({ unplaced })).toMatchObject([
    {
      code: 'UNP-001',
      severity: 'notice',
      message: expect.stringMatching(/有12项内容.*entries\.x0、.*entries\.x9……。/),
      places: [],
    },
  ]);
  expect(findings({ unplaced })[0]?.fields).toHaveLength(12);
});
