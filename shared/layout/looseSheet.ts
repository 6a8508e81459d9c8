import { excelFormat, excelNumber } from '../calculation/display.ts';
import type { Evaluation } from '../calculation/evaluation.ts';
import { unitNames } from '../calculation/factModel.ts';
import { officialPage } from '../packs/officialTypography.ts';
import { fillYears } from '../packs/template.ts';
import { calculatedFormula } from './cellFormula.ts';
import type { LooseFact, PlacedCells } from './placedCells.ts';
import { printableText } from './printableText.ts';
import type { ResolvedCell, ResolvedDocument, ResolvedRow } from './resolvedDocument.ts';

/** Sheet for facts that formulas need although no table prints them. */
const looseSheet = { id: 'looseFacts', name: '正文数据', title: '报告正文引用、各表未列的数' } as const;

/** The facts that formulas need although no table prints them, on a hidden sheet. */
export function looseDocument(evaluation: Evaluation, cells: PlacedCells): ResolvedDocument | undefined {
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
    hidden: true,
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

export function plainCell(cells: PlacedCells, column: number, text: string, role: ResolvedCell['role']): ResolvedCell {
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
    align: 'right',
    id: fact.cell,
    fact: evaluation.path(fact.id, fact.scope),
  };
  const number = field === undefined || value.state !== 'complete' ? {} : { number: excelNumber(field, value.value) };
  const blank = field === undefined || value.state === 'complete' ? {} : { blankFormat: excelFormat(field) };
  const formula = calculatedFormula(fact.id, evaluation, fact.scope, cells);
  const input =
    field?.source.kind === 'entered' ? { input: evaluation.path(fact.id, fact.scope), source: 'entered' as const } : {};
  return {
    heightMm: 8,
    header: false,
    cells: [
      plainCell(cells, 0, factLabel(fact, evaluation), 'label'),
      { ...cell, ...number, ...blank, ...input, ...(formula === undefined ? {} : { formula }) },
      plainCell(cells, 2, field === undefined ? '' : unitNames[field.unit].name, 'value'),
    ],
  };
}

export function factLabel(fact: LooseFact, evaluation: Evaluation): string {
  const place = evaluation.place(fact.id);
  if (place === undefined) return fact.id;
  const label = fillYears(place.field.label, evaluation.model.year);
  const table = evaluation.model.tables.find((each) => each.id === place.table);
  const row = fact.scope.find((each) => each.table === place.table);
  if (table === undefined || row === undefined) return label;
  const name = table.nameField === undefined ? '' : evaluation.text(`${table.id}.${table.nameField}`, [row]);
  return `${name === '' ? `${table.rowLabel}${evaluation.rowNumber(row)}` : name} ${label}`;
}
