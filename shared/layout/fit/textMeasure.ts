/** First character that is printed as wide as it is high: everything before it (Latin, digits) is half as wide. */
const firstWide = 0x2000;

/** Width of one line of text in characters (em): Chinese 1, Latin and digits 0.5. An estimate, no font is at hand. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a surrogate pair adds nothing to the first.
    if (code >= 0xdc00 && code < 0xe000) continue;
    width += code < firstWide ? 0.5 : 1;
  }
  return width;
}

/** How many lines the text takes in a column of `widthEm` characters; an empty text takes one. */
export function countLines(text: string, widthEm: number): number {
  if (text.length <= widthEm && !text.includes('\n')) return 1;
  const room = Math.max(Math.floor(widthEm * 2) / 2, 1);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidthEm(line) / room));
  return lines;
}
