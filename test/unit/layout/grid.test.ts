import { describe, expect, it } from 'vitest';
import { constant, isAbove, sum } from '../../../shared/calculation/builders/formulas.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { ResolvedCell, ResolvedDocument, ResolvedSet } from '../../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import type { Block, DocumentDefinition, GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { draftOf, factsOf, packOfBlocks, packWith, tinyPack } from '../packs/tinyPack.ts';

type Change = Partial<ReportDraft>;

function text(of: string): GridCell {
  return { content: { kind: 'text', text: of } };
}

function fact(id: string): GridCell {
  return { content: { kind: 'field', id } };
}

function row(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', cells };
}

function grid(columns: number, ...rows: readonly GridRow[]): Block {
  return { kind: 'grid', id: 'grid', label: '表', columnsMm: Array.from({ length: columns }, () => 20), rows };
}

function setOf(pack: TemplatePack, change: Change = {}): ResolvedSet {
  return resolveSet(pack, factsOf(change, pack), draftOf(change, pack).narrative);
}

function tableRows(document: ResolvedDocument | undefined): readonly (readonly ResolvedCell[])[] {
  return (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((each) => each.cells) : [],
  );
}

function laid(block: Block, change: Change = {}): readonly (readonly ResolvedCell[])[] {
  return tableRows(setOf(packOfBlocks([block]), change).documents[0]);
}

/** Each cell as `column:text`, with its span where it has one. */
function sketch(rows: readonly (readonly ResolvedCell[])[]): readonly string[] {
  return rows.map((cells) =>
    cells
      .map((cell) => {
        const span = cell.columnSpan * cell.rowSpan > 1 ? `(${cell.columnSpan}×${cell.rowSpan})` : '';
        return `${cell.column}${span}:${cell.text}`;
      })
      .join(' '),
  );
}

describe('rows of a table', () => {
  const lines = (minRows?: number): GridRow => ({
    kind: 'rows',
    table: 'projects',
    ...(minRows === undefined ? {} : { minRows }),
    cells: [{ content: { kind: 'field', id: 'projects.name', before: '{#}、' } }, fact('projects.spent'), text('元')],
  });

  it('print one line each and count it', () => {
    const projects = [{ name: '甲', spent: '1' }, { name: '乙' }];
    expect(sketch(laid(grid(3, lines()), { tables: { projects } }))).toEqual(['0:1、甲 1:1 2:元', '0:2、乙 1: 2:元']);
  });

  it('are filled up with blank lines that keep their number and their texts', () => {
    expect(sketch(laid(grid(3, lines(2)), { tables: { projects: [{ name: '甲' }] } }))).toEqual([
      '0:1、甲 1: 2:元',
      '0:2、 1: 2:元',
    ]);
    expect(sketch(laid(grid(3, lines(2))))).toEqual(['0:1、 1: 2:元', '0:2、 1: 2:元']);
    expect(laid(grid(3, lines()))).toEqual([]);
  });

  it('look the same whether they are filled in or blank', () => {
    const looks = (cells: readonly ResolvedCell[] | undefined): unknown =>
      cells?.map(({ role, align, column, columnSpan }) => ({ role, align, column, columnSpan }));
    const [filled, blank] = laid(grid(3, lines(2)), { tables: { projects: [{ name: '甲', spent: '1' }] } });
    expect(looks(blank)).toEqual(looks(filled));
  });
});

describe('groups and spans', () => {
  it('a lead is merged down over all rows of its group, groups within groups too', () => {
    const block = grid(
      3,
      {
        kind: 'group',
        lead: [text('外')],
        rows: [
          row(text('头'), text('头')),
          { kind: 'group', lead: [text('内')], rows: [row(text('一')), row(text('二'))] },
        ],
      },
      row({ ...text('尾'), span: 3 }),
    );
    expect(sketch(laid(block))).toEqual(['0(1×3):外 1:头 2:头', '1(1×2):内 2:一', '2:二', '0(3×1):尾']);
  });

  it('a lead grows with the rows of the table under it', () => {
    const lines: GridRow = { kind: 'rows', table: 'projects', minRows: 1, cells: [fact('projects.name')] };
    const block = grid(2, { kind: 'group', lead: [text('项目')], rows: [lines] });
    const projects = ['甲', '乙', '丙'].map((name) => ({ name }));
    expect(sketch(laid(block, { tables: { projects } }))).toEqual(['0(1×3):项目 1:甲', '1:乙', '1:丙']);
    expect(sketch(laid(block))).toEqual(['0:项目 1:']);
  });

  it('a group without rows leaves nothing behind, nor does it become the home of a fact', () => {
    const lines: GridRow = { kind: 'rows', table: 'projects', cells: [fact('projects.name')] };
    const block = grid(2, { kind: 'group', lead: [fact('budget')], rows: [lines] }, row(fact('budget'), fact('rate')));
    const rows = laid(block, { entries: { budget: '4', people: '1' } });
    expect(sketch(rows)).toEqual(['0:4 1:25%']);
    const [budget, rate] = rows.flat();
    expect(budget?.formula).toBeUndefined();
    expect(JSON.stringify(rate?.formula)).toContain(`"${budget?.id}"`);
  });

  it('rows under a cell that reaches down make room for it', () => {
    const block = grid(
      3,
      row({ ...text('高'), rowSpan: 2 }, text('a'), { ...text('宽'), span: 1, rowSpan: 3 }),
      row(text('b')),
      row(text('c'), text('d')),
    );
    expect(sketch(laid(block))).toEqual(['0(1×2):高 1:a 2(1×3):宽', '1:b', '0:c 1:d']);
  });

  it('rows and groups stand under their conditions', () => {
    const when = isAbove('budget', constant('0'));
    const block = grid(
      2,
      { kind: 'row', cells: [text('有'), text('数')], when },
      { kind: 'group', lead: [text('组')], rows: [row(text('员'))], when },
    );
    expect(laid(block)).toEqual([]);
    expect(sketch(laid(block, { entries: { budget: '1' } }))).toEqual(['0:有 1:数', '0:组 1:员']);
  });

  it('a row that is too wide is a fault of the pack', () => {
    expect(() => laid(grid(2, row(text('a'), text('b'), text('c'))))).toThrow('wider than its 2 columns');
  });
});

describe('a cell', () => {
  it('of a figure holds the number and the format with which it shows', () => {
    const [[budget, rate] = []] = laid(grid(2, row(fact('budget'), fact('rate'))), {
      entries: { budget: '4.50', people: '1' },
    });
    expect(budget).toMatchObject({
      text: '4.50',
      fact: 'budget',
      source: 'entered',
      number: { value: '4.5', format: '0.00########', shown: '4.50' },
    });
    expect(rate).toMatchObject({ text: '22.22%', source: 'calculated', number: { value: '0.2222', format: '0.00%' } });
  });

  it('with a caption stays a number; blank it keeps the caption', () => {
    const caption: GridCell = { content: { kind: 'field', id: 'total', before: '共“', after: '"万元' } };
    const [[filled] = []] = laid(grid(1, row(caption)), { entries: { people: '1.5' } });
    expect(filled).toMatchObject({ text: '共“1.50"万元', number: { value: '1.5', format: '"共“"0.00"”万元"' } });
    const [[blank] = []] = laid(grid(1, row(caption)), { tables: { projects: [{}] } });
    expect(blank?.text).toBe('共“"万元');
    expect(blank?.number).toBeUndefined();
    expect(blank?.blankFormat).toBe('"共“"0.00"”万元"');
    const [[fromBlank] = []] = laid(grid(2, row(caption, fact('people'))), { tables: { projects: [{}] } });
    expect(fromBlank?.formula?.filter((part) => typeof part === 'string').join('')).toContain(',"共“""万元")');
  });

  it('of a figure that cannot be read shows what was typed and holds no number', () => {
    const [[cell] = []] = laid(grid(1, row(fact('budget'))), { entries: { budget: ' 约5\u0000 ' } });
    expect(cell).toMatchObject({ text: '约5' });
    expect(cell?.number).toBeUndefined();
  });

  it('of a text shows it as it can be printed', () => {
    const [[cell] = []] = laid(grid(1, row(fact('remark'))), { entries: { remark: '一\r\n二\u0000{year}' } });
    expect(cell).toMatchObject({ text: '一\n二{year}', role: 'longText' });
    expect(cell?.number).toBeUndefined();
  });

  it('of an overridden figure is marked and no longer calculated', () => {
    const [[cell] = []] = laid(grid(1, row(fact('total'))), {
      entries: { people: '1' },
      overrides: { total: { value: '1,234.5', reason: '照账面' } },
    });
    expect(cell).toMatchObject({ text: '1,234.5', source: 'overridden', number: { value: '1234.5' } });
    expect(cell?.formula).toBeUndefined();
  });

  it('that repeats a typed figure follows the cell where it stands first', () => {
    const [[first, again] = []] = laid(grid(2, row(fact('budget'), fact('budget'))), { entries: { budget: '4' } });
    expect(first?.formula).toBeUndefined();
    expect(again?.formula).toContainEqual({ ref: first?.id });
  });
});

describe('a document for every row', () => {
  const repeated: Partial<DocumentDefinition> = {
    repeat: { table: 'projects', where: { field: 'name', in: ['无'], negate: true } },
  };
  const pack = packOfBlocks(
    [{ kind: 'heading', level: 1, text: '{projects.name}' }, grid(1, row(fact('projects.spent')))],
    repeated,
  );

  function pages(change: Change): readonly string[] {
    return (setOf(pack, change).documents[0]?.blocks ?? []).map((block) => {
      if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
      return block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join()
        : block.kind;
    });
  }

  it('starts each on a page of its own and counts its headings anew', () => {
    const projects = [{ name: '甲', spent: '1' }, { name: '无' }, { name: '乙', spent: '2' }];
    expect(pages({ tables: { projects } })).toEqual(['一、甲', '1', 'pageBreak', '一、乙', '2']);
  });

  it('is one blank form while there is no row', () => {
    expect(pages({})).toEqual(['一、', '']);
  });
});

describe('facts that formulas need although no table prints them', () => {
  const pack = packOfBlocks([grid(1, row(fact('total')))]);
  const given: Change = {
    entries: { people: '1.20' },
    tables: { projects: [{ name: '甲\u0000项', spent: '3' }, { spent: '4' }] },
  };

  it('stand on a sheet of their own, with names and units', () => {
    const documents = setOf(pack, given).documents;
    expect(documents.map(({ kind, sheetName }) => `${kind} ${sheetName}`)).toEqual([
      'form 附件1',
      'data 正文数据',
      'data 核对',
    ]);
    expect(sketch(tableRows(documents[1]))).toEqual([
      '0:项目 1:数值 2:单位',
      '0:人员经费 1:1.20 2:万元',
      '0:甲项 决算 1:3 2:万元',
      '0:项目2 决算 1:4 2:万元',
    ]);
  });

  it('bring the facts along that they need themselves', () => {
    const more = packWith({
      fields: [
        ...tinyPack.fields,
        {
          id: 'twice',
          label: '两倍',
          unit: 'wanYuan',
          scale: 2,
          source: { kind: 'calculated', formula: sum('total', 'total'), basis: '测试' },
        },
      ],
      documents: packOfBlocks([grid(1, row(fact('twice')))]).documents,
    });
    const [, loose] = setOf(more, given).documents;
    expect(
      tableRows(loose)
        .slice(1)
        .map(([label]) => label?.text),
    ).toEqual(expect.arrayContaining(['2024年支出合计', '人员经费']));
    const [, total] = tableRows(loose);
    expect(total?.[1]?.formula).toBeDefined();
  });

  it('are not there when everything is printed', () => {
    const all = packOfBlocks([grid(2, row(fact('budget'), fact('remark')))]);
    expect(setOf({ ...all, crossChecks: [] }, given).documents).toHaveLength(1);
  });
});
