import { toHalfWidth } from '../../../decimal/parseDecimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { AuditedDocument } from '../../reading/auditedDocument.ts';
import { fundRows } from '../../tables/formColumns.ts';
import type { RecognisedTable } from '../../tables/recognisedTable.ts';
import { placeInRow, quoteOf, tableFinding } from '../tableFinding.ts';

/** What is left blank although the form asks for it. All of it only a notice: a blank is no false figure. */
export function blankChecks(table: RecognisedTable): readonly AuditFinding[] {
  const { content } = table;
  switch (content.kind) {
    case 'selfEvaluation':
      return blankSources(table);
    case 'criteria': {
      const blank = content.criteria.filter(({ weight }) => weight === undefined);
      const [first] = blank;
      if (first === undefined || blank.length === content.criteria.length) return [];
      return [
        blankFinding(
          table,
          first.row,
          '分值',
          `有${blank.length}个指标没有分值：${blank.map(({ name }) => name).join('、')}`,
          '请按一级指标的分值分配到各三级指标。',
        ),
      ];
    }
    case 'basicData': {
      const row = content.rows.find(({ label }) => /厉行节约/.test(label));
      const cells = row === undefined ? [] : (table.grid.rows[row.row]?.cells ?? []);
      if (row === undefined || cells.filter(({ text }) => text !== '').length > 1) return [];
      return [blankFinding(table, row.row, row.label, `“${row.label}”没有填写`, '请写明采取了哪些厉行节约的措施。')];
    }
    default:
      return [];
  }
}

function blankFinding(table: RecognisedTable, row: number, cell: string, words: string, remedy: string): AuditFinding {
  return tableFinding({
    code: 'TAB-053',
    message: `「${table.caption}」${words}。`,
    remedy,
    places: [placeInRow(table, row, cell)],
    quote: quoteOf(table, row),
    stated: '空白',
  });
}

/** Sources of money with a budget but without what was spent, beside a total that has it. */
function blankSources(table: RecognisedTable): readonly AuditFinding[] {
  if (table.content.kind !== 'selfEvaluation') return [];
  const { total, parts } = fundRows(table.content);
  const blank = parts.filter(
    ({ adjusted, executed }) => adjusted !== undefined && !adjusted.value.isZero() && executed === undefined,
  );
  const [first] = blank;
  if (first === undefined || total?.executed === undefined) return [];
  const names = blank.map(({ label }) => label.replace(/^其中:/, '')).join('、');
  return [blankFinding(table, first.row, '全年执行数', `${names}的全年执行数没有填写`, '请按资金来源填写全年执行数。')];
}

const fewestAccounts = 4;

const emptySentence =
  /没有|无(?:数据|此项|政府性基金|国有资本|相关|收支|支出)|不涉及|未(?:使用|发生|安排)|空表|均?为零|为0/;

/** 政府性基金 and 国有资本经营 tables without any figure say why, near the table. */
function emptyTables(document: AuditedDocument, tables: readonly RecognisedTable[]): readonly AuditFinding[] {
  return tables.flatMap((table): readonly AuditFinding[] => {
    if (!/(?:政府性基金|国有资本经营).*决算表/.test(table.caption)) return [];
    const isEmpty = table.grid.rows.every((row) =>
      row.cells.every(({ number, text }) => number.kind !== 'number' || number.value.isZero() || /^\d$/.test(text)),
    );
    const around = paragraphsNear(document, table);
    const inTable = table.grid.rows.some((row) => row.cells.some(({ text }) => emptySentence.test(text)));
    if (!isEmpty || inTable || around.some((text) => emptySentence.test(text))) return [];
    return [
      tableFinding({
        code: 'TAB-061',
        message: `「${table.caption}」没有数据，也没有说明。`,
        remedy: '没有此项收支的，请在表下写明“没有……，故本表无数据”。',
        places: [placeInRow(table, 0, '')],
        quote: table.caption,
        stated: '空表',
      }),
    ];
  });
}

function paragraphsNear(document: AuditedDocument, table: RecognisedTable): readonly string[] {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.line === table.line);
  return document.blocks
    .slice(Math.max(0, at - 4), at + 8)
    .flatMap((block) => (block.kind === 'paragraph' ? [toHalfWidth(block.text.slice(0, 400))] : []));
}

/** Tables of the final accounts that print no unit of money although the others do, and empty ones without their sentence. */
export function captionChecks(document: AuditedDocument, tables: readonly RecognisedTable[]): readonly AuditFinding[] {
  return [...missingUnits(document, tables), ...emptyTables(document, tables)];
}

function missingUnits(document: AuditedDocument, tables: readonly RecognisedTable[]): readonly AuditFinding[] {
  const accounts = tables.filter(({ caption }) => /决算(?:总|明细)?表/.test(caption) && !/目录/.test(caption));
  if (accounts.length < fewestAccounts) return [];
  const withoutUnit = accounts.filter((table) => !hasUnit(document, table));
  if (withoutUnit.length * 2 >= accounts.length) return [];
  return withoutUnit.map((table) =>
    tableFinding({
      code: 'TAB-062',
      message: `「${table.caption}」没有注明金额单位，其他各表都有。`,
      remedy: '请补上表号和“金额单位：万元”。',
      places: [placeInRow(table, 0, '')],
      quote: table.caption,
      stated: '缺金额单位',
    }),
  );
}

const unit = /单位[:：]?(?:人民币)?\(?万?元|\(万?元\)/;

function hasUnit(document: AuditedDocument, table: RecognisedTable): boolean {
  if (unit.test(table.around)) return true;
  if (table.grid.rows.slice(0, 6).some((row) => row.cells.some((cell) => unit.test(cell.text)))) return true;
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.line === table.line);
  // Some texts carry the number and the unit of a table below it.
  return document.blocks
    .slice(at + 1, at + 8)
    .some((block) => block.kind === 'paragraph' && block.text.length < 60 && unit.test(toHalfWidth(block.text)));
}
