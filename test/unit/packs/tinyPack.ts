import {
  constant,
  field,
  isAbove,
  percent,
  sumOfFilled,
  sumRows,
} from '../../../shared/calculation/builders/formulas.ts';
import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { CrossCheckDefinition } from '../../../shared/packs/crossCheckDefinition.ts';
import type { Block, DocumentDefinition } from '../../../shared/packs/documentSchema.ts';
import { officialPage, officialTypography } from '../../../shared/packs/officialTypography.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

function amount(id: string, label: string): FieldDefinition {
  return { id, label, unit: 'wanYuan', source: { kind: 'entered', required: false } };
}

function text(id: string, label: string): FieldDefinition {
  return { id, label, unit: 'text', source: { kind: 'entered', required: false } };
}

const form: DocumentDefinition = {
  id: 'form',
  kind: 'form',
  attachment: '附件1',
  title: '{year}年度{unit.name}小表',
  fileName: '{year}-{unit.name}-小表',
  page: officialPage,
  blocks: [
    {
      kind: 'grid',
      id: 'money',
      label: '小表',
      columnsMm: [40, 40, 40],
      rows: [
        {
          kind: 'row',
          header: true,
          cells: ['科目', '预算', '决算'].map((caption) => ({
            content: { kind: 'text', text: caption },
            role: 'head',
          })),
        },
        {
          kind: 'row',
          cells: [
            { content: { kind: 'text', text: '合计' } },
            { content: { kind: 'field', id: 'budget' } },
            { content: { kind: 'field', id: 'total' } },
          ],
        },
        {
          kind: 'row',
          cells: [
            { content: { kind: 'field', id: 'people', before: '其中：人员' } },
            { content: { kind: 'field', id: 'office' } },
            { content: { kind: 'field', id: 'rate' } },
          ],
        },
        {
          kind: 'rows',
          table: 'projects',
          minRows: 2,
          cells: [
            { content: { kind: 'field', id: 'projects.name', before: '{#}、' }, role: 'label' },
            { content: { kind: 'field', id: 'projects.budget' } },
            { content: { kind: 'field', id: 'projects.spent' } },
          ],
        },
        { kind: 'row', cells: [{ content: { kind: 'field', id: 'remark' }, span: 3 }] },
      ],
    },
  ],
};

const report: DocumentDefinition = {
  id: 'report',
  kind: 'report',
  title: '{year}年度{unit.name}小报告',
  fileName: '{year}-{unit.name}-小报告',
  page: officialPage,
  blocks: [
    { kind: 'heading', level: 1, text: '收支' },
    {
      kind: 'sentences',
      id: 'money.overview',
      label: '收支总体情况',
      alternatives: [
        { when: isAbove('total', constant('0')), text: '{year}年支出{total}万元，执行率{rate}，上年{year-1}年。' },
        { text: '预算{budget}万元，没有支出。' },
      ],
    },
    { kind: 'freeText', id: 'money.details', label: '说明', emptyText: '无。' },
  ],
};

/** A pack as small as a pack can be that still has everything: it keeps all laws, and each test changes one thing. */
export const tinyPack: TemplatePack = {
  id: 'tiny2024',
  version: 3,
  title: '小表',
  county: '某县',
  year: 2024,
  basis: { document: '测试' },
  errata: [],
  renames: { oldBudget: 'budget', cost: 'spent', works: 'projects', oldDetails: 'money.details', sum: 'total' },
  unplaced: {},
  profile: [{ key: 'name', label: '单位全称', required: true }],
  sections: [
    {
      id: 'all',
      label: '全部',
      document: 'form',
      fields: ['budget', 'people', 'office', 'remark'],
      tables: ['projects'],
      narrative: ['money.overview', 'money.details'],
    },
  ],
  fields: [
    { id: 'unit.name', label: '单位全称', unit: 'text', source: { kind: 'profile', key: 'name' } },
    amount('budget', '预算'),
    amount('people', '人员经费'),
    amount('office', '公用经费'),
    text('remark', '备注'),
    {
      id: 'total',
      label: '{year}年支出合计',
      unit: 'wanYuan',
      scale: 2,
      source: {
        kind: 'calculated',
        formula: sumOfFilled('people', 'office', sumRows('projects', 'spent')),
        basis: '测试',
      },
    },
    {
      id: 'rate',
      label: '执行率',
      unit: 'percent',
      scale: 2,
      source: { kind: 'calculated', formula: percent('total', 'budget'), basis: '测试' },
    },
  ],
  tables: [
    {
      id: 'projects',
      label: '项目',
      rowLabel: '项目',
      minRows: 0,
      maxRows: 5,
      nameField: 'name',
      rowFields: [text('name', '名称'), amount('budget', '预算'), amount('spent', '决算')],
    },
  ],
  crossChecks: [
    {
      code: 'TIN-001',
      title: '支出合计',
      severity: 'block',
      basis: '测试',
      message: '合计{left}万元，应为{right}万元，相差{difference}万元。',
      remedy: '请改正。',
      fields: ['total', 'budget'],
      rule: {
        kind: 'compare',
        left: field('total'),
        comparison: 'atMost',
        right: field('budget'),
        tolerance: { kind: 'exact' },
      },
    },
  ],
  typography: officialTypography,
  set: { title: '{year}年度{unit.name}材料', fileName: '{year}-{unit.name}-材料' },
  documents: [report, form],
};

export function packWith(change: Partial<TemplatePack>): TemplatePack {
  return { ...tinyPack, ...change };
}

/** The tiny pack with one document of these blocks alone. */
export function packOfBlocks(blocks: readonly Block[], change: Partial<DocumentDefinition> = {}): TemplatePack {
  return packWith({ documents: [{ ...form, blocks, ...change }] });
}

/** The tiny pack with these checks alone. */
export function packOfChecks(...crossChecks: readonly CrossCheckDefinition[]): TemplatePack {
  return packWith({ crossChecks });
}

export function draftOf(change: Partial<ReportDraft> = {}, pack: TemplatePack = tinyPack): ReportDraft {
  return { ...blankDraft(pack, 2024, { name: '某中心' }), ...change };
}

export function factsOf(change: Partial<ReportDraft> = {}, pack: TemplatePack = tinyPack): Evaluation {
  return evaluateDraft(pack, draftOf(change, pack));
}
