// Everything XML 1.0 cannot carry, even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The text as it can stand in a page: line ends are `\n`, and what no XML file can hold is gone. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '');
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Text content: escaped, line ends as `<br/>`, which other programs understand better than a style. */
export function textMarkup(text: string): string {
  return escapeMarkup(printableText(text)).replace(/\n/g, '<br/>');
}

/** An attribute with its value; nothing at all when there is no value. A leading space is included. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  // An XML reader turns raw tabs and line ends in attributes into spaces.
  const escaped = escapeMarkup(printableText(value)).replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
  return ` ${name}="${escaped}"`;
}
