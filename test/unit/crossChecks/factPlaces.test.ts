import { describe, expect, it } from 'vitest';
import { factPlaces } from '../../../shared/crossChecks/factPlaces.ts';
import type { Block } from '../../../shared/packs/documentSchema.ts';
import { factsOf, packWith, tinyPack } from '../packs/tinyPack.ts';

const [report, form] = tinyPack.documents;
if (report === undefined || form === undefined) throw new Error('the tiny pack has two documents');

const sentence: Block = {
  kind: 'sentences',
  id: 'notes.total',
  label: '合计',
  alternatives: [{ text: '预算{budget}万元，支出{total}万元。' }],
};
const notes = { ...report, id: 'notes', title: '{year}年度{unit.name}说明', blocks: [sentence] };
const cover = { ...report, id: 'cover', title: '封面', blocks: [] };
const sections = [{ id: 'people', label: '人员', document: 'notes', fields: ['people'] }];

describe('the place of a fact', () => {
  const inText = packWith({ documents: [cover, notes], sections });
  const places = factPlaces(inText, factsOf({}, inText));

  it('is the document whose text prints it, not the cover', () => {
    expect(places.printedIn('total')).toEqual({ document: '2024年度说明' });
  });

  it('is, when it is printed nowhere, the document that it is filled in for', () => {
    expect(places.printedIn('people')).toEqual({ document: '2024年度说明' });
    expect(places.printedIn('office')).toEqual({ document: '封面' });
  });

  it('is the table that prints it, wherever texts speak of it', () => {
    const inBoth = packWith({ documents: [cover, notes, form] });
    expect(factPlaces(inBoth, factsOf({}, inBoth)).printedIn('total')).toEqual({ document: '附件1', table: '小表' });
  });
});
