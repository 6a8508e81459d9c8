import { describe, expect, it } from 'vitest';
import { constant, countRows, field, product, sum, sumRows } from '../../../shared/calculation/builders/formulas.ts';
import type { Expression } from '../../../shared/calculation/expression.ts';
import type { FieldDefinition, TableDefinition } from '../../../shared/calculation/factModel.ts';
import type { CrossCheckDefinition } from '../../../shared/packs/crossCheckDefinition.ts';
import type { Block, GridRow } from '../../../shared/packs/documentSchema.ts';
import { packViolations } from '../../../shared/packs/packLaws.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { packWith, tinyPack } from './tinyPack.ts';

function first<Part>(parts: readonly Part[]): Part {
  const [part] = parts;
  if (part === undefined) throw new Error('the tiny pack lacks a part');
  return part;
}

const report = first(tinyPack.documents);
const form = first(tinyPack.documents.slice(1));
const projects = first(tinyPack.tables);
const section = first(tinyPack.sections);
const check = first(tinyPack.crossChecks);

function withField(id: string, change: Partial<FieldDefinition>): TemplatePack {
  return packWith({ fields: tinyPack.fields.map((each) => (each.id === id ? { ...each, ...change } : each)) });
}

function withFormula(id: string, formula: Expression): TemplatePack {
  return withField(id, { source: { kind: 'calculated', formula, basis: '测试' } });
}

function withTable(change: Partial<TableDefinition>): TemplatePack {
  return packWith({ tables: [{ ...projects, ...change }] });
}

function withCheck(change: Partial<CrossCheckDefinition>): TemplatePack {
  return packWith({ crossChecks: [{ ...check, ...change }] });
}

/** The tiny pack with one more block, or one more row in its table. */
function withBlock(block: Block): TemplatePack {
  return packWith({ documents: [report, { ...form, blocks: [...form.blocks, block] }] });
}

function withRow(row: GridRow): TemplatePack {
  return withBlock({ kind: 'grid', id: 'more', label: '又一表', columnsMm: [50], rows: [row] });
}

function extra(id: string, source: FieldDefinition['source']): FieldDefinition {
  return { id, label: id, unit: 'wanYuan', source };
}

const entered = { kind: 'entered', required: false } as const;

it('the tiny pack keeps every law', () => {
  expect(packViolations(tinyPack)).toEqual([]);
});

describe('one broken law is found, and named', () => {
  it.each<[string, TemplatePack, string]>([
    ['a field twice', packWith({ fields: [...tinyPack.fields, ...tinyPack.fields.slice(-1)] }), '字段编号重复：rate'],
    ['a table twice', packWith({ tables: [projects, projects] }), '表编号重复：projects'],
    ['a document twice', packWith({ documents: [...tinyPack.documents, report] }), '文件编号重复：report'],
    ['a check twice', packWith({ crossChecks: [check, check] }), '审核编号重复：TIN-001'],
    ['a section twice', packWith({ sections: [section, section] }), '填报段落编号重复：all'],
    [
      'a text place twice',
      withBlock({ kind: 'freeText', id: 'money.details', label: '再一次' }),
      '文字编号重复：money.details',
    ],
    [
      'a row field twice',
      withTable({ rowFields: [...projects.rowFields, ...projects.rowFields.slice(-1)] }),
      '项目编号重复：spent',
    ],
    [
      'a field that looks like a row field',
      packWith({ fields: [...tinyPack.fields, extra('projects.extra', entered)] }),
      '字段编号与表编号冲突：projects.extra',
    ],
    [
      'a formula with an unknown field',
      withFormula('total', sum('people', 'nonsense')),
      'total 引用了不存在的 nonsense',
    ],
    [
      'a formula with an unknown row field',
      withFormula('total', sumRows('projects', 'nonsense')),
      'total 引用了不存在的 projects.nonsense',
    ],
    [
      'a formula that counts an unknown table',
      withFormula('total', product('people', countRows('nonsense'))),
      'total 用到不存在的表 nonsense',
    ],
    [
      'a formula that takes a row field where there is no row',
      withFormula('total', sum('people', 'projects.spent')),
      'total 处没有“projects”的行，不能用 projects.spent',
    ],
    [
      'a filter by an unknown field',
      withFormula('total', sumRows('projects', 'spent', { where: { field: 'nonsense', in: ['x'] } })),
      'total 按不存在的 projects.nonsense 筛选',
    ],
    [
      'a sentence with an unknown fact',
      withBlock({ kind: 'paragraph', role: 'body', text: '见{nonsense}' }),
      'form 引用了不存在的 nonsense',
    ],
    [
      'a condition with an unknown fact',
      withBlock({ kind: 'paragraph', role: 'body', text: '见', when: { kind: 'filled', id: 'nonsense' } }),
      'form 引用了不存在的 nonsense',
    ],
    [
      'a signature with an unknown fact',
      withBlock({ kind: 'signatureLine', items: [{ label: '签', id: 'nonsense' }] }),
      'form 引用了不存在的 nonsense',
    ],
    [
      'a signature whose caption names an unknown fact',
      withBlock({ kind: 'signatureLine', items: [{ label: '{nonsense}：' }] }),
      'form 引用了不存在的 nonsense',
    ],
    [
      'a cell with an unknown fact',
      withRow({ kind: 'row', cells: [{ content: { kind: 'field', id: 'nonsense' } }] }),
      'form/more 引用了不存在的 nonsense',
    ],
    [
      'a cell with a row field where there is no row',
      withRow({ kind: 'row', cells: [{ content: { kind: 'field', id: 'projects.name' } }] }),
      'form/more 处没有“projects”的行，不能用 projects.name',
    ],
    [
      'rows of an unknown table',
      withRow({ kind: 'rows', table: 'nonsense', cells: [{ content: { kind: 'empty' } }] }),
      'more 用到不存在的表 nonsense',
    ],
    [
      'a document for every row of an unknown table',
      packWith({ documents: [report, { ...form, repeat: { table: 'nonsense' } }] }),
      'form 用到不存在的表 nonsense',
    ],
    [
      'a title with an unknown fact',
      packWith({ set: { title: '{nonsense}', fileName: 'x' } }),
      'set 引用了不存在的 nonsense',
    ],
    ['a check of every row of an unknown table', withCheck({ forEach: 'nonsense' }), 'TIN-001 用到不存在的表 nonsense'],
    [
      'a check that counts the rows of an unknown table as addends',
      withCheck({
        rule: {
          kind: 'compare',
          left: field('total'),
          comparison: 'equal',
          right: field('budget'),
          tolerance: { kind: 'rounding', addends: 0, rowsOf: 'nonsense' },
        },
      }),
      'TIN-001 用到不存在的表 nonsense',
    ],
    ['a check that points at an unknown fact', withCheck({ fields: ['nonsense'] }), 'TIN-001 引用了不存在的 nonsense'],
    ['a message with an unknown fact', withCheck({ message: '{left}与{nonsense}' }), 'TIN-001 引用了不存在的 nonsense'],
    ['a remedy with an unknown fact', withCheck({ remedy: '见{nonsense}' }), 'TIN-001 引用了不存在的 nonsense'],
    ['rows named by an unknown field', withTable({ nameField: 'nonsense' }), 'projects 的行名取自不存在的 nonsense'],
    [
      'a reference to an unknown table',
      withTable({
        rowFields: [
          ...projects.rowFields,
          {
            id: 'parent',
            label: '上级',
            unit: 'text',
            source: { kind: 'reference', table: 'nonsense', field: 'name' },
          },
        ],
      }),
      'projects.parent 指向不存在的 nonsense.name',
    ],
    [
      'a fact of the unit that nobody asks for',
      withField('unit.name', { source: { kind: 'profile', key: 'nonsense' } }),
      'unit.name 用到单位资料中没有的 nonsense',
    ],
    [
      'a section with an unknown field',
      packWith({ sections: [{ ...section, fields: [...(section.fields ?? []), 'nonsense'] }] }),
      '填报段落引用了不存在的 nonsense',
    ],
    [
      'a section with an unknown table',
      packWith({ sections: [{ ...section, tables: ['projects', 'nonsense'] }] }),
      '填报段落引用了不存在的 nonsense',
    ],
    [
      'a section with an unknown text',
      packWith({ sections: [{ ...section, narrative: ['nonsense'] }] }),
      '填报段落引用了不存在的 nonsense',
    ],
    [
      'a section of an unknown document',
      packWith({ sections: [{ ...section, document: 'nonsense' }] }),
      '填报段落 all 属于不存在的文件 nonsense',
    ],
    [
      'a reason for leaving out what is not there',
      packWith({ unplaced: { nonsense: '没有' } }),
      '不打印的字段里有不存在的 nonsense',
    ],
    [
      'a default that cannot be chosen',
      withField('remark', { choices: ['是', '否'], source: { ...entered, default: '也许' } }),
      'remark 的默认值“也许”不在可选项里',
    ],
    [
      'a fact that is printed nowhere',
      packWith({
        fields: [...tinyPack.fields, extra('lost', entered)],
        sections: [{ ...section, fields: [...(section.fields ?? []), 'lost'] }],
      }),
      'lost 没有印在任何地方，也没有说明原因',
    ],
    [
      'a fact that is filled in nowhere',
      packWith({ sections: [{ ...section, fields: ['budget', 'people', 'office'] }] }),
      'remark 不在任何填报段落里',
    ],
    [
      'a table that is filled in nowhere',
      packWith({ sections: [{ ...section, tables: [] }] }),
      'projects.name 不在任何填报段落里',
    ],
    ['a formula that rests on itself', withFormula('total', sum('total', 'people')), '公式循环：total → total'],
    ['formulas in a circle', withFormula('total', sum('rate', 'people')), '公式循环：total → rate → total'],
    [
      'a table wider than the page',
      withBlock({
        kind: 'grid',
        id: 'wide',
        label: '宽表',
        columnsMm: [100, 57],
        rows: [{ kind: 'row', cells: [{ content: { kind: 'empty' }, span: 2 }] }],
      }),
      'form/wide 宽 157 毫米，超过版心 156 毫米',
    ],
    ['a value that is not there', packWith({ county: undefined as unknown as string }), '模板不能原样存为 JSON'],
    ['a number that is none', packWith({ year: Number.NaN }), '模板不能原样存为 JSON'],
    ['a function', packWith({ title: (() => '') as unknown as string }), '模板不能原样存为 JSON'],
    ['a date', packWith({ title: new Date() as unknown as string }), '模板不能原样存为 JSON'],
  ])('%s', (_name, pack, violation) => {
    expect(packViolations(pack)).toContain(violation);
  });

  it('a filter by a text that no row can have', () => {
    const kind: FieldDefinition = { id: 'kind', label: '类别', unit: 'text', choices: ['甲', '乙'], source: entered };
    const pack = withFormula('total', sumRows('projects', 'spent', { where: { field: 'kind', in: ['甲', '丙'] } }));
    const tables = [{ ...projects, rowFields: [...projects.rowFields, kind] }];
    expect(packViolations({ ...pack, tables, unplaced: { 'projects.kind': '只用于筛选' } })).toEqual([
      'total 按“丙”筛选 projects.kind，可选项里没有它',
    ]);
  });
});

describe('what is no violation', () => {
  it('a fact that is left out with a reason', () => {
    const fields = [...tinyPack.fields, extra('kept', { kind: 'calculated', formula: constant('1'), basis: '测试' })];
    expect(packViolations(packWith({ fields }))).toHaveLength(1);
    expect(packViolations(packWith({ fields, unplaced: { kept: '只用于核对' } }))).toEqual([]);
  });

  it('the figures of a check in its message', () => {
    expect(packViolations(withCheck({ message: '{left}{right}{difference}{row}{year}{year-1}{unit.name}' }))).toEqual(
      [],
    );
  });

  it('a row field of the project that a row belongs to', () => {
    const steps: TableDefinition = {
      id: 'steps',
      label: '步骤',
      rowLabel: '步骤',
      minRows: 0,
      maxRows: 9,
      rowFields: [
        { id: 'project', label: '项目', unit: 'text', source: { kind: 'reference', table: 'projects', field: 'name' } },
        {
          id: 'share',
          label: '份额',
          unit: 'wanYuan',
          scale: 2,
          source: { kind: 'calculated', formula: sum('projects.spent'), basis: '测试' },
        },
      ],
    };
    const pack = withRow({ kind: 'rows', table: 'steps', cells: [{ content: { kind: 'field', id: 'steps.share' } }] });
    expect(packViolations({ ...pack, tables: [projects, steps] })).toEqual([]);
  });
});
