import { parseTyped } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { rowPath } from '../../../shared/calculation/factPath.ts';
import { toHalfWidth } from '../../../shared/decimal/parseDecimal.ts';
import type { DraftEdit } from '../../../shared/drafts/editing/draftEdit.ts';
import { nameOfCode } from '../../../shared/packs/codeLists/codeList.ts';
import { codeListById } from '../../../shared/packs/codeLists/index.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import { isTotalCaption } from './alignBlock.ts';
import type { AmountUnit } from './amounts.ts';
import { cellLabel, type FormReport, rowFieldOf, typeEdit } from './cellEdits.ts';
import { cleanTyped } from './cleanTyped.ts';
import type { Block } from './clipboardBlock.ts';
import { controlOf } from './controls.ts';
import type { Control } from './controlTotals.ts';
import type { CellFact, FormCell, FormRun, RowsByCode } from './formTable.ts';
import { packFacts } from './gridFacts.ts';
import type { PlacedBlock, PlacedLine } from './placeBlock.ts';

type Targets = readonly (FormCell | undefined)[];
type NewCells = Record<string, string>;

/** What a block does to a report, line by line. */
export type Collected = {
  readonly edits: DraftEdit[];
  /** What clears the figures over which the block has blanks, — or 无. */
  readonly clears: DraftEdit[];
  readonly controls: Control[];
  readonly newRows: Map<FormRun, NewCells[]>;
  readonly leftOver: string[][];
  readonly notNumbers: { readonly label: string; readonly text: string }[];
  readonly paths: Set<string>;
  cells: number;
  headerRows: number;
  blankRows: number;
  over: number;
  converted: number;
};

/** Signs that a figure is nothing. */
const nothing = /^(?:[-—–―_/／]+|无)?$/;

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text without a beginning that is written with other white space. */
function withoutStart(text: string, start: string): string {
  let [at, seen] = [0, 0];
  for (; seen < start.length; at++) if (!/\s/.test(text[at] ?? '')) seen++;
  return text.slice(at);
}

type Printed = Pick<CellFact, 'field' | 'control' | 'before' | 'after'>;

/** A pasted text without what the form prints around it in the same cell: 1、业务工作经费; 其中：基本支出：257.14. */
function withoutPrinted({ before, after }: Printed, text: string): string {
  let rest = text.trim();
  const own = squeezed(before);
  if (own !== '') {
    rest = squeezed(rest).startsWith(own)
      ? withoutStart(rest, own)
      : rest.replace(/^\s*(?:[（(]\d+[）)]|\d+[、.．])\s*/, '');
  }
  const end = after.trim();
  return end !== '' && rest.endsWith(end) ? rest.slice(0, -end.length) : rest;
}

function officialNameOf(fact: CellFact, texts: readonly string[], targets: Targets, report: FormReport): string {
  if (fact.control.kind !== 'codeName') return '';
  const { list, code } = fact.control;
  const at = targets.findIndex((cell) => cell?.fact?.id === code);
  const known = fact.kind === 'known' ? report.evaluation.text(code, fact.scope) : '';
  const codes = codeListById(list);
  return codes === undefined ? '' : (nameOfCode(codes, (at < 0 ? '' : texts[at]) || known) ?? '');
}

/** Takes a block that has its places apart into what it does to the report. Nothing is changed here. */
export function collectPaste(placed: PlacedBlock, block: Block, unit: AmountUnit, report: FormReport): Collected {
  const { evaluation, pack, draft } = report;
  const found: Collected = {
    edits: [],
    clears: [],
    controls: [],
    newRows: new Map(),
    leftOver: [],
    notNumbers: [],
    paths: new Set(),
    cells: 0,
    headerRows: 0,
    blankRows: 0,
    over: 0,
    converted: 0,
  };

  function cleaned(fact: Printed, text: string, at: number): string {
    const result = cleanTyped(fact.field, withoutPrinted(fact, text), placed.units[at] ?? unit);
    if (result.converted) found.converted++;
    return fact.control.kind === 'code' ? toHalfWidth(result.text) : result.text;
  }

  function noteNumber(fact: CellFact, value: string): void {
    if (!isNumeric(fact.field.unit) || parseTyped(fact.field, value).kind !== 'invalid') return;
    found.notNumbers.push({ label: cellLabel(fact, report), text: value });
  }

  function leave(texts: readonly string[]): void {
    const said = texts.map((text) => text.trim()).filter((text) => text !== '');
    found.over += said.length;
    if (said.length > 0) found.leftOver.push(said);
  }

  function isOfficial(fact: CellFact, value: string, texts: readonly string[], targets: Targets): boolean {
    return squeezed(value) === squeezed(officialNameOf(fact, texts, targets, report));
  }

  function compare(fact: Extract<CellFact, { kind: 'known' }>, text: string, value: string): void {
    if (value === '') return;
    const pasted = isNumeric(fact.field.unit) ? value : text.trim();
    found.controls.push({ kind: 'fact', path: fact.path, label: cellLabel(fact, report), pasted, field: fact.field });
  }

  function intoFact(fact: Extract<CellFact, { kind: 'known' }>, value: string, isSameAsOfficial: () => boolean): void {
    const typed = evaluation.typed(fact.id, fact.scope);
    if (value === '' || (isNumeric(fact.field.unit) && nothing.test(value))) {
      if (typed.trim() !== '') found.clears.push(typeEdit(fact, '', report).edit);
      return;
    }
    if (value === typed || isSameAsOfficial()) return;
    noteNumber(fact, value);
    found.edits.push(typeEdit(fact, value, report).edit);
    found.paths.add(fact.path);
    found.cells++;
  }

  function intoLine(targets: Targets, texts: readonly string[]): void {
    for (const [at, text] of texts.entries()) {
      const cell = targets[at];
      const fact = cell?.fact;
      if (fact?.kind !== 'known') {
        if (cell === undefined && text.trim() !== '' && !placed.byCaptions) leave([text]);
        continue;
      }
      const value = cleaned(fact, text, at);
      if (fact.writable) intoFact(fact, value, () => isOfficial(fact, value, texts, targets));
      else compare(fact, text, value);
    }
  }

  function addRow(run: FormRun, row: NewCells): void {
    const fields = Object.keys(row).length;
    if (fields === 0) return;
    found.cells += fields;
    found.newRows.set(run, [...(found.newRows.get(run) ?? []), row]);
  }

  function asNewRow(run: FormRun, targets: Targets, texts: readonly string[]): void {
    if (texts.some(isTotalCaption)) return;
    const row: NewCells = {};
    for (const [at, text] of texts.entries()) {
      const target = targets[at];
      if (text.trim() === '') continue;
      if (target === undefined && !placed.byCaptions) leave([text]);
      if (target?.fact?.writable !== true) continue;
      const fact: Extract<CellFact, { kind: 'newRow' }> = { ...target.fact, kind: 'newRow', run };
      const value = cleaned(fact, text, at);
      if (value === '' || isOfficial(fact, value, texts, targets)) continue;
      noteNumber(fact, value);
      row[rowFieldOf(fact)] = value;
    }
    addRow(run, row);
  }

  const ofCodes = new Map<RowsByCode, FormRun>();
  function runOf(byCode: RowsByCode): FormRun {
    const { table } = byCode;
    const run = ofCodes.get(byCode) ?? {
      table,
      where: undefined,
      prefill: {},
      owner: undefined,
      nameField: undefined,
      rows: [...evaluation.rows(table)],
      mayAdd: true,
      mayChange: true,
      inGroup: false,
    };
    ofCodes.set(byCode, run);
    return run;
  }

  /** The facts of a row by code under the columns of the block. */
  function codeCells(byCode: RowsByCode, texts: readonly string[]) {
    return texts.flatMap((text, at) => {
      const column = placed.columns[at];
      const fact = packFacts(pack).get((column === undefined ? undefined : byCode.columns.get(column)) ?? '');
      if (fact === undefined || fact.field.id === byCode.code) return [];
      const plain = { field: fact.field, control: controlOf(pack, fact), before: '', after: '' };
      const value = cleaned(plain, text, at);
      return value === '' ? [] : [{ ...fact, value }];
    });
  }

  function compareUnder(byCode: RowsByCode, code: string, cells: ReturnType<typeof codeCells>): void {
    const codes = codeListById(byCode.list);
    const name = (codes === undefined ? undefined : nameOfCode(codes, code)) ?? code;
    for (const { id, field, value } of cells) {
      if (!isNumeric(field.unit)) continue;
      const label = `${name} ${fillYears(field.label, evaluation.model.year)}`;
      const codeId = `${byCode.table}.${byCode.code}`;
      found.controls.push({ kind: 'underCode', table: byCode.table, codeId, code, id, label, pasted: value, field });
    }
  }

  function intoCode(byCode: RowsByCode, code: string, texts: readonly string[]): void {
    const cells = codeCells(byCode, texts);
    const codes = codeListById(byCode.list);
    const official = squeezed((codes === undefined ? undefined : nameOfCode(codes, code)) ?? '');
    const typed = cells.filter(
      ({ field, value }) =>
        field.source.kind === 'entered' && !(field.id === byCode.name && squeezed(value) === official),
    );
    compareUnder(
      byCode,
      code,
      cells.filter(({ field }) => field.source.kind !== 'entered'),
    );
    const row = evaluation
      .rows(byCode.table)
      .find((each) => evaluation.text(`${byCode.table}.${byCode.code}`, [each]).trim() === code);
    if (row === undefined) {
      const fields = Object.fromEntries(typed.map(({ field, value }) => [field.id, value]));
      addRow(runOf(byCode), { [byCode.code]: code, ...fields });
      return;
    }
    const number = evaluation.rowNumber(row);
    const now = draft.tables[byCode.table]?.[number - 1] ?? {};
    for (const { field, value } of typed) {
      if (now[field.id] === value) continue;
      found.edits.push({ kind: 'setCell', table: byCode.table, row: number - 1, field: field.id, text: value });
      found.paths.add(rowPath(byCode.table, number, field.id));
      found.cells++;
    }
  }

  function intoCodes(
    byCode: RowsByCode | undefined,
    line: Extract<PlacedLine, { kind: 'code' | 'total' }>,
    texts: readonly string[],
  ): void {
    if (byCode === undefined || line.code === undefined) return;
    if (line.kind === 'code') intoCode(byCode, line.code, texts);
    else compareUnder(byCode, line.code, codeCells(byCode, texts));
  }

  for (const [at, line] of placed.lines.entries()) {
    const texts = block[at] ?? [];
    const { byCode } = placed.table;
    if (line.kind === 'head') found.headerRows++;
    else if (line.kind === 'blank') found.blankRows++;
    else if (line.kind === 'line') intoLine(line.targets, texts);
    else if (line.kind === 'newRow') asNewRow(line.run, line.targets, texts);
    else if (line.kind === 'left') leave(texts);
    else if (line.kind === 'code' || line.kind === 'total') intoCodes(byCode, line, texts);
  }
  return found;
}
