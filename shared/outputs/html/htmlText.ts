import { printableText } from '../../layout/printableText.ts';
import { escapeXml } from '../escapeXml.ts';

/** Text content: escaped, line ends as `<br/>`, which other programs understand better than a style. */
export function textMarkup(text: string): string {
  return escapeXml(printableText(text)).replace(/\n/g, '<br/>');
}

/** An attribute with its value; nothing at all when there is no value. A leading space is included. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  // An XML reader turns raw tabs and line ends in attributes into spaces.
  const escaped = escapeXml(printableText(value)).replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
  return ` ${name}="${escaped}"`;
}
