const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text as a Word file can hold it: without the characters that XML forbids (control characters, halves of
 * surrogate pairs), line ends as `\n`. Such characters were removed long before; one that slips through must not make
 * a file that nobody can open.
 */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}

/**
 * The text in pieces that each go into a text element of their own. The docx library looks for `{key}` in the finished
 * XML and puts list numbers there: a brace that a person typed stands alone, so that nothing is ever a key.
 */
export function textPieces(text: string): readonly string[] {
  return text.includes('{') ? text.split(/(?<=\{)/) : [text];
}

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text within an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => markup[character] ?? character);
}
