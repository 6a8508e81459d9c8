/** Excel's limit on a sheet name, in UTF-16 units. */
const longestName = 31;

/**
 * Sheet names that Excel accepts, in the order of the wanted names: without `/ \ * ? : [ ]` and control characters, at
 * most 31 characters, no apostrophe (it would break references), not the reserved `History`, no two alike
 * (capital and small letters count as the same).
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const base = usable(name) || `表${index + 1}`;
    let candidate = cut(base, longestName);
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      candidate = `${cut(base, longestName - suffix.length)}${suffix}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function usable(name: string): string {
  const clean = name
    .replace(/[/\\*?:[\]]/g, '-')
    .replace(/'/g, '’')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
  return clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}

/** Shortens without halving a character outside the basic plane. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  let short = '';
  for (const char of text) {
    if (short.length + char.length > units) break;
    short += char;
  }
  return short;
}
