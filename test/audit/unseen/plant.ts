import { randomFrom } from './facts.ts';
import { printed, type Token } from './tokens.ts';

/** The mistakes that people make with numbers. */
export const mistakes = [
  'digit',
  'swapped',
  'lastYear',
  'budget',
  'decimalPoint',
  'unit',
  'percent',
  'direction',
  'count',
  'cellDigit',
  'cellSwapped',
  'cellDecimalPoint',
  'score',
] as const;
export type Mistake = (typeof mistakes)[number];
export type Planted = { readonly mistake: Mistake; readonly at: number; readonly text: string; readonly unit?: string };

function numberIn(text: string): number {
  return Number(text.replace(/,/g, ''));
}

function withDigits(text: string, digits: readonly string[]): string {
  let index = 0;
  return text.replace(/\d/g, () => digits[index++] ?? '0');
}

/** Whether the change is large enough that the document gives it away. */
function isPlain(token: Token, text: string, isYuan: boolean): boolean {
  const was = numberIn(token.text);
  const now = numberIn(text);
  if (Number.isNaN(now) || now === was) return false;
  const apart = Math.abs(now - was);
  if (token.kind === 'percent') return apart >= 0.5 && apart / Math.max(was, 0.01) > 0.004;
  if (token.kind === 'count' || token.kind === 'score') return apart >= 1;
  if (token.cover === 'rate') return apart / was > 0.1;
  return apart >= (isYuan ? 2000 : 0.2);
}

function changedDigit(text: string, random: () => number): string {
  const digits = text.replace(/\D/g, '').split('');
  const at = Math.floor(random() * digits.length);
  digits[at] = String((Number(digits[at]) + 1 + Math.floor(random() * 8)) % 10);
  if (digits[0] === '0' && digits.length > 1 && !/^0/.test(text)) digits[0] = '1';
  return withDigits(text, digits);
}

function swappedDigits(text: string, random: () => number): string {
  const digits = text.replace(/\D/g, '').split('');
  const at = Math.floor(random() * (digits.length - 1));
  const [one, other] = [digits[at], digits[at + 1]];
  if (one === undefined || other === undefined || (at === 0 && other === '0')) return text;
  digits[at] = other;
  digits[at + 1] = one;
  return withDigits(text, digits);
}

function shifted(text: string, random: () => number): string {
  const value = numberIn(text);
  return random() < 0.5 ? (value * 10).toFixed(2) : (value / 10).toFixed(2);
}

function changed(mistake: Mistake, token: Token, random: () => number): { text: string; unit?: string } | undefined {
  switch (mistake) {
    case 'digit':
      return token.kind === 'amount' ? { text: changedDigit(token.text, random) } : undefined;
    case 'swapped':
      return token.kind === 'amount' ? { text: swappedDigits(token.text, random) } : undefined;
    case 'decimalPoint':
      return token.kind === 'amount' ? { text: shifted(token.text, random) } : undefined;
    case 'cellDigit':
      return token.kind === 'cell' ? { text: changedDigit(token.text, random) } : undefined;
    case 'cellSwapped':
      return token.kind === 'cell' ? { text: swappedDigits(token.text, random) } : undefined;
    case 'cellDecimalPoint':
      return token.kind === 'cell' ? { text: shifted(token.text, random) } : undefined;
    case 'lastYear':
      return token.mistaken.lastYear === undefined ? undefined : { text: token.mistaken.lastYear };
    case 'budget':
      return token.kind === 'direction' || token.mistaken.budget === undefined
        ? undefined
        : { text: token.mistaken.budget };
    case 'unit':
      return token.kind === 'amount' && token.cover === 'equal' ? { text: token.text, unit: '元' } : undefined;
    case 'percent':
      return token.kind === 'percent' ? { text: changedDigit(token.text, random) } : undefined;
    case 'direction':
      return token.kind === 'direction' && token.mistaken.budget !== undefined
        ? { text: token.mistaken.budget }
        : undefined;
    case 'count':
      return token.kind === 'count' ? { text: String(numberIn(token.text) + 1 + Math.floor(random() * 4)) } : undefined;
    case 'score':
      return token.kind === 'score' ? { text: changedDigit(token.text, random) } : undefined;
    default:
      return mistake satisfies never;
  }
}

/** Up to `each` errors of every kind at places where the document gives them away. */
export function plantedErrors(
  source: string,
  tokens: readonly Token[],
  seed: number,
  each: number,
  isYuan: (token: Token) => boolean,
): readonly Planted[] {
  const random = randomFrom(seed);
  return mistakes.flatMap((mistake) => {
    const planted: Planted[] = [];
    const tried = new Set<number>();
    for (let round = 0; round < 400 && planted.length < each; round += 1) {
      const at = Math.floor(random() * tokens.length);
      const token = tokens[at];
      if (token === undefined || tried.has(at) || token.cover === 'none' || !source.includes(`⟦${at}⟧`)) continue;
      if (/^-?0(?:\.0+)?$/.test(token.text.replace(/,/g, ''))) continue;
      const now = changed(mistake, token, random);
      if (now === undefined) continue;
      const isUnit = mistake === 'unit';
      if (isUnit && !source.includes(`⟦${at}⟧万元`)) continue;
      if (mistake !== 'direction' && !isUnit && !isPlain(token, now.text, isYuan(token))) continue;
      tried.add(at);
      planted.push({ mistake, at, text: now.text, ...(now.unit === undefined ? {} : { unit: now.unit }) });
    }
    return planted;
  });
}

export function spoiled(source: string, tokens: readonly Token[], planted: Planted): string {
  return printed(source, tokens, planted);
}

/** The line that a number stands in, counted from 1, and its words. */
export function lineOf(
  source: string,
  tokens: readonly Token[],
  planted: Planted,
): { readonly line: number; readonly words: string } {
  const before = source.slice(0, source.indexOf(`⟦${planted.at}⟧`));
  const line = before.split('\n').length;
  return { line, words: spoiled(source, tokens, planted).split('\n')[line - 1] ?? '' };
}
