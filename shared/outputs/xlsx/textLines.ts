/** Latin letters and digits of Chinese fonts are half as wide as a character; a stand-in font is often a little wider. */
const latinEm = 0.53;
/** Half of a character outside the basic plane: emoji are wider than a Chinese character. */
const surrogateEm = 0.65;

function charEm(code: number): number {
  if (code < 0x2000) return latinEm;
  return code >= 0xd800 && code <= 0xdfff ? surrogateEm : 1;
}

/** Width of a text on one line, in characters (em): Chinese characters and punctuation 1, Latin letters and digits ½. */
export function textEms(text: string): number {
  let ems = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    ems += code < 0x2000 ? 0.5 : charEm(code);
  }
  return ems;
}

/** How many lines a text fills in a box of `ems` characters, breaking at any Chinese character and between words. */
export function countLines(text: string, ems: number): number {
  if (text.length <= ems && !text.includes('\n')) return 1;
  const room = Math.max(ems, 1);
  let lines = 1;
  let filled = 0;
  let word = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      lines += 1;
      filled = 0;
      word = 0;
      continue;
    }
    const width = charEm(code);
    const inWord = code < 0x2000 && code !== 32;
    word = inWord ? word + width : 0;
    if (filled + width <= room) {
      filled += width;
      continue;
    }
    lines += 1;
    // A word that fits a line of its own moves down whole; a longer one is cut.
    filled = inWord && word <= room ? word : width;
    if (word > room) word = width;
  }
  return lines;
}
