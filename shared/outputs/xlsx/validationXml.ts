import { a1 } from '../../imports/xlsx/a1.ts';
import type { PlannedSheet } from './plannedSheet.ts';

/** Excel takes about this many characters of ranges in one attribute without harm; beyond it a further rule begins. */
const longestRanges = 8_000;
const limit = '999999999999999';

/** The cells in which a number is typed, as ranges down the columns. */
function numberRanges({ plan, contents }: PlannedSheet): readonly string[] {
  const open = new Map<number, { readonly from: number; to: number }>();
  const ranges: string[] = [];
  const close = (column: number, from: number, to: number) =>
    ranges.push(from === to ? a1(from, column) : `${a1(from, column)}:${a1(to, column)}`);
  plan.rows.forEach((row, index) => {
    if (row.kind !== 'table') return;
    row.cells.forEach((placed, order) => {
      const content = contents[index]?.[order];
      if (content === undefined || content.formula !== undefined || content.truth !== undefined) return;
      if (content.number === undefined && content.blankFormat === undefined) return;
      const run = open.get(placed.left);
      if (run !== undefined && run.to === index) run.to = index + 1;
      else {
        if (run !== undefined) close(placed.left, run.from, run.to);
        open.set(placed.left, { from: index + 1, to: index + 1 });
      }
    });
  });
  for (const [column, { from, to }] of open) close(column, from, to);
  return ranges;
}

function rule(ranges: string): string {
  return (
    '<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="请填数字" ' +
    `error="这里只填数字，不带单位和文字；没有的留空。" sqref="${ranges}"><formula1>-${limit}</formula1><formula2>${limit}</formula2></dataValidation>`
  );
}

/** Numbers only where a number is to be typed. */
export function validationXml(sheet: PlannedSheet): string {
  const rules: string[] = [];
  let line = '';
  for (const range of numberRanges(sheet)) {
    if (line.length + range.length > longestRanges) {
      rules.push(rule(line));
      line = '';
    }
    line += `${line === '' ? '' : ' '}${range}`;
  }
  if (line !== '') rules.push(rule(line));
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
