import { AppError } from '../../errors/appError.ts';
import { type OoxmlPackage, openPackage } from '../ooxml/openPackage.ts';
import { scanXml } from '../ooxml/scanXml.ts';
import type { DocxContent, DocxMargin, DocxSection, MarginPlace } from './docxContent.ts';
import { type DeclaredSection, readStory } from './readStory.ts';

const documentRelationship = /\/relationships\/officeDocument$/;

type Relationship = { readonly type: string; readonly part: string };

/** Resolves a relationship target (`header1.xml`, `/word/header1.xml`, `../x.xml`) against the folder of its part. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readRelationships(opened: OoxmlPackage, part: string, file: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const relationships = new Map<string, Relationship>();
  const bytes = opened.part(name);
  if (!bytes) return relationships;
  const open = (element: string, attributes: Readonly<Record<string, string>>): void => {
    const { Id, Type, Target, TargetMode } = attributes;
    if (!element.endsWith('Relationship') || TargetMode === 'External') return;
    if (Id === undefined || Type === undefined || Target === undefined) return;
    relationships.set(Id, { type: Type, part: resolveTarget(folder, Target) });
  };
  scanXml(bytes, name, file, { open, close: () => {}, text: () => {} });
  return relationships;
}

function readMargin(opened: OoxmlPackage, part: string, file: string): DocxMargin | undefined {
  const bytes = opened.part(part);
  if (!bytes) return undefined;
  const { blocks, watermarks, instructions } = readStory(bytes, part, file);
  const lines = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
  );
  return { text: lines.join('\n'), watermarks, pageNumber: /\bPAGE\b/.test(instructions) };
}

/** Each section takes over what the one before has and it does not replace. */
function inherit(
  declared: readonly DeclaredSection[],
  marginOf: (id: string) => DocxMargin | undefined,
): readonly DocxSection[] {
  let headers: Partial<Record<MarginPlace, DocxMargin>> = {};
  let footers: Partial<Record<MarginPlace, DocxMargin>> = {};
  return declared.map(({ landscape, firstPageNumber, references }) => {
    headers = { ...headers };
    footers = { ...footers };
    for (const { kind, place, id } of references) {
      const margin = marginOf(id);
      if (margin) (kind === 'header' ? headers : footers)[place] = margin;
    }
    return { landscape, headers, footers, ...(firstPageNumber === undefined ? {} : { firstPageNumber }) };
  });
}

/**
 * Reads what a .docx says. The file may come from anywhere: sizes, nesting and counts are bounded, nothing outside the
 * file is read. Throws `OOXML_UNREADABLE` and `OOXML_TOO_LARGE`; `file` is the name for the message.
 */
export function readDocx(bytes: Uint8Array, file: string): DocxContent {
  const opened = openPackage(bytes, file);
  const root = [...readRelationships(opened, '', file).values()].find(({ type }) => documentRelationship.test(type));
  const main = root?.part ?? 'word/document.xml';
  const body = opened.part(main);
  if (!body) throw new AppError('OOXML_UNREADABLE', { file, detail: '里面没有 Word 正文' });
  const relationships = readRelationships(opened, main, file);
  const margins = new Map<string, DocxMargin | undefined>();
  const marginOf = (id: string): DocxMargin | undefined => {
    const part = relationships.get(id)?.part;
    if (part === undefined) return undefined;
    if (!margins.has(part)) margins.set(part, readMargin(opened, part, file));
    return margins.get(part);
  };
  const { blocks, sections } = readStory(body, main, file);
  return { blocks, sections: inherit(sections, marginOf) };
}
