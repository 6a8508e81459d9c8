/**
 * Text as it can be printed: line ends unified; characters that no document format can hold (controls other than tab
 * and line break, halves of surrogate pairs, non-characters) are left out, once and for all outputs alike.
 */
export function printableText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
