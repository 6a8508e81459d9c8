/** A block of cells from the clipboard, line by line. */
export type Block = readonly (readonly string[])[];

/** Bounds of what is taken from a clipboard, against slips with whole columns. */
const mostRows = 20_000;
const mostColumns = 200;

function withoutBlankEnd(rows: readonly (readonly string[])[]): Block {
  const last = rows.findLastIndex((row) => row.some((text) => text.trim() !== ''));
  return rows.slice(0, Math.min(last + 1, mostRows)).map((row) => row.slice(0, mostColumns));
}

/**
 * Reads cells as Excel and WPS put them on the clipboard as plain text: tabs between cells, line breaks between rows;
 * a cell with a tab, a line break or a quote in it stands in quotes. Blank rows at the end are left out.
 */
export function readClipboardBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length && rows.length <= mostRows; at++) {
    const char = text[at] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (char === '"' && cell === '' && closesAsCell(text, at)) isQuoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return withoutBlankEnd(rows.map((cells) => cells.map((each) => each.replace(/\r\n?/g, '\n'))));
}

/** Whether a quote opens a quoted cell: its closing quote stands before a tab, a line break or the end. */
function closesAsCell(text: string, open: number): boolean {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    return text[at + 1] === undefined || /[\t\r\n]/.test(text[at + 1] ?? '');
  }
  return false;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function plainOf(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<br[^>]*>|<\/p>\s*(?=<p)/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(
        name.slice(name[1]?.toLowerCase() === 'x' ? 2 : 1),
        name[1]?.toLowerCase() === 'x' ? 16 : 10,
      );
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Reads the first table of copied HTML. Merged cells leave blanks behind, as in plain text. `undefined`: no table. */
export function readHtmlBlock(html: string): Block | undefined {
  const [, table] = /<table[^>]*>([\s\S]*?)<\/table>/i.exec(html) ?? [];
  if (table === undefined) return undefined;
  const rows: string[][] = [];
  const taken = new Set<string>();
  for (const [, line = ''] of table.matchAll(/<tr[^>]*>([\s\S]*?)(?=<\/tr>|<tr|$)/gi)) {
    const row: string[] = [];
    for (const [, attributes = '', content = ''] of line.matchAll(/<t[dh]([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]|$)/gi)) {
      while (taken.has(`${rows.length}:${row.length}`)) row.push('');
      const span = (name: string): number =>
        Math.min(Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1), mostColumns);
      const column = row.length;
      row.push(plainOf(content));
      for (let over = 1; over < span('colspan'); over++) row.push('');
      for (let below = 1; below < span('rowspan'); below++) {
        for (let at = column; at < row.length; at++) taken.add(`${rows.length + below}:${at}`);
      }
    }
    rows.push(row);
  }
  return withoutBlankEnd(rows);
}

/**
 * The block on the clipboard, where there is one: several cells. `undefined` for a single text, which is pasted as text;
 * several lines without tabs are one only for a cell that takes no line breaks, or when they come from a table.
 */
export function blockOf(text: string, html: string, takesLines: boolean): Block | undefined {
  const block = text.trim() === '' ? readHtmlBlock(html) : readClipboardBlock(text);
  if (block === undefined || block.length === 0) return undefined;
  const isWide = block.some((row) => row.length > 1);
  if (isWide) return block;
  if (block.length < 2) return undefined;
  return takesLines && !/<table/i.test(html) ? undefined : block;
}
