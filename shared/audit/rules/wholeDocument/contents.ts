import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { plainText } from '../../prose/plainText.ts';
import type { AuditedDocument } from '../../reading/auditedDocument.ts';
import type { RecognisedTable } from '../../tables/recognisedTable.ts';
import { tableFinding } from '../tableFinding.ts';

type Entry = { readonly name: string; readonly printed: string; readonly line: number };

const longestEntry = 70;
const fewestTables = 3;
const mostEntries = 200;
const numbering =
  /^(?:第[一二三四五六七八九十]{1,3}部分|附?[件表]\d{0,2}[-—.、:]?\d{0,2}|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.]|公开\d{1,2}表|表[一二三四五六七八九十\d]{1,2}[、.:]?)+/;

/** The name of a table without numbering, year, unit, dots and page number. */
function nameOf(text: string): string {
  return plainText(text.slice(0, 200))
    .text.replace(numbering, '')
    .replace(/[.·…\-—_]*\d*$/, '')
    .replace(/^.{0,30}?20\d\d年度?/, '')
    .replace(/\([^()]{0,12}\)$/, '');
}

/** Names that differ in small words only are one table under two names. */
const core = (name: string): string => name.replace(/明细|情况|总|财政拨款|安排的?|支出|的/g, '');

/** The tables that the contents list, and the block behind which the document itself begins. */
function contentsOf({
  blocks,
}: AuditedDocument): { readonly entries: readonly Entry[]; readonly end: number } | undefined {
  const start = blocks.findIndex(
    (block) => block.kind === 'paragraph' && plainText(block.text.slice(0, 40)).text === '目录',
  );
  if (start < 0) return undefined;
  const entries: Entry[] = [];
  let first: string | undefined;
  for (let index = start + 1; index < blocks.length && index - start < mostEntries; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'table') return { entries, end: index };
    const { text } = plainText(block.text.slice(0, 200));
    if (text === '') continue;
    const plain = text.replace(/[.·…\-—_]*\d*$/, '');
    if (text.length > longestEntry || plain === first) return { entries, end: index };
    first ??= plain;
    const name = nameOf(block.text);
    if (/表$/.test(name) && name.length >= 5) entries.push({ name, printed: block.text.trim(), line: block.line });
  }
  return { entries, end: start + mostEntries };
}

function titlesAfter(document: AuditedDocument, end: number, tables: readonly RecognisedTable[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const block of document.blocks.slice(end))
    if (block.kind === 'paragraph' && block.text.length <= longestEntry * 2) titles.add(core(nameOf(block.text)));
  for (const { caption, around } of tables)
    for (const text of [caption, ...around.split('\n')]) titles.add(core(nameOf(text)));
  return titles;
}

/** Tables that the contents list and the document does not have. Where most of them are missing they stand in another file. */
export function auditContents(document: AuditedDocument, tables: readonly RecognisedTable[]): readonly AuditFinding[] {
  const contents = contentsOf(document);
  if (contents === undefined || contents.entries.length < fewestTables) return [];
  const titles = [...titlesAfter(document, contents.end, tables)].filter((each) => each.length >= 3);
  const isThere = ({ name }: Entry): boolean => titles.some((each) => each === core(name) || each.endsWith(core(name)));
  const missing = contents.entries.filter((entry) => !isThere(entry));
  if (missing.length * 2 > contents.entries.length) return [];
  return missing.map(({ name, printed, line }) =>
    tableFinding({
      code: 'TAB-063',
      message: `目录里有“${name}”，后面没有这张表。`,
      remedy: '补上这张表；没有数据的表也要附上空表并说明，不需要的从目录中删去。',
      places: [{ document: document.file, line }],
      quote: printed,
      stated: name,
    }),
  );
}
