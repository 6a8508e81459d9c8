import type { CellRange } from '../../imports/xlsx/a1.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { type CellContent, cellContent } from './cellContent.ts';
import { type CellHomes, cellHomes } from './formulaText.ts';
import { type PrintSetup, printSetup } from './printSetup.ts';
import { type SheetLayout, sheetLayout } from './sheetLayout.ts';
import { planSheets, type SheetPlan } from './sheetPlan.ts';
import { sheetText } from './sheetText.ts';

/**
 * Everything a sheet is to be: what the writer writes and the verification expects. `contents` stand by row and, within
 * it, in the order of the row's cells; a text row has one content, an empty row none.
 */
export type PlannedSheet = {
  readonly plan: SheetPlan;
  readonly contents: readonly (readonly CellContent[])[];
  readonly layout: SheetLayout;
  readonly print: PrintSetup;
  readonly merges: readonly CellRange[];
};

type Kept = { readonly set: ResolvedSet; readonly sheets: readonly PlannedSheet[] };

/** Writing and verifying follow each other with the same arguments, and planning takes a good part of their time. */
const lastPlans = new WeakMap<readonly ResolvedDocument[], Kept>();

/** Plans the workbook of a set: one sheet for each document that has a sheet name. */
export function planWorkbook(set: ResolvedSet, documents: readonly ResolvedDocument[]): readonly PlannedSheet[] {
  const kept = lastPlans.get(documents);
  if (kept?.set === set) return kept.sheets;
  const plans = planSheets(set, documents);
  const homes = cellHomes(plans);
  const sheets = plans.map((plan): PlannedSheet => {
    const layout = sheetLayout(plan, set.typography);
    return {
      plan,
      layout,
      contents: contentsOf(plan, homes),
      print: printSetup(plan, layout, set),
      merges: mergesOf(plan),
    };
  });
  lastPlans.set(documents, { set, sheets });
  return sheets;
}

function contentsOf(plan: SheetPlan, homes: CellHomes): PlannedSheet['contents'] {
  return plan.rows.map((row) => {
    if (row.kind === 'table') return row.cells.map((placed) => cellContent(placed.cell, plan.name, homes));
    return row.kind === 'text' ? [{ text: sheetText(row.text, plan.name) }] : [];
  });
}

function mergesOf(plan: SheetPlan): readonly CellRange[] {
  const columns = plan.edgesMm.length - 1;
  return plan.rows.flatMap((row, index): readonly CellRange[] => {
    if (row.kind === 'table') {
      return row.cells.filter((placed) => placed.right > placed.left || placed.bottom > placed.top);
    }
    return row.kind === 'text' && columns > 1 ? [{ top: index + 1, left: 1, bottom: index + 1, right: columns }] : [];
  });
}
