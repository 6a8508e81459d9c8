import { excelNumber } from '../calculation/display.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import { unitNames } from '../calculation/factModel.ts';
import type { DocumentDefinition } from '../packs/documentSchema.ts';
import { officialPage } from '../packs/officialTypography.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { calculatedFormula, linkFormula } from './cellFormula.ts';
import { type ContentsPlaces, createContents } from './contents.ts';
import { fillText } from './fillTemplate.ts';
import { createPlacedCells, type LooseFact, type PlacedCells } from './placedCells.ts';
import { printableText } from './printableText.ts';
import { createHeadingNumbers, resolveText } from './resolveBlocks.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedDocument, ResolvedRow, ResolvedSet } from './resolvedDocument.ts';
import { type GridContext, layGrid, type PendingFormula } from './resolveGrid.ts';

/** `formulas: false` leaves out the Excel formulas, for sets that are only printed. */
export type ResolveOptions = { readonly watermark?: string; readonly footerCode?: string; readonly formulas?: boolean };

/** Sheet for facts that formulas need although no table prints them. */
const looseSheet = { id: 'looseFacts', name: '正文数据', title: '报告正文引用、各表未列的数' } as const;

/**
 * Final strings in final cells: the whole official set of a draft. Pure and deterministic. `narrative` is the draft's.
 * Numbers are formatted and formulas are made here and nowhere after.
 */
export function resolveSet(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Readonly<Record<string, readonly string[]>>,
  options: ResolveOptions = {},
): ResolvedSet {
  const cells = createPlacedCells();
  const pending: PendingFormula[] = [];
  const { typography } = pack;
  const withFormulas = options.formulas ?? true;
  const context: GridContext = { evaluation, cells, typography, ...(withFormulas ? { pending } : {}) };
  const contents = createContents();
  const documents = contents.fill(
    pack.documents
      .filter((definition) => isPartOfSet(definition, evaluation))
      .map((definition) => resolveDocument(definition, context, narrative, contents)),
  );
  for (const each of pending) addFormula(each, evaluation, cells);
  const loose = looseDocument(evaluation, cells);
  const set: ResolvedSet = {
    title: fillText(pack.set.title, evaluation, []),
    fileName: fillText(pack.set.fileName, evaluation, []),
    author: printableText(evaluation.text('unit.name')),
    typography,
    documents: loose === undefined ? documents : [...documents, loose],
  };
  const { watermark, footerCode } = options;
  return {
    ...set,
    ...(watermark === undefined ? {} : { watermark }),
    ...(footerCode === undefined ? {} : { footerCode }),
  };
}

/** A form per row that has no blank copy is no part of the set while there is no such row; nor what its condition bars. */
function isPartOfSet({ repeat, when }: DocumentDefinition, evaluation: Evaluation): boolean {
  if (when !== undefined && !evaluation.holds(when)) return false;
  return repeat?.whenNone !== 'leaveOut' || evaluation.rows(repeat.table, repeat.where).length > 0;
}

function resolveDocument(
  definition: DocumentDefinition,
  context: GridContext,
  narrative: Readonly<Record<string, readonly string[]>>,
  contents: ContentsPlaces,
): ResolvedDocument {
  const { evaluation } = context;
  const { id, kind, attachment, page, repeat } = definition;
  const rows = repeat === undefined ? [] : evaluation.rows(repeat.table, repeat.where);
  const scopes: readonly Scope[] = rows.length === 0 ? [[]] : rows.map((row) => [row]);
  const blocks = scopes.flatMap((scope, index): ResolvedBlock[] => {
    const headings = createHeadingNumbers();
    const resolved = definition.blocks.flatMap((block): readonly ResolvedBlock[] => {
      if (block.kind === 'contents') return [contents.reserve(block)];
      return block.kind === 'grid'
        ? [
            {
              kind: 'table',
              id: block.id,
              label: block.label,
              columnsMm: block.columnsMm,
              rows: layGrid(block, scope, context),
            },
          ]
        : resolveText(block, scope, { evaluation, narrative, headings });
    });
    return index === 0 ? resolved : [{ kind: 'pageBreak' }, ...resolved];
  });
  const title = fillText(definition.title, evaluation, []);
  return {
    id,
    kind,
    title,
    fileName: fillText(definition.fileName, evaluation, []),
    page,
    blocks,
    ...(attachment === undefined ? {} : { attachment }),
    ...(kind === 'form' ? { sheetName: attachment ?? title } : {}),
  };
}

/** Calculated facts get their formula; a typed number that is printed again follows the cell where it stands first. */
function addFormula(pending: PendingFormula, evaluation: Evaluation, cells: PlacedCells): void {
  const { cell, id } = pending;
  if ('rows' in pending) {
    const refs = pending.rows.map((row) => cells.homeOrLoose({ id, row }));
    cell.formula = ['IF(COUNT(', { refs }, ')>0,SUM(', { refs }, '),"")'];
  } else if (cell.source === 'calculated') {
    const formula = calculatedFormula(id, evaluation, pending.scope, cells, pending.blankText);
    if (formula !== undefined) cell.formula = formula;
  } else if (cell.number !== undefined) {
    const home = cells.home({ id, row: evaluation.rowOf(id, pending.scope) });
    if (home !== undefined && home !== cell.id) cell.formula = linkFormula(home);
  }
}

function looseDocument(evaluation: Evaluation, cells: PlacedCells): ResolvedDocument | undefined {
  const rows: ResolvedRow[] = [];
  for (let index = 0; index < cells.loose().length; index++) {
    const fact = cells.loose()[index];
    if (fact !== undefined) rows.push(looseRow(fact, evaluation, cells));
  }
  if (rows.length === 0) return undefined;
  const head = ['项目', '数值', '单位'].map((text, column) => plainCell(cells, column, text, 'head'));
  return {
    id: looseSheet.id,
    kind: 'data',
    title: looseSheet.title,
    fileName: looseSheet.name,
    sheetName: looseSheet.name,
    page: officialPage,
    blocks: [
      { kind: 'paragraph', role: 'attachmentTitle', runs: [{ text: looseSheet.title }] },
      {
        kind: 'table',
        id: looseSheet.id,
        label: looseSheet.title,
        columnsMm: [100, 36, 20],
        rows: [{ heightMm: 8, header: true, cells: head }, ...rows],
      },
    ],
  };
}

function plainCell(cells: PlacedCells, column: number, text: string, role: ResolvedCell['role']): ResolvedCell {
  const align = role === 'label' ? 'left' : 'center';
  const place = { id: cells.place(undefined), column, columnSpan: 1, rowSpan: 1 };
  return { ...place, text: printableText(text), role, align, indent: 0 };
}

function looseRow(fact: LooseFact, evaluation: Evaluation, cells: PlacedCells): ResolvedRow {
  const field = evaluation.place(fact.id)?.field;
  const text = evaluation.text(fact.id, fact.scope);
  const value = evaluation.value(fact.id, fact.scope);
  const cell: ResolvedCell = {
    ...plainCell(cells, 1, text, 'value'),
    id: fact.cell,
    fact: evaluation.path(fact.id, fact.scope),
  };
  const number =
    field === undefined || value.state !== 'complete' ? {} : { number: excelNumber(field, value.value, text) };
  const formula = calculatedFormula(fact.id, evaluation, fact.scope, cells);
  return {
    heightMm: 8,
    header: false,
    cells: [
      plainCell(cells, 0, looseLabel(fact, evaluation), 'label'),
      { ...cell, ...number, ...(formula === undefined ? {} : { formula }) },
      plainCell(cells, 2, field === undefined ? '' : unitNames[field.unit].name, 'value'),
    ],
  };
}

function looseLabel(fact: LooseFact, evaluation: Evaluation): string {
  const place = evaluation.place(fact.id);
  if (place === undefined) return fact.id;
  const label = fillYears(place.field.label, evaluation.model.year);
  const table = evaluation.model.tables.find((each) => each.id === place.table);
  const row = fact.scope.find((each) => each.table === place.table);
  if (table === undefined || row === undefined) return label;
  const name = table.nameField === undefined ? '' : evaluation.text(`${table.id}.${table.nameField}`, [row]);
  return `${name === '' ? `${table.rowLabel}${evaluation.rowNumber(row)}` : name} ${label}`;
}
