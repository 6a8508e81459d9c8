import type { FormatToken } from './formatTokens.ts';

const dayMs = 86_400_000;
/** Day 0 of the 1900 date system, two days early because Excel counts 1900-01-00 and a 29 February 1900. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** Whether a section of a number format shows a date or a time. */
export function isDateSection(section: readonly FormatToken[]): boolean {
  return section.some(
    (token) =>
      !token.literal && /[ymdhs]/i.test(token.text) && !/General|[0#?]/i.test(token.text.replace(/s\.0+/i, '')),
  );
}

/** A date serial as its format shows it, as well as can be told without the reader's language settings. */
export function dateText(serial: number, section: readonly FormatToken[], date1904: boolean): string {
  const when = new Date((date1904 ? epoch1904 : epoch1900) + Math.round(serial * dayMs));
  if (Number.isNaN(when.getTime())) return String(serial);
  const halfDay = section.some((token) => !token.literal && /AM\/PM/i.test(token.text));
  let afterHour = false;
  return section
    .map((token) => {
      if (token.literal) return token.text;
      return token.text.replace(/AM\/PM|y+|m+|d+|h+|s+/gi, (letters: string, at: number, whole: string) => {
        const kind = letters.charAt(0).toLowerCase();
        const minutes = kind === 'm' && (afterHour || /^m+:s/i.test(whole.slice(at)));
        afterHour = kind === 'h' || (afterHour && kind !== 's' && kind !== 'm');
        return datePart(when, minutes ? 'minute' : kind, letters.length, halfDay);
      });
    })
    .join('');
}

function datePart(when: Date, kind: string, length: number, halfDay: boolean): string {
  const padded = (value: number) => String(value).padStart(length > 1 ? 2 : 1, '0');
  const hour = when.getUTCHours();
  switch (kind) {
    case 'y':
      return length > 2 ? String(when.getUTCFullYear()) : String(when.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return padded(when.getUTCMonth() + 1);
    case 'd':
      return padded(when.getUTCDate());
    case 'h':
      return padded(halfDay ? hour % 12 || 12 : hour);
    case 'minute':
      return padded(when.getUTCMinutes());
    case 's':
      return padded(when.getUTCSeconds());
    default:
      return hour < 12 ? '上午' : '下午';
  }
}
