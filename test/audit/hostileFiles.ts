import { strToU8, type Zippable, zipSync } from 'fflate';

/** Numbers that look random and are the same in every run. */
export function createRandom(seed: number): { readonly below: (limit: number) => number } {
  let state = seed >>> 0;
  return {
    below: (limit) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 4_294_967_296) * limit);
    },
  };
}

type Random = ReturnType<typeof createRandom>;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const times = 1 + random.below(40);
  for (let count = 0; count < times; count += 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length));
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + random.below(2_000));
  return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

function doubled(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + random.below(3_000));
  return new Uint8Array([...bytes.subarray(0, from), ...piece, ...piece, ...bytes.subarray(from + piece.length)]);
}

function noise(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const from = random.below(changed.length);
  const length = random.below(400);
  for (let at = from; at < Math.min(changed.length, from + length); at += 1) changed[at] = random.below(256);
  return changed;
}

/** The sizes and offsets that a zip claims, made false: local heads, central directory, end record. */
function lyingSizes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const heads: number[] = [];
  for (let at = 0; at + 4 < changed.length; at += 1) {
    if (changed[at] === 0x50 && changed[at + 1] === 0x4b && (changed[at + 2] ?? 0) < 8) heads.push(at);
  }
  const head = heads[random.below(heads.length)] ?? 0;
  const field = head + 4 + random.below(40);
  for (let step = 0; step < 4; step += 1) {
    if (field + step < changed.length) changed[field + step] = random.below(2) === 0 ? 0xff : random.below(256);
  }
  return changed;
}

export const mutations: readonly Mutation[] = [flipBits, cutOff, cutOut, doubled, noise, lyingSizes];

export type HostileFile = { readonly name: string; readonly bytes: Uint8Array };

const wordHead =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const wordTail = '</w:body></w:document>';
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';

function rels(target: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}

function word(body: string, more: Zippable = {}, head = wordHead): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(rels('word/document.xml')),
      'word/document.xml': strToU8(`${head}${body}${wordTail}`),
      ...more,
    },
    { level: 6 },
  );
}

function sheet(rows: string, head = ''): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(rels('xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<?xml version="1.0"?>${head}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
      ),
    },
    { level: 6 },
  );
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ''): string => `<w:tc>${properties}${paragraph(text)}</w:tc>`;

function nested(depth: number): string {
  return `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('1')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
}

const entity =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';

function sheetRows(rows: number, columns: number): string {
  const letters = Array.from({ length: columns }, (_, index) =>
    index < 26
      ? String.fromCharCode(65 + index)
      : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
  );
  return Array.from(
    { length: rows },
    (_, row) =>
      `<row r="${row + 1}">${letters.map((letter) => `<c r="${letter}${row + 1}"><v>${row}</v></c>`).join('')}</row>`,
  ).join('');
}

/** `make`: made only when it is its turn, for some are large. */
export type CraftedFile = { readonly name: string; readonly make: () => Uint8Array };

/** Files made to hurt, one idea each; small to make, dear to read for a reader without bounds. */
export function craftedFiles(): readonly CraftedFile[] {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const money = '基本支出257.14万元，其中人员经费228.92万元，公用经费28.22万元，占100%，比上年增加3万元，增长5%';
  return [
    { name: 'empty.docx', make: () => new Uint8Array() },
    { name: 'old.doc', make: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]) },
    { name: 'encrypted.docx', make: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...text('EncryptedPackage')]) },
    { name: 'old.xls', make: () => new Uint8Array([0x09, 0x08, 0x10, 0x00, 0, 6, 5, 0]) },
    { name: 'scan.docx', make: () => text('%PDF-1.7\n%âãÏÓ') },
    { name: 'picture.xlsx', make: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
    { name: 'web.docx', make: () => text('<html><body><table><tr><td>1</td></tr></table></body></html>') },
    { name: 'no-parts.docx', make: () => zipSync({}) },
    { name: 'other.docx', make: () => zipSync({ 'a.txt': strToU8('x') }) },
    { name: 'climbing.docx', make: () => zipSync({ '../../word/document.xml': strToU8(`${wordHead}${wordTail}`) }) },
    { name: 'bomb.docx', make: () => word(paragraph('0'.repeat(150_000_000))) },
    {
      name: 'bomb-of-parts.docx',
      make: () =>
        zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word/p${at}.xml`, new Uint8Array(8)])), {
          level: 0,
        }),
    },
    { name: 'deep.docx', make: () => word(nested(20_000)) },
    {
      name: 'deep-xml.docx',
      make: () =>
        word(`${'<w:sdt><w:sdtContent>'.repeat(100_000)}${paragraph('1')}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`),
    },
    {
      name: 'entities.docx',
      make: () => word(paragraph('&d;&x;'), {}, `${entity}${wordHead.slice(wordHead.indexOf('?>') + 2)}`),
    },
    {
      name: 'entities.xlsx',
      make: () => sheet('<row r="1"><c r="A1"><v>1</v></c></row>', entity.slice(entity.indexOf('?>') + 2)),
    },
    {
      name: 'wide-span.docx',
      make: () =>
        word(
          `<w:tbl>${`<w:tr>${cell('合计', '<w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>')}${cell('1')}</w:tr>`.repeat(2_000)}</w:tbl>`,
        ),
    },
    {
      name: 'negative-span.docx',
      make: () => word(`<w:tbl><w:tr>${cell('合计', '<w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>')}</w:tr></w:tbl>`),
    },
    {
      name: 'tall-span.docx',
      make: () =>
        word(`<w:tbl>${`<w:tr>${cell('', '<w:tcPr><w:vMerge/></w:tcPr>').repeat(200)}</w:tr>`.repeat(3_000)}</w:tbl>`),
    },
    { name: 'unclosed.docx', make: () => word('<w:tbl><w:tr><w:tc><w:p>') },
    { name: 'twice.docx', make: () => word(`${paragraph('1')}${wordTail}${wordHead}${paragraph('2')}`) },
    { name: 'million-cells.xlsx', make: () => sheet(sheetRows(10_000, 100)) },
    {
      name: 'far-cell.xlsx',
      make: () =>
        sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>合计</v></c></row>'),
    },
    {
      name: 'false-cell.xlsx',
      make: () => sheet('<row r="-1"><c r="ZZZZZZ99999999999"><v>1e999</v></c><c r=""><v>NaN</v></c></row>'),
    },
    { name: 'shared-far.xlsx', make: () => sheet('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>') },
    { name: 'fifty-megabytes.txt', make: () => text(`${money}。\n`.repeat(400_000)) },
    { name: 'endless-line.txt', make: () => text(money.repeat(100_000)) },
    { name: 'ten-thousand-tables.txt', make: () => text('表\n甲\t1\n合计\t1\n\n说明\n'.repeat(10_000)) },
    { name: 'thousand-pages.txt', make: () => text(`${money}。\n`.repeat(1_500)) },
    { name: 'one-line.txt', make: () => text(money.repeat(300)) },
    { name: 'one-sentence-of-lists.txt', make: () => text(`支出100万元，其中：${'甲1万元、'.repeat(15_000)}`) },
    { name: 'digits.txt', make: () => text(`三公经费${'9'.repeat(2_000_000)}万元`) },
    { name: 'points.txt', make: () => text('1.2.3.'.repeat(200_000)) },
    { name: 'brackets.txt', make: () => text('（'.repeat(300_000)) },
    {
      name: 'same-paragraph.txt',
      make: () => text(`${'本项目资金使用合规，管理制度健全，绩效目标全部完成。'.repeat(3)}\n`.repeat(20_000)),
    },
    { name: 'numbering.txt', make: () => text(Array.from({ length: 60_000 }, (_, at) => `${at}、标题`).join('\n')) },
    { name: 'tabs.txt', make: () => text('\t'.repeat(3_000_000)) },
    { name: 'wide-table.txt', make: () => text(`${'合计\t1\t'.repeat(20_000)}\n`.repeat(20)) },
    { name: 'many-tables.txt', make: () => text('表\n甲\t1\n合计\t1\n\n说明\n'.repeat(4_900)) },
    {
      name: 'utf16.txt',
      make: () => new Uint8Array(new Uint16Array([0xfeff, ...[...money].map((each) => each.charCodeAt(0))]).buffer),
    },
    {
      name: 'broken-utf8.txt',
      make: () => new Uint8Array([0xe5, 0x9f, 0xba, 0xe6, 0x9c, ...text(money), 0xff, 0xfe, 0x80]),
    },
    { name: 'zeros.txt', make: () => new Uint8Array(5_000_000) },
  ];
}
