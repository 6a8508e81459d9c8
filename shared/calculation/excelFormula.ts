/** Parts of an Excel formula: literal text, one cell, or several cells joined as ranges (`refs`), by cell id. */
export type FormulaPart = string | { readonly ref: string } | { readonly refs: readonly string[] };

/**
 * A formula under construction, in the units of the facts. `needs`: cells that must hold numbers; `conditions`: further
 * tests that must be true. When one fails the calculated cell shows nothing, as the printed form does.
 */
export type ExcelFormula = {
  readonly parts: readonly FormulaPart[];
  readonly needs: readonly string[];
  readonly conditions: readonly (readonly FormulaPart[])[];
  /** It rests on a blank fact that stands in no cell: sums leave it out, all else has no value. */
  readonly absent?: true;
};

/** What stands for a blank fact that is printed nowhere. */
export const absentExcel: ExcelFormula = { parts: ['0'], needs: [], conditions: [['FALSE']], absent: true };

export function excelText(...parts: readonly FormulaPart[]): ExcelFormula {
  return { parts, needs: [], conditions: [] };
}

/** Joins formulas and literal text; what any of them needs, the whole needs. */
export function joinExcel(pieces: readonly (string | ExcelFormula)[]): ExcelFormula {
  const parts: FormulaPart[] = [];
  const needs: string[] = [];
  const conditions: (readonly FormulaPart[])[] = [];
  const absent = pieces.some((piece) => typeof piece !== 'string' && piece.absent === true);
  for (const piece of pieces) {
    if (typeof piece === 'string') parts.push(piece);
    else {
      parts.push(...piece.parts);
      needs.push(...piece.needs);
      conditions.push(...piece.conditions);
    }
  }
  return { parts, needs, conditions, ...(absent ? { absent } : {}) };
}

/** The test that everything a formula needs is there; `undefined` when it needs nothing. */
export function readinessExcel(formula: ExcelFormula): readonly FormulaPart[] | undefined {
  const needs = [...new Set(formula.needs)];
  const tests: (readonly FormulaPart[])[] = [];
  if (needs.length > 0) tests.push(['COUNT(', { refs: needs }, `)=${needs.length}`]);
  tests.push(...formula.conditions);
  const [first, ...others] = tests;
  if (first === undefined || others.length === 0) return first;
  return ['AND(', ...first, ...others.flatMap((test) => [',', ...test]), ')'];
}

/**
 * The finished cell formula: `IF(everything is there, formula, "")`, or the bare formula when it needs nothing.
 * `blankText` is what the cell shows instead of a value: nothing, or the caption that is printed in the same cell.
 */
export function guardExcel(formula: ExcelFormula, blankText = ''): readonly FormulaPart[] {
  const ready = readinessExcel(formula);
  if (ready === undefined) return formula.parts;
  return ['IF(', ...ready, ',', ...formula.parts, `,"${blankText.replace(/"/g, '""')}")`];
}
