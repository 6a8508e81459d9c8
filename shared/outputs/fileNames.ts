const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Bytes in UTF-8: Linux takes 255 for the whole name, and a temporary ending must still fit. */
const longestStem = 220;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As many characters from the start of the list as fit. */
function fitting(characters: readonly string[], bytes: number): readonly string[] {
  let room = bytes;
  return characters.slice(
    0,
    characters.findIndex((character) => {
      room -= bytesOf(character);
      return room < 0;
    }),
  );
}

/** Cut in the middle: names begin with the year and end with the document, by which they differ. */
function shortened(stem: string): string {
  if (bytesOf(stem) <= longestStem) return stem;
  const characters = Array.from(stem);
  const half = Math.floor((longestStem - bytesOf('…')) / 2);
  const tail = fitting([...characters].reverse(), half);
  return `${fitting(characters, half).join('').trim()}…${[...tail].reverse().join('').trim()}`;
}

/**
 * A file name that Windows, UOS and a U盘 accept: forbidden characters become full-width or go, reserved names get an
 * underscore, long ones are cut in the middle. `stem` without extension.
 */
export function safeFileName(stem: string, extension: string): string {
  const cleaned = stem
    .replace(/[\\/]/g, '-')
    .replace(/:/g, '：')
    .replace(/\?/g, '？')
    .replace(/\*/g, '＊')
    .replace(/"/g, '”')
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .replace(/\|/g, '｜')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file names must not hold them
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    // A name that begins with a dot is hidden, one that begins with a hyphen is taken for an option.
    .replace(/^[. -]+/, '')
    .trim()
    .replace(/[. ]+$/, '');
  const short = shortened(cleaned);
  const name = short === '' ? '未命名' : short;
  return `${reserved.test(name) ? `_${name}` : name}.${extension}`;
}
