import { accountOf, ofAnotherTime, totalWord } from '../../../accounting/vocabulary/accounts.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';
import { fitOf, isPlainAmount, wrongTotal } from './trailingTotals.ts';

const mostEntries = 30;
const longestEntry = 400;

/** The only amount of a numbered paragraph; undefined when it has none or several, or says more than the item. */
function onlyAmount(prose: Prose, passage: Passage, total: Quantity): Quantity | undefined {
  const all = passage.sentences.flatMap((each) => each.quantities).filter((each) => each.measure === total.measure);
  const [only] = all;
  if (only === undefined || all.length > 1 || passage.text.length > longestEntry) return undefined;
  const fits = isPlainAmount(only) && only.depth === 0 && !ofAnotherTime(only.lead, prose.year);
  return fits && !/其中|单价|每|标准|均|剩余|结余/.test(only.lead) ? only : undefined;
}

/** The items numbered from 1 that stand right before a paragraph, each with its amount. */
function itemsBefore(prose: Prose, passage: Passage, total: Quantity): readonly Quantity[] {
  const parts: Quantity[] = [];
  const last = prose.passages[passage.index - 1]?.numbering;
  if (last === undefined || passage.afterTable || last.value > mostEntries) return [];
  for (let back = 1; back <= last.value; back += 1) {
    const item = prose.passages[passage.index - back];
    const number = item?.numbering;
    if (item === undefined || number?.style !== last.style || number.value !== last.value - back + 1) return [];
    if (item.afterTable && number.value > 1) return [];
    const amount = onlyAmount(prose, item, total);
    if (amount === undefined) return [];
    parts.unshift(amount);
  }
  return parts;
}

/** Numbered paragraphs with one amount each against the paragraph behind them that states their total. */
export function auditNumberedTotals(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const [sentence] = passage.sentences;
  const [total] = sentence?.quantities ?? [];
  if (sentence === undefined || total === undefined || passage.numbering !== undefined) return [];
  if (total.leadStart > sentence.start || !totalWord.test(total.lead) || !isPlainAmount(total)) return [];
  const parts = itemsBefore(prose, passage, total);
  const accounts = new Set([...parts, total].map((each) => accountOf(each.lead)).filter((each) => each !== 'open'));
  if (parts.length < 2 || accounts.size > 1) return [];
  const fit = fitOf(prose, parts, total);
  return fit === 'exact' ? [] : [reportText(prose, passage, sentence, wrongTotal(parts, total, fit, '上面'))];
}
