import type { AuditedDocument, AuditedParagraph } from '../reading/auditedDocument.ts';
import { plainText } from './plainText.ts';
import { type Quantity, readQuantities } from './quantity.ts';

/** Where an offset of a passage lies in the document. */
export type SpotInDocument = { readonly block: number; readonly line: number; readonly offset: number };

/** A stretch between commas, semicolons and colons; offsets of the passage's uniform text. */
export type Clause = { readonly start: number; readonly end: number };

/** `end` is behind the last character, without the full stop. */
export type Sentence = {
  readonly passage: number;
  /** Which sentence of its passage, from 0. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
};

/** The number in front of a paragraph: `一、` is style 1, `（一）` 2, `1、` 3, `（1）` 4, `第一部分` 0. */
export type Numbering = { readonly style: number; readonly value: number; readonly length: number };

/**
 * A paragraph, or several that a page break tore apart. `text` is uniform (see PlainText), `written` as in the
 * document, `source` from one to the other. `headings`: the headings it stands under, outermost first.
 */
export type Passage = {
  readonly index: number;
  readonly text: string;
  readonly written: string;
  readonly source: Int32Array;
  readonly pieces: readonly { readonly block: number; readonly line: number; readonly from: number }[];
  readonly numbering: Numbering | undefined;
  readonly isHeading: boolean;
  readonly headings: readonly string[];
  readonly sentences: readonly Sentence[];
  /** A table stands between this passage and the one before. */
  readonly afterTable: boolean;
};

/** A document as prose. `decimals`: places that amounts are usually given to, by unit word. */
export type Prose = {
  readonly document: AuditedDocument;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly decimals: ReadonlyMap<string, number>;
  /** The year the document reports on, when its title or text says. */
  readonly year: number | undefined;
};

const chineseDigits = '〇一二三四五六七八九十';

/** `十二` is 12; numbers beyond 99 are not used for numbering. */
export function chineseNumeral(text: string): number | undefined {
  if (!/^[一二三四五六七八九十]{1,3}$/.test(text)) return undefined;
  const ten = text.indexOf('十');
  const digit = (char: string): number => chineseDigits.indexOf(char);
  if (ten < 0) return text.length === 1 ? digit(text) : undefined;
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten));
  const ones = text.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : digit(ones));
}

const numberings: readonly [pattern: RegExp, style: number][] = [
  [/^第([一二三四五六七八九十]{1,3})(?:部分|章)/, 0],
  [/^([一二三四五六七八九十]{1,3})[、.]/, 1],
  [/^\(([一二三四五六七八九十]{1,3})\)[、.]?/, 2],
  [/^(\d{1,2})(?:[、](?!\d)|\.(?!\d))/, 3],
  [/^\((\d{1,2})\)[、.]?/, 4],
];

/** Reads the number in front of a uniform text. */
export function readNumbering(text: string): Numbering | undefined {
  for (const [pattern, style] of numberings) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const word = match[1] ?? '';
    const value = /\d/.test(word) ? Number(word) : chineseNumeral(word);
    if (value !== undefined) return { style, value, length: match[0].length };
  }
  return undefined;
}

const finished = /[。;:!?…)）；：！？】》]\s*$/;
const titled = /(?:情况|说明|报告|概况|公开|决算|预算|决算表|表)$/;
const listMark = /^[-•·●◆■★▲]/;

type Torn = { readonly pieces: { block: number; line: number; from: number }[]; written: string; afterTable: boolean };

/** Whether a paragraph goes on in the next one: it stops without punctuation, at a length no heading has. */
function goesOn(before: string, next: string, wrap: number): boolean {
  const head = before.trim();
  if (head.length < 16 || finished.test(head) || titled.test(head)) return false;
  if (/\t/.test(next) || listMark.test(next)) return false;
  const plain = plainText(next.slice(0, 40)).text;
  if (readNumbering(plain) !== undefined || /^(?:目录|附件|附表|注:|备注|表\d|公开\d)/.test(plain)) return false;
  return /[,、]$/.test(plainText(head.slice(-3)).text) || /[\d.]$/.test(head) || head.length >= wrap;
}

/** The width at which the lines of a PDF's text break, or a length that no heading has. */
function wrapWidth(document: AuditedDocument): number {
  const texts = document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []))
    .filter((text) => text.length >= 16);
  const open = texts.filter((text) => !finished.test(text)).map((text) => text.length);
  if (open.length < 8 || open.length * 5 < texts.length * 2) return 34;
  open.sort((a, b) => a - b);
  const usual = open[Math.floor(open.length * 0.6)] ?? 34;
  return Math.max(18, Math.min(34, usual - 5));
}

function joinTorn(document: AuditedDocument): readonly Torn[] {
  const joined: Torn[] = [];
  const wrap = wrapWidth(document);
  let open = false;
  let lastLine = '';
  let afterTable = false;
  document.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      open = false;
      afterTable = true;
      return;
    }
    const paragraph: AuditedParagraph = block;
    if (paragraph.text.trim() === '') return;
    const last = joined.at(-1);
    if (open && last !== undefined && last.pieces.length < 40 && goesOn(lastLine, paragraph.text, wrap)) {
      last.pieces.push({ block: index, line: paragraph.line, from: last.written.length });
      last.written += paragraph.text;
    } else {
      joined.push({ pieces: [{ block: index, line: paragraph.line, from: 0 }], written: paragraph.text, afterTable });
    }
    lastLine = paragraph.text;
    open = document.format === 'txt' || document.format === 'docx';
    afterTable = false;
  });
  return joined;
}

function clausesOf(text: string, start: number, end: number): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (let index = start; index <= end; index += 1) {
    const char = text.charAt(index);
    const grouping = char === ',' && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
    if (index < end && (!/[,;:]/.test(char) || grouping)) continue;
    if (index > from) clauses.push({ start: from, end: index });
    from = index + 1;
  }
  return clauses;
}

/** Nobody writes longer ones; a text without full stops is cut, so that the work stays in proportion to its length. */
const longestSentence = 3000;

function sentencesOf(text: string, passage: number, from: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let index = from; index <= text.length; index += 1) {
    const char = text.charAt(index);
    const endless =
      index - start > longestSentence && (/[,;:、\u4e00-\u9fff]/.test(char) || index - start > longestSentence * 2);
    if (index < text.length && !endless && char !== '。' && char !== '!' && char !== '?') continue;
    if (index > start) {
      sentences.push({
        passage,
        position: sentences.length,
        start,
        end: index,
        text: text.slice(start, index),
        clauses: clausesOf(text, start, index),
        quantities: readQuantities(text, start, index),
      });
    }
    start = index + 1;
  }
  return sentences;
}

function documentYear(passages: readonly Passage[]): number | undefined {
  const votes = new Map<number, number>();
  passages.forEach((passage, index) => {
    const weight = index < 8 && passage.text.length < 60 ? 20 : 1;
    for (const match of passage.text.matchAll(/(20\d\d)年度/g)) {
      const year = Number(match[1]);
      votes.set(year, (votes.get(year) ?? 0) + weight);
    }
  });
  if (votes.size === 0) {
    for (const passage of passages.slice(0, 60)) {
      for (const match of passage.text.matchAll(/(20\d\d)年/g))
        votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

function usualDecimals(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const sentence of sentences) {
    for (const each of sentence.quantities) {
      if (each.measure !== '元' && each.measure !== '%') continue;
      const most = each.measure === '元' && each.unitText !== '元' ? 6 : 2;
      places.set(each.unitText, Math.max(places.get(each.unitText) ?? 0, Math.min(each.decimals, most)));
    }
  }
  return places;
}

/** Reads the paragraphs of a document: sentences, clauses, headings and quantities. Tables are left to others. */
export function readProse(document: AuditedDocument): Prose {
  const path: { style: number; text: string }[] = [];
  const passages = joinTorn(document).map((torn, index): Passage => {
    const { text, source } = plainText(torn.written);
    const numbering = readNumbering(text);
    const isHeading =
      numbering !== undefined && text.length <= 70 && !/\d[\d.]*(?:万元|元|%)/.test(text) && !/[;:]$/.test(text);
    if (numbering !== undefined) {
      while ((path.at(-1)?.style ?? -1) >= numbering.style) path.pop();
      if (isHeading) path.push({ style: numbering.style, text: text.slice(numbering.length).replace(/。$/, '') });
    }
    return {
      index,
      text,
      written: torn.written,
      source,
      pieces: torn.pieces,
      numbering,
      isHeading,
      headings: path.map((each) => each.text),
      sentences: sentencesOf(text, index, numbering?.length ?? 0),
      afterTable: torn.afterTable,
    };
  });
  const sentences = passages.flatMap((passage) => passage.sentences);
  return { document, passages, sentences, decimals: usualDecimals(sentences), year: documentYear(passages) };
}

/** Where an offset of the passage's uniform text lies in the document. */
export function spotOf(passage: Passage, at: number): SpotInDocument {
  const written = passage.source[Math.min(at, passage.text.length)] ?? 0;
  let piece = passage.pieces[0];
  for (const each of passage.pieces) if (each.from <= written) piece = each;
  if (piece === undefined) return { block: 0, line: 1, offset: 0 };
  return { block: piece.block, line: piece.line, offset: written - piece.from };
}

/** The words as written between two offsets of the uniform text, at most `longest` characters around the spot. */
export function quoteOf(passage: Passage, start: number, end: number, spot: number, longest = 200): string {
  let from = passage.source[start] ?? 0;
  while (from > 0 && /[“‘「『"]/.test(passage.written.charAt(from - 1))) from -= 1;
  const to = end >= passage.text.length ? passage.written.length : (passage.source[end] ?? passage.written.length);
  if (to - from <= longest) return passage.written.slice(from, to).trim();
  const middle = passage.source[Math.min(spot, passage.text.length)] ?? from;
  const left = Math.max(from, Math.min(middle - Math.floor(longest / 2), to - longest));
  const cut = passage.written.slice(left, left + longest).trim();
  return `${left > from ? '…' : ''}${cut}${left + longest < to ? '…' : ''}`.slice(0, longest);
}

/** Quantities of the sentences before one in its passage, at most `sentences` back and `most` in number. */
export function quantitiesBefore(
  passage: Passage,
  sentence: Sentence,
  sentences: number,
  most: number,
): readonly Quantity[] {
  return passage.sentences
    .slice(Math.max(0, sentence.position - sentences), sentence.position)
    .flatMap((each) => each.quantities)
    .slice(-most);
}

/** The sentence of a passage in which an offset lies. */
export function sentenceAt(passage: Passage, at: number): Sentence | undefined {
  let low = 0;
  let high = passage.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = passage.sentences[middle];
    if (sentence === undefined) return undefined;
    if (at < sentence.start) high = middle - 1;
    else if (at > sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
