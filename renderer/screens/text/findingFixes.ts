import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { plainText } from '../../../shared/decimal/decimal.ts';
import { parseDecimal } from '../../../shared/decimal/parseDecimal.ts';
import { figureSpots } from '../../../shared/findings/figureSpots.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import type { BindableFacts } from './bindableFacts.ts';
import type { PlacedFinding } from './placedFindings.ts';
import { isTyped, lineOfParagraph, type Stretch, storedStretch } from './typedText.ts';

/** A number of the clerk's own text that a finding says is wrong: where it stands in the draft, what it should be. */
export type Correction = { readonly line: number; readonly at: Stretch; readonly expected: string };

/** A fact with the value that should stand there. */
export type Binding = { readonly id: string; readonly label: string };

/**
 * The number to be put right, when the finding names one, the right one is known, and the clerk typed it: numbers that
 * come from the tables are put right there. `lines`: the place as it stands in the draft.
 */
export function correctionOf(
  lines: readonly string[],
  evaluation: Evaluation,
  { paragraph, text, spot, finding }: PlacedFinding,
): Correction | undefined {
  const { stated, expected } = finding;
  const line = lineOfParagraph(lines, paragraph);
  if (line === undefined || spot === undefined || stated === undefined || expected === undefined) return undefined;
  if (parseDecimal(expected).kind !== 'number') return undefined;
  const [number, ...others] = figureSpots(text.slice(spot.start, spot.end), stated);
  if (number === undefined || others.length > 0) return undefined;
  const printed = { start: spot.start + number.start, end: spot.start + number.end };
  const own = lines[line] ?? '';
  const at = storedStretch(own, evaluation, printed);
  const isOwn = isTyped(own, evaluation, printed) && at !== undefined;
  return isOwn && own.slice(at.start, at.end) === text.slice(printed.start, printed.end)
    ? { line, at, expected }
    : undefined;
}

/** Whether the doubted number comes from the tables: it can only be put right there. */
export function isFromTable(
  lines: readonly string[],
  evaluation: Evaluation,
  { paragraph, spot, finding }: PlacedFinding,
): boolean {
  const line = lineOfParagraph(lines, paragraph);
  if (line === undefined || spot === undefined || finding.stated === undefined) return false;
  return !isTyped(lines[line] ?? '', evaluation, spot);
}

/** The lines after a correction: `words` in place of the number. */
export function corrected(lines: readonly string[], { line, at }: Correction, words: string): readonly string[] {
  const own = lines[line] ?? '';
  return lines.with(line, `${own.slice(0, at.start)}${words}${own.slice(at.end)}`);
}

/** The lines with the number bound to a fact. A percentage brings its sign along. */
export function bound(
  lines: readonly string[],
  { line, at }: Correction,
  id: string,
  evaluation: Evaluation,
): readonly string[] {
  const own = lines[line] ?? '';
  const bringsSign = evaluation.place(id)?.field.unit === 'percent' && /^[%％]/.test(own.slice(at.end));
  const end = bringsSign ? at.end + 1 : at.end;
  return lines.with(line, `${own.slice(0, at.start)}{{${id}}}${own.slice(end)}`);
}

/** Words that stand in most labels and say nothing about which figure is meant. */
const common = /\d{4}年度?|年初|万元|合计|总额|金额|情况|[\s“”"（）()·・]/g;
const shortestName = 2;
const mostBindings = 3;

/** Length of the longest stretch that both texts have. */
function likeness(label: string, text: string): number {
  let longest = 0;
  for (let from = 0; from < label.length; from++) {
    while (text.includes(label.slice(from, from + longest + 1)) && from + longest < label.length) longest++;
  }
  return longest;
}

/**
 * Facts that could stand where the wrong number stands: those of the same value
 * whose name is spoken of before the number or in the finding. The likest first.
 */
export function bindingsFor(
  pack: TemplatePack,
  evaluation: Evaluation,
  facts: BindableFacts,
  { text, spot, finding }: PlacedFinding,
): readonly Binding[] {
  const { expected } = finding;
  const wanted = expected === undefined ? undefined : parseDecimal(expected);
  if (wanted?.kind !== 'number') return [];
  const said = `${text.slice(0, spot?.end ?? text.length)}\n${finding.message}`.replace(common, '');
  const found = pack.fields.flatMap((field) => {
    if (!isNumeric(field.unit)) return [];
    const value = evaluation.value(field.id);
    const printed = parseDecimal(evaluation.text(field.id), ['%']);
    const isSame =
      (printed.kind === 'number' && printed.value.equals(wanted.value)) ||
      (value.state === 'complete' && plainText(value.value) === plainText(wanted.value));
    if (!isSame) return [];
    const label = facts.labelOf.get(field.id) ?? field.id;
    const like = likeness(label.replace(common, ''), said);
    return like >= shortestName ? [{ id: field.id, label, like }] : [];
  });
  return found
    .sort((one, other) => other.like - one.like)
    .slice(0, mostBindings)
    .map(({ id, label }) => ({ id, label }));
}
