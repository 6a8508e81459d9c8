import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormReport } from '../../../../renderer/guidedEntry/model/cellEdits.ts';
import {
  type Block,
  readClipboardBlock,
  readHtmlBlock,
} from '../../../../renderer/guidedEntry/model/clipboardBlock.ts';
import { type CellPlace, type FormTable, placesOf } from '../../../../renderer/guidedEntry/model/formTable.ts';
import { layForm } from '../../../../renderer/guidedEntry/model/layForm.ts';
import { planPaste } from '../../../../renderer/guidedEntry/model/planPaste.ts';
import { type Sheet, sheetOf } from '../../../../renderer/guidedEntry/model/sectionLayout.ts';
import { applyEdit } from '../../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../../shared/drafts/reportDraft.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

type Pack = ReturnType<typeof open>['pack'];

function reportOf(pack: Pack, draft: ReportDraft): FormReport {
  return { pack, draft, evaluation: evaluateDraft(pack, draft) };
}

function lay(sheet: Sheet, report: FormReport): readonly FormTable[] {
  const { forms, parts } = sheet.layout;
  const [first] = forms === undefined ? [] : report.evaluation.rows(forms.table, forms.where);
  return parts.flatMap(
    (part) => layForm(part, part.rowAtHand && first ? [first] : [], { ...report, mayWrite: true }) ?? [],
  );
}

function sheetsOf(pack: Pack): readonly Sheet[] {
  const all = pack.documents.flatMap(({ id }) => {
    const section = pack.sections.find(({ document }) => document === id);
    return sheetOf(pack, section?.id ?? id) ?? [];
  });
  return all.filter(({ document }) => document?.kind === 'form');
}

function sheetWith(pack: Pack, id: string): Sheet {
  const sheet = sheetOf(pack, id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** The texts of a table as they are copied: merged cells leave blanks behind. */
function textsOf({ rows, columnsMm }: FormTable): string[][] {
  return rows.map((row) => {
    const line = columnsMm.map(() => '');
    for (const { column, text } of row.cells) line[column] = text;
    return line;
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asText(block: Block): string {
  const quoted = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** A table as HTML with its spans. */
function asHtml({ rows }: FormTable): string {
  const cell = ({ columnSpan, rowSpan, text }: FormTable['rows'][number]['cells'][number]): string =>
    `<td colspan="${columnSpan}" rowspan=${rowSpan} style="x">${escaped(text).replaceAll('\n', '<br>')}</td>`;
  const lines = rows.map(
    ({ cells }) =>
      `<tr>${[...cells]
        .sort((a, b) => a.column - b.column)
        .map(cell)
        .join('')}</tr>`,
  );
  return `<html><!--StartFragment--><table>${lines.join('\n')}</table><!--EndFragment--></html>`;
}

/** Clears what is typed in some cells. */
function clear(draft: ReportDraft, pack: Pack, cells: readonly CellPlace[], report: FormReport): ReportDraft {
  const edits = cells.flatMap(({ cell: { fact } }): readonly DraftEdit[] => {
    if (fact?.kind !== 'known') return [];
    if (fact.row === undefined) return [{ kind: 'setEntry', id: fact.id, text: '' }];
    const { table } = fact.row;
    const row = report.evaluation.rowNumber(fact.row) - 1;
    return [{ kind: 'setCell', table, row, field: fact.id.slice(table.length + 1), text: '' }];
  });
  return edits.length === 0 ? draft : applyEdit(pack, draft, { kind: 'several', edits }).draft;
}

/** What the cells of a part of the form say. */
function said(tables: readonly FormTable[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { cell } of placesOf(tables).values()) {
    if (cell.fact?.kind === 'known') found[`${cell.key}`] = cell.text.replace(/\s+/g, '');
  }
  return found;
}

function typedIn(table: FormTable, isIn: (row: number, column: number) => boolean): readonly CellPlace[] {
  return [...placesOf([table]).values()].filter(({ cell, rowIndex }) => {
    const { fact } = cell;
    // A name by which rows are found again stays; what is chosen from a list of rows too.
    const isName =
      fact?.kind === 'known' && (fact.control.kind === 'reference' || /\.name$|^projects\.name/.test(fact.id));
    return fact?.kind === 'known' && fact.writable && !isName && isIn(rowIndex, cell.column);
  });
}

const withForms = packs.filter((pack) => sheetsOf(pack).length > 0).map(({ id }) => id);

describe.each(withForms)('%s', (packId) => {
  const { pack, draft } = open(scenario(packId, 'corrected'));
  const report = reportOf(pack, draft);
  const cases = sheetsOf(pack).flatMap((sheet) =>
    lay(sheet, report).flatMap((table) => (table.key.startsWith('official.') ? [{ sheet, key: table.key }] : [])),
  );

  test.each(cases)('$key as a whole comes back to the last cell, wherever the focus is', ({ sheet, key }) => {
    const before = lay(sheet, report);
    const source = before.find((table) => table.key === key);
    if (source === undefined) throw new Error('no table');
    const emptied = reportOf(
      pack,
      clear(
        draft,
        pack,
        typedIn(source, () => true),
        report,
      ),
    );
    const tables = lay(sheet, emptied);
    const places = [...placesOf(tables).values()];
    const texts = textsOf(source);
    const blocks = [readClipboardBlock(asText(texts)), readHtmlBlock(asHtml(source)) ?? []];
    for (const [at, block] of blocks.entries()) {
      const place = places[(at * 7) % places.length] ?? places[0];
      if (place === undefined) return;
      const plan = planPaste(place, block, 'wanYuan', emptied, tables);
      const after = plan.edit === undefined ? emptied.draft : applyEdit(pack, emptied.draft, plan.edit).draft;
      expect(said(lay(sheet, reportOf(pack, after)))).toEqual(said(before));
      expect(plan.leftOver).toEqual([]);
    }
  });

  test.each(cases)('any part of $key comes back, pasted where it was', ({ sheet, key }) => {
    const before = lay(sheet, report);
    const source = before.find((table) => table.key === key);
    if (source === undefined) throw new Error('no table');
    const texts = textsOf(source);
    const [height, width] = [texts.length, source.columnsMm.length];
    const spot = (most: number) => fc.integer({ min: 0, max: most - 1 });
    fc.assert(
      fc.property(spot(height), spot(height), spot(width), spot(width), (r1, r2, c1, c2) => {
        const [top, bottom, left, right] = [Math.min(r1, r2), Math.max(r1, r2), Math.min(c1, c2), Math.max(c1, c2)];
        const inside = (row: number, column: number) =>
          row >= top && row <= bottom && column >= left && column <= right;
        const cells = typedIn(source, inside);
        const [firstCell] = cells;
        if (firstCell === undefined) return;
        // The numbers of lines (行次) say nothing to a person or a program without the figures beside them.
        if (texts.slice(top, bottom + 1).every((row) => /^\d*$/.test(row[left] ?? '')) && firstCell.cell.column > left)
          return;
        const emptied = reportOf(pack, clear(draft, pack, cells, report));
        const tables = lay(sheet, emptied);
        const block = texts.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
        // Where nothing in it says where it belongs, a part goes where the person points.
        const all = [...placesOf(tables).values()].filter(({ table }) => table.key === key);
        const place = all.find(({ rowIndex, cell }) => inside(rowIndex, cell.column));
        if (place === undefined) return;
        const plan = planPaste(place, block, 'wanYuan', emptied, tables);
        const after = plan.edit === undefined ? emptied.draft : applyEdit(pack, emptied.draft, plan.edit).draft;
        expect(said(lay(sheet, reportOf(pack, after)))).toEqual(said(before));
      }),
      { numRuns: 4 },
    );
  });
});

const pasted = readFileSync(join(import.meta.dirname, '../../../cases/indicators-pasted.tsv'), 'utf8');

describe('indicators of 君山区 copied from last year', () => {
  const whole = open(scenario('junshan2024', 'blank'));
  const sheet = sheetsOf(whole.pack).find(({ key }) => key.includes('2'));
  const variants: readonly (readonly [string, (rows: readonly string[][]) => readonly string[][]])[] = [
    ['as they stand', (rows) => [...rows]],
    ['without the header', (rows) => rows.slice(1)],
    ['without the first column', (rows) => rows.map((row) => row.slice(1))],
    ['without header, 绩效指标 and 一级指标', (rows) => rows.slice(1).map((row) => row.slice(2))],
  ];
  test.each(variants)('%s', (_, cut) => {
    if (sheet === undefined) throw new Error('no sheet');
    const report = reportOf(whole.pack, whole.draft);
    const tables = lay(sheet, report);
    const rows = readClipboardBlock(pasted).map((row) => [...row]);
    for (const place of [...placesOf(tables).values()].filter((_place, at) => at % 40 === 0)) {
      const plan = planPaste(place, cut(rows), 'wanYuan', report, tables);
      expect(plan.addedRows).toBe(15);
      const after = applyEdit(whole.pack, whole.draft, plan.edit ?? { kind: 'several', edits: [] }).draft;
      let group = '';
      const wanted = rows.slice(1, -1).map(([, , secondary = '', tertiary = '', , , , score = '']) => {
        group = secondary === '' ? group : secondary;
        return [group, tertiary, score];
      });
      const own = after.tables.indicators ?? [];
      expect(own.map((row) => [row.secondaryIndicator, row.tertiaryIndicator, row.score])).toEqual(wanted);
    }
  });
});

describe('the book of 石峰区', () => {
  const { pack, draft } = open(scenario('shifeng2021FinalAccounts', 'corrected'));
  const blank = open(scenario('shifeng2021FinalAccounts', 'blank')).draft;
  const printed = (id: string, report: FormReport): FormTable => {
    const found = lay(sheetWith(pack, id), report)[0];
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const pasteTable = (id: string, into: ReportDraft) => {
    const report = reportOf(pack, into);
    const block = readHtmlBlock(asHtml(printed(id, reportOf(pack, draft)))) ?? [];
    const tables = lay(sheetWith(pack, id), report);
    const [place] = placesOf(tables).values();
    if (place === undefined) throw new Error('nowhere to paste');
    const plan = planPaste(place, block, 'wanYuan', report, tables);
    return { plan, draft: plan.edit === undefined ? into : applyEdit(pack, into, plan.edit).draft };
  };

  test('its published 05 makes the rows, with 类, 款 and 合计 as control totals', () => {
    const { plan, draft: after } = pasteTable('table05', blank);
    const rows = (draft.tables.functionRows ?? []).filter(
      (row) => Number(row['generalBudget.basic'] ?? 0) + Number(row['generalBudget.project'] ?? 0) > 0,
    );
    expect(plan.addedRows).toBe(rows.length);
    expect(plan.mismatches).toEqual([]);
    expect(plan.agreed).toBeGreaterThan(rows.length);
    const own = (after.tables.functionRows ?? []).map((row) => [row.code, Number(row['generalBudget.basic'] ?? 0)]);
    const wanted = rows.map((row) => [row.code, Number(row['generalBudget.basic'] ?? 0)]);
    expect(own.sort()).toEqual(wanted.sort());
  });

  test('a total that disagrees is said', () => {
    const first = pasteTable('table05', blank).draft;
    const rows = (first.tables.functionRows ?? []).map((row, at) =>
      at === 0 ? { ...row, 'generalBudget.basic': '1' } : row,
    );
    const changed = { ...first, tables: { ...first.tables, functionRows: rows } };
    expect(pasteTable('table05', changed).plan.mismatches).toEqual([]);
    expect(pasteTable('table03', changed).plan.mismatches.length).toBeGreaterThan(2);
  });
});
