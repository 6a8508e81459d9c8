import { printableText } from '../../layout/printableText.ts';

/**
 * The text as a Word file can hold it. What XML forbids was removed long before; a character that slips through must
 * not make a file that nobody can open.
 */
export function xmlText(text: string): string {
  return printableText(text);
}

/**
 * The text in pieces that each go into a text element of their own. The docx library looks for `{key}` in the finished
 * XML and puts list numbers there: a brace that a person typed stands alone, so that nothing is ever a key.
 */
export function textPieces(text: string): readonly string[] {
  return text.includes('{') ? text.split(/(?<=\{)/) : [text];
}
