/** First character that is printed as wide as it is high: everything before it (Latin, digits) is half as wide. */
const firstWide = 0x2000;
const latinEm = 0.5;
/** Word and LibreOffice put a little room where Chinese characters and letters or digits meet. */
const gapEm = 0.25;
const space = 32;

function isWide(code: number): boolean {
  return code >= firstWide;
}

/** The second half of a surrogate pair adds nothing to the first. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Width of one line of text in characters (em): Chinese 1, Latin and digits 0.5. An estimate, no font is at hand. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSecondHalf(code)) width += isWide(code) ? 1 : latinEm;
  }
  return width;
}

/** How many lines the text takes in a column of `widthEm` characters; an empty text takes one. */
export function countLines(text: string, widthEm: number): number {
  if (text.length <= widthEm && !text.includes('\n')) return 1;
  const room = Math.max(widthEm + 0.01, 1);
  let lines = 0;
  for (const line of text.split('\n')) lines += linesOf(line, room);
  return lines;
}

/** Lines break at any Chinese character and between words; a word longer than a line is cut. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let filled = 0;
  let word = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSecondHalf(code)) continue;
    const wide = isWide(code);
    const meets = before !== 0 && before !== space && code !== space && isWide(before) !== wide;
    const width = (wide ? 1 : latinEm) + (meets ? gapEm : 0);
    word = wide || code === space ? 0 : word + width;
    before = code;
    if (filled + width <= room) {
      filled += width;
      continue;
    }
    lines += 1;
    // A word that fits a line of its own moves down whole.
    filled = word > 0 && word <= room ? word : width;
    if (word > room) word = width;
  }
  return lines;
}
