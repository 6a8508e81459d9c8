import type { Finding } from '../../shared/findings/finding.ts';
import { narrativePlaces } from '../../shared/packs/narrativePlaces.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { narrativeOfKey } from '../../shared/reports/narrativeKey.ts';
import { sectionPath, textPath } from '../app/routes.ts';
import { homeOfPath } from './fieldHome.ts';

/** Where a finding is dealt with. */
export type FindingHome =
  | { readonly kind: 'section'; readonly section: string; readonly path: string }
  | { readonly kind: 'text'; readonly document: string; readonly place?: string };

/** What places call a document; the same as in the checks. */
function nameOfDocument(document: TemplatePack['documents'][number], year: number): string {
  return document.attachment ?? fillYears(document.title, year).replace(/\{[^}]*\}/g, '');
}

/**
 * The first field of a finding that a section shows or that is a place of the text; else the text of the document that it names; else the report's
 * first text, where sentences without a known place belong. `undefined` when there is nowhere to go.
 */
export function findingHome(pack: TemplatePack, finding: Finding): FindingHome | undefined {
  for (const path of finding.fields) {
    const place = narrativeOfKey(path);
    if (place !== undefined) {
      const text = narrativePlaces(pack).find(({ id }) => id === place.replace(/\[\d+\]$/, ''));
      if (text !== undefined) return { kind: 'text', document: text.document, place: text.id };
      continue;
    }
    const home = homeOfPath(pack, path);
    if (home !== undefined) return { kind: 'section', section: home.section, path };
  }
  if (finding.places.length === 0) return undefined;
  const texts = narrativePlaces(pack);
  const named = finding.places.flatMap(({ document }) =>
    texts.filter((place) => {
      const found = pack.documents.find(({ id }) => id === place.document);
      return found !== undefined && nameOfDocument(found, pack.year) === document;
    }),
  );
  const document = (named[0] ?? texts[0])?.document;
  return document === undefined ? undefined : { kind: 'text', document };
}

export function pathOfHome(reportId: string, home: FindingHome): string {
  return home.kind === 'section'
    ? sectionPath(reportId, home.section, home.path)
    : textPath(reportId, home.document, home.place);
}

/** Whether a finding names something that this section shows. */
export function concernsSection(pack: TemplatePack, finding: Finding, section: string): boolean {
  return finding.fields.some((path) => homeOfPath(pack, path)?.section === section);
}
