import { describe, expect, it } from 'vitest';
import { numberPages, type PagedPart, type PagedSet, pageBox } from '../../../../renderer/preview/pagedSet.ts';
import { pageRows, rowOfPage } from '../../../../renderer/preview/pageRows.ts';
import { previewSet } from '../../../../shared/outputs/preview/previewSet.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const set = previewSet(open(scenario('shifeng2021FinalAccounts', 'corrected')).set);

/** Every part as two pages, whatever is on them; named paragraphs on the first. */
function paged(): PagedSet {
  const parts = set.documents.map(({ parts: blocks }) =>
    blocks.map((part): PagedPart => {
      const first = part.map((_, block) => ({ kind: 'solid', block, y: 0 }) as const);
      return { blocks: part, measured: [], plans: [first, []] };
    }),
  );
  return numberPages(set, parts);
}

describe('page numbers', () => {
  it('begin at 1 behind the cover and run on through the set', () => {
    const { pages, firstPages } = paged();
    const begins = set.documents.findIndex(({ startsNumbering }) => startsNumbering);
    expect(begins).toBeGreaterThan(0);
    expect(pages[firstPages[begins] ?? -1]?.number).toBe(1);
    const rest = pages.slice(firstPages[begins]).map(({ number }) => number);
    expect(rest).toEqual(rest.map((_, at) => at + 1));
  });

  it('are known for every paragraph that the contents point to', () => {
    const { anchors } = paged();
    const pointed = set.documents
      .flatMap(({ parts }) => parts.flat())
      .flatMap((block) => (block.kind === 'paragraph' && block.pageOf !== undefined ? [block.pageOf] : []));
    expect(pointed.length).toBeGreaterThan(10);
    expect(pointed.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});

describe('pages on the screen', () => {
  const pages = paged();
  const widest = Math.max(...set.documents.map(({ page }) => pageBox(page).paper.width));

  it('are as large as the paper at 100%', () => {
    const { rows, scale } = pageRows(pages, 'actual', 500);
    expect(scale).toBe(1);
    expect(rows).toHaveLength(pages.pages.length);
    expect(rows[0]?.height).toBeCloseTo(1122.5, 0);
  });

  it('fit the width with the widest of them', () => {
    const { scale } = pageRows(pages, 'fitWidth', 900);
    expect(scale * widest).toBeCloseTo(900 - 32, 5);
  });

  it('stand in pairs, every document beginning at the left, and every page has a place', () => {
    const rows = pageRows(pages, 'twoPages', 1200);
    expect(rows.rows.flatMap((row) => row.pages)).toEqual(pages.pages.map((_, at) => at));
    for (const first of pages.firstPages) expect(rows.rows[rowOfPage(rows, first)]?.pages[0]).toBe(first);
    expect(rows.rows[0]?.pages).toHaveLength(2);
  });
});
