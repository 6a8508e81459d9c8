import type { Evaluation } from '../calculation/evaluation.ts';
import type { FactPlaces } from '../crossChecks/factPlaces.ts';
import { factAt } from '../drafts/editing/liveReport.ts';
import type { FindingPlace } from '../findings/finding.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { Gap } from './asks.ts';

function documentName(pack: TemplatePack, id: string): string {
  const document = pack.documents.find((each) => each.id === id);
  return document?.attachment ?? fillYears(document?.title ?? pack.title, pack.year).replace(/\{[^}]*\}/g, '');
}

/** Where a gap is, in the words of the forms. */
export function placeOfGap(gap: Gap, pack: TemplatePack, evaluation: Evaluation, places: FactPlaces): FindingPlace {
  switch (gap.kind) {
    case 'unitName':
      return { document: '单位信息', cell: gap.label };
    case 'entry':
      return places.place(gap.id, gap.scope);
    case 'notNumber': {
      const { id, scope, exists } = factAt(evaluation, gap.path);
      return exists ? places.place(id, scope) : { document: pack.title, cell: gap.label };
    }
    case 'rows': {
      const printed = places.printedIn(`${gap.table.id}.${gap.table.rowFields[0]?.id ?? ''}`);
      return { ...printed, ...(gap.parent === undefined ? {} : { cell: places.rowName([gap.parent]) }) };
    }
    case 'text':
      return { document: documentName(pack, gap.document), section: gap.label };
  }
}

/** What is lacking and what to do about it. */
export function wordsOfGap(gap: Gap, pack: TemplatePack, evaluation: Evaluation, places: FactPlaces): string {
  switch (gap.kind) {
    case 'unitName':
      return `${gap.label}还没有填。请在单位信息里填写。`;
    case 'entry':
      return `“${placeOfGap(gap, pack, evaluation, places).cell ?? gap.path}”还没有填。请填写；确实没有的，选“本单位没有”。`;
    case 'notNumber':
      return `“${gap.label}”填的是“${gap.typed.slice(0, 40)}”，不是数字。请改成数字，例如 12.30；没有发生额就填 0。`;
    case 'rows': {
      const of = gap.parent === undefined ? '' : `“${places.rowName([gap.parent])}”的`;
      const least = gap.table.minFilled ?? 1;
      return `${of}${gap.table.label}只有 ${gap.filled} 行，至少要有 ${least} 行。请增加一行填写；确实没有的，选“本单位没有”。`;
    }
    case 'text':
      return `“${gap.label}”还没有写。请写上文字；确实没有的，选“本单位没有”。`;
  }
}
