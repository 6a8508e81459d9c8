import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDraftText } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { readXlsx } from '../../shared/imports/xlsx/readXlsx.ts';
import type { XlsxCell, XlsxSheet } from '../../shared/imports/xlsx/xlsxContent.ts';
import type {
  ResolvedBlock,
  ResolvedCell,
  ResolvedDocument,
  ResolvedSet,
} from '../../shared/layout/resolvedDocument.ts';
import { readDocuments } from '../../shared/outputs/html/readDocuments.ts';
import { type RenderedFile, renderSet } from '../../shared/outputs/renderSet.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { convertToPdf, recalculateAllToXlsx } from '../helpers/libreOffice.ts';
import { validate } from '../helpers/openXmlValidator.ts';
import { open, type Scenario, scenarios } from '../helpers/scenarios.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Written = { readonly path: string; readonly file: RenderedFile; readonly set: ResolvedSet };

/** All files of a set, each verified by the writer; names tell scenario and document apart, and stay short. */
async function write(name: string, set: ResolvedSet): Promise<readonly Written[]> {
  const written: Written[] = [];
  for await (const file of renderSet(set, ['docx', 'xlsx', 'html'])) {
    expect(file.compared, file.name).toBeGreaterThan(0);
    const path = join(folder, file.format, `${name}-${file.document}.${file.format}`);
    await mkdir(join(folder, file.format), { recursive: true });
    await writeFile(path, file.bytes);
    written.push({ path, file, set });
  }
  return written;
}

/** What the Open XML rules find, file by file; two at a time, as there are processors. */
async function violations(written: readonly Written[]): Promise<readonly string[]> {
  const waiting = written.filter(({ file }) => file.format !== 'html').map(({ path }) => path);
  const found: string[] = [];
  async function next(): Promise<void> {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { errors } = await validate(path);
      found.push(...errors.map((error) => `${path}: ${error.description} ${error.xPath}`));
    }
  }
  await Promise.all([next(), next()]);
  return found;
}

function folded(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

/** In the order of the file rather than of the page: a cell is read to its end before the next one. */
async function pdfTextInOrder(pdf: string): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], {
    maxBuffer: 2 ** 28,
  });
  return folded(stdout.replace(/^\s*[—-]\s*\d+\s*[—-]\s*$/gm, ''));
}

/** In Excel a figure shows with the number format of its field. */
function cellText(cell: ResolvedCell, format: RenderedFile['format']): string {
  return format === 'xlsx' ? (cell.number?.shown ?? cell.text) : cell.text;
}

function textsOf(block: ResolvedBlock, format: RenderedFile['format']): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cellText(cell, format)));
    case 'signatureLine':
      return block.items.map(({ label, value }) => `${label}${value}`);
    case 'spacer':
    case 'pageBreak':
      return [];
  }
}

function documentsIn({ file, set }: Written): readonly ResolvedDocument[] {
  if (file.format === 'xlsx')
    return set.documents.filter(({ sheetName, hidden }) => sheetName !== undefined && hidden !== true);
  return set.documents.filter(({ id, kind }) => (file.document === 'all' ? kind !== 'data' : id === file.document));
}

/** Stand-in fonts lack these: drawn with another font, they come out of a PDF beside their line. */
const fromOtherFonts = /[≧≦㎡]/g;

/** Marks that may hang past the margin. LibreOffice 7.4 now and then does not draw one that does. */
const hangingMarks = /[，。、；：]/g;

/** Texts of the set that are not in the printed text. */
function lostTexts(written: Written, printed: string): readonly string[] {
  const texts = documentsIn(written)
    .flatMap((document) => document.blocks.flatMap((block) => textsOf(block, written.file.format)))
    .map(folded);
  // One that comes out on a line of its own may stand within another part of its text.
  const drawn = printed.replace(fromOtherFonts, '');
  const words = drawn.replace(hangingMarks, '');
  const isThere = (part: string): boolean => drawn.includes(part) || words.includes(part.replace(hangingMarks, ''));
  const lost = texts.filter((text) => !text.split(fromOtherFonts).every(isThere));
  const count = (text: string): number => text.match(fromOtherFonts)?.length ?? 0;
  return count(texts.join('')) === count(printed) ? lost : [...lost, '≧≦㎡'];
}

const sets = scenarios.map((each): readonly [string, Scenario] => [`${each.pack}-${each.name}`, each]);

describe('the official set of every scenario', () => {
  const written: Written[] = [];
  beforeAll(async () => {
    for (const [name, each] of sets) written.push(...(await write(name, open(each).set)));
  });

  function ofFormat(format: RenderedFile['format']): readonly Written[] {
    return written.filter(({ file }) => file.format === format);
  }

  it('is written in every format: Word whole and one by one, one page, and one workbook where there are forms', () => {
    for (const [name, each] of sets) {
      const { documents } = open(each).set;
      const printed = documents.filter(({ kind }) => kind !== 'data').map(({ id }) => id);
      const files = written
        .filter(({ path }) => path.includes(`/${name}-`))
        .map(({ file }) => `${file.document}.${file.format}`);
      const workbook = documents.some(({ sheetName }) => sheetName !== undefined) ? ['all.xlsx'] : [];
      expect(files).toEqual(['all.docx', ...printed.map((id) => `${id}.docx`), ...workbook, 'all.html']);
    }
  });

  it('keeps the rules of Open XML', async () => {
    expect(await violations(written)).toEqual([]);
    // One process a file, of some hundred files.
  }, 900_000);

  it('loses no text on its way to paper', async () => {
    const lost: string[] = [];
    for (const format of ['docx', 'xlsx'] as const) {
      const files = ofFormat(format);
      const paths = files.map(({ path }) => path);
      const pdfs = await convertToPdf(paths, join(folder, `pdf-${format}`));
      for (const [index, each] of files.entries()) {
        const texts = lostTexts(each, await pdfTextInOrder(pdfs[index] ?? ''));
        lost.push(...texts.map((text) => `${each.path}: ${text.slice(0, 80)}`));
      }
    }
    expect(lost).toEqual([]);
  });

  it('shows the same numbers when every formula is calculated anew', async () => {
    const paths = ofFormat('xlsx').map(({ path }) => path);
    const again = await recalculateAllToXlsx(paths, join(folder, 'recalculated'));
    let formulas = 0;
    const changed: string[] = [];
    for (const [index, path] of paths.entries()) {
      const sheets = readXlsx(await readFile(path), path).sheets;
      const recalculated = readXlsx(await readFile(again[index] ?? ''), path).sheets;
      expect(recalculated.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
      for (const [at, sheet] of sheets.entries()) {
        for (const [address, cell] of sheet.cells) {
          if (cell.formula !== undefined) formulas += 1;
          else if (cell.value === undefined) continue;
          const now = recalculated[at]?.cells.get(address);
          const same = now === undefined ? cell.text === '' : now.text === cell.text && now.value === cell.value;
          if (!same) changed.push(`${path} ${sheet.name} ${address}: ${JSON.stringify([cell, now])}`);
        }
      }
    }
    expect(changed).toEqual([]);
    expect(formulas).toBeGreaterThan(50);
  });
});

const controls = Array.from({ length: 0x20 }, (_, code) => `字${String.fromCharCode(code)}`).join('');
const hostileTexts: readonly (readonly [string, string])[] = [
  ['a formula', '=1+1'],
  ['a sign and digits', '+86'],
  ['an old function', '@SUM(A1)'],
  ['a minus', '-2+3'],
  ['a command', "=cmd|' /C calc'!A0"],
  ['markup', '<w:p>&amp;<script>alert(1)</script>]]>'],
  ['emoji', '😀👨‍👩‍👧‍👦🏳️‍🌈𠮷'],
  ['halves of characters', '前\ud83d中\ude00后\udc00\ud800'],
  ['control characters', `${controls}完`],
  ['what Excel takes for an escape', '_x0041_ _x005F_ _x000D_'],
  ['ten thousand characters', '长'.repeat(10_000)],
  ['full-width digits', '１２３．４５'],
  ['right to left', '\u202e倒\u202c \u2067序\u2069 שלום'],
  ['combining marks', 'e\u0301\u0302\u0303\u0304 a\u20dd क्षि ก็'],
  ['tokens of the program', '{year}{{total}}{#}{unit.name}$&$1\\n%s'],
  ['quotes and ends', `'"\`</td></table>--><!--\u0026#x41;`],
  ['a number', '007'],
  ['a date', '1-2'],
];

/** What XML 1.0 can hold of a text, line ends as in Word and Excel. Written apart from the program's own. */
function holdable(text: string): string {
  return [...text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')]
    .filter((char) => {
      const code = char.codePointAt(0) ?? 0;
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      return code === 0x9 || code === 0xa || (code >= 0x20 && !isSurrogate && code !== 0xfffe && code !== 0xffff);
    })
    .join('');
}

/** A draft of 君山区 with one project, whose every text is the hostile one. */
function hostileDraft(text: string): ReportDraft {
  const indicator = {
    secondaryIndicator: '数量指标',
    tertiaryIndicator: text,
    targetValue: text,
    actualValue: text,
    maximumScore: '5',
    score: '5',
    varianceExplanation: text,
  };
  const draft = {
    format: 'jixiao-report',
    formatVersion: 1,
    pack: { id: 'junshan2024', version: 1 },
    year: 2024,
    unit: { name: text, shortName: text, supervisingDepartment: text, preparer: text, fillDate: text, phone: text },
    entries: { frugalityMeasures: text, 'departmentGoals.expected': text, 'departmentGoals.actual': text },
    tables: {
      projects: [
        {
          name: text,
          category: '部门项目',
          formProvided: '是',
          implementingUnit: text,
          'fiscal.adjusted': '5',
          'fiscal.executed': '4',
          'goal.expected': text,
          'goal.actual': text,
        },
      ],
      indicators: [indicator],
      projectIndicators: [{ ...indicator, project: text }],
    },
    narrative: { problems: [text], 'generalBudget.overview': [text] },
    explanations: { 'BDT-016': text },
  };
  return parseDraftText(JSON.stringify(draft), '', findPack).draft;
}

function visibleCells(sheets: readonly XlsxSheet[]): readonly XlsxCell[] {
  return sheets.filter(({ hidden }) => hidden !== true).flatMap((sheet) => [...sheet.cells.values()]);
}

/** Cells that hold the text and nothing else: 附件1 one, 附件2 seven, 附件3 nine. */
const cellsWithText = 17;

describe('a draft of hostile texts', () => {
  const written: Written[] = [];
  beforeAll(async () => {
    for (const [index, [, text]] of hostileTexts.entries()) {
      const { set } = open({ given: hostileDraft(text) });
      written.push(...(await write(`hostile${index}`, set)));
    }
  });

  function fileOf(index: number, format: RenderedFile['format']): Written {
    const found = written.find(({ path, file }) => path.includes(`hostile${index}-all`) && file.format === format);
    if (found === undefined) throw new Error(`no ${format} file`);
    return found;
  }

  const cases = hostileTexts.map(([name, text], index) => [name, index, holdable(text)] as const);

  it('keeps the rules of Open XML', async () => {
    const isWhole = ({ file }: Written): boolean => file.document === 'all';
    expect(await violations(written.filter(isWhole))).toEqual([]);
  });

  it.each(cases)('says in Word exactly what was typed: %s', (_name, index, text) => {
    const { blocks } = readDocx(fileOf(index, 'docx').file.bytes, 'x.docx');
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(cells.filter((cell) => cell.text === text)).toHaveLength(cellsWithText);
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) expect(paragraphs.filter((each) => each === line).length).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)('says in Excel exactly what was typed, as text: %s', (_name, index, text) => {
    const { sheets } = readXlsx(fileOf(index, 'xlsx').file.bytes, 'x.xlsx');
    const cells = visibleCells(sheets).filter((cell) => cell.text === text);
    expect(cells).toHaveLength(cellsWithText);
    expect(cells.filter((cell) => cell.formula !== undefined || cell.value !== undefined)).toEqual([]);
  });

  it.each(cases)('says on the page exactly what was typed: %s', (_name, index, text) => {
    const { documents } = readDocuments(new TextDecoder().decode(fileOf(index, 'html').file.bytes));
    const blocks = documents.flatMap((document) => document.blocks);
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
    expect(cells.filter((cell) => cell.text === text)).toHaveLength(cellsWithText);
    const paragraphs = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
    );
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) expect(paragraphs.filter((each) => each === line).length).toBeGreaterThanOrEqual(2);
  });

  it('opens in LibreOffice, and its text is there', async () => {
    const ordinary = [0, 1, 2, 3, 4, 5, 9, 14, 16, 17];
    const files = ordinary.map((index) => fileOf(index, 'docx'));
    const pdfs = await convertToPdf(
      files.map(({ path }) => path),
      join(folder, 'pdf-hostile'),
    );
    for (const [at, index] of ordinary.entries()) {
      const printed = await pdfTextInOrder(pdfs[at] ?? '');
      expect(printed, hostileTexts[index]?.[0]).toContain(folded(holdable(hostileTexts[index]?.[1] ?? '')));
    }
  });

  it('stays text when LibreOffice calculates the workbook anew', async () => {
    const files = cases.map(([, index]) => fileOf(index, 'xlsx').path);
    const again = await recalculateAllToXlsx(files, join(folder, 'recalculated-hostile'));
    for (const [name, index, text] of cases.filter(([, index]) => index < 5)) {
      const { sheets } = readXlsx(await readFile(again[index] ?? ''), name);
      const cells = visibleCells(sheets).filter((cell) => cell.text === text);
      expect(cells, name).toHaveLength(cellsWithText);
    }
  });
});
