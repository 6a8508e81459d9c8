import type { OoxmlPackage } from '../ooxml/openPackage.ts';
import { scanXml } from '../ooxml/scanXml.ts';
import { localName } from './localName.ts';

/** One sheet as the workbook lists it; the names Excel keeps its print area and repeated rows under. */
export type SheetEntry = {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  readonly printArea?: string;
  readonly printTitles?: string;
};

export type WorkbookParts = {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly strings?: string;
  readonly styles?: string;
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Finds the parts of a workbook by following its relations, so that any program's part names will do. */
export function readWorkbook(opened: OoxmlPackage, file: string): WorkbookParts | undefined {
  const root = relations(opened, '', file).find((relation) => relation.type === 'officeDocument');
  const workbook = root?.target ?? 'xl/workbook.xml';
  const bytes = opened.part(workbook);
  if (bytes === undefined) return undefined;
  const related = relations(opened, workbook, file);
  const listed: { readonly name: string; readonly part: string | undefined; readonly hidden: boolean }[] = [];
  const names = new Map<string, string>();
  let definedName: string | undefined;
  let definedText = '';
  let date1904 = false;

  scanXml(bytes, workbook, file, {
    open(name, attributes) {
      const tag = localName(name);
      if (tag === 'workbookPr') date1904 = isTrue(attributes.date1904);
      else if (tag === 'sheet') {
        const target = related.find((relation) => relation.id === attributes['r:id'] && relation.type === 'worksheet');
        listed.push({
          name: attributes.name ?? '',
          part: target?.target,
          hidden: /hidden/i.test(attributes.state ?? ''),
        });
      } else if (tag === 'definedName') {
        definedName = `${attributes.localSheetId ?? ''} ${attributes.name ?? ''}`;
        definedText = '';
      }
    },
    close(name) {
      if (localName(name) !== 'definedName' || definedName === undefined) return;
      names.set(definedName, definedText);
      definedName = undefined;
    },
    text(piece) {
      if (definedName !== undefined) definedText += piece;
    },
  });

  const sheets = listed.flatMap(({ name, part, hidden }, index): readonly SheetEntry[] => {
    // Chart sheets are listed too, but hold no cells.
    if (part === undefined) return [];
    const printArea = names.get(`${index} _xlnm.Print_Area`);
    const printTitles = names.get(`${index} _xlnm.Print_Titles`);
    return [
      {
        name,
        part,
        hidden,
        ...(printArea === undefined ? {} : { printArea }),
        ...(printTitles === undefined ? {} : { printTitles }),
      },
    ];
  });
  const strings = related.find((relation) => relation.type === 'sharedStrings')?.target;
  const styles = related.find((relation) => relation.type === 'styles')?.target;
  return {
    sheets,
    date1904,
    ...(strings === undefined ? {} : { strings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The relations of a part (of the package itself for `''`), targets as names of parts. */
function relations(opened: OoxmlPackage, part: string, file: string): readonly Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const name = `${folder}_rels/${part.slice(cut)}.rels`;
  const bytes = opened.part(name);
  if (bytes === undefined) return [];
  const found: Relation[] = [];
  scanXml(bytes, name, file, {
    open(tag, attributes) {
      if (localName(tag) !== 'Relationship' || attributes.TargetMode === 'External') return;
      const type = attributes.Type ?? '';
      const target = partName(folder, attributes.Target ?? '');
      found.push({ id: attributes.Id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close() {},
    text() {},
  });
  return found;
}

function partName(folder: string, target: string): string {
  const segments: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const segment of target.split('/')) {
    if (segment === '..') {
      segments.splice(-2, 1);
    } else if (segment !== '.' && segment !== '') {
      if (segments.at(-1) === '') segments.pop();
      segments.push(segment, '');
    }
  }
  return segments.filter((segment) => segment !== '').join('/');
}
