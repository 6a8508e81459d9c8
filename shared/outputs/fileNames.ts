const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longestStem = 100;

/**
 * A file name that Windows, UOS and a U盘 accept: forbidden characters become full-width or go, reserved names get an
 * underscore, long ones are cut. `stem` without extension.
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
    .trim()
    .replace(/[. ]+$/, '');
  const short = Array.from(cleaned).slice(0, longestStem).join('').trim();
  const name = short === '' ? '未命名' : short;
  return `${reserved.test(name) ? `_${name}` : name}.${extension}`;
}
