import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { a1 } from '../../shared/imports/xlsx/a1.ts';
import { readXlsx } from '../../shared/imports/xlsx/readXlsx.ts';
import type { ResolvedCell, ResolvedSet } from '../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { planWorkbook } from '../../shared/outputs/xlsx/plannedSheet.ts';
import { writeXlsx } from '../../shared/outputs/xlsx/writeXlsx.ts';
import { recalculateAllToXlsx } from '../helpers/libreOffice.ts';
import { type Opened, open, type Scenario, scenarios } from '../helpers/scenarios.ts';

/**
 * A reviewer changes figures in the workbook, LibreOffice calculates it anew, and every cell that calculates says what
 * the program itself says for the same change. Each workbook changes a share of the cells in which numbers are typed;
 * together they change every one of them.
 */
const shares = 8;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edited-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** `row`: the texts at the left of the cell's row. */
type Home = {
  readonly row: string;
  readonly sheet: number;
  readonly name: string;
  readonly address: string;
  readonly cell: ResolvedCell;
};

/** Every cell of the workbook with its place. */
function homesOf(set: ResolvedSet): readonly Home[] {
  const documents = set.documents.filter(({ sheetName }) => sheetName !== undefined);
  return planWorkbook(set, documents).flatMap(({ plan }, sheet) =>
    plan.rows.flatMap((row) =>
      row.kind !== 'table'
        ? []
        : row.cells.map(({ cell, top, left }) => ({
            row: row.cells
              .slice(0, 3)
              .map((each) => each.cell.text)
              .join(' '),
            sheet,
            name: plan.name,
            address: a1(top, left),
            cell,
          })),
    ),
  );
}

function isNumericInput({ cell }: Home): boolean {
  return cell.input !== undefined && (cell.number !== undefined || cell.blankFormat !== undefined);
}

/** Which helpers and relations are there depends on the figures, so those are known by what they say. */
function placeOf({ name, address, cell, row }: Home): string {
  if (name === '正文数据') return `${name} ${cell.fact}`;
  return name === '核对' ? `${name} ${row} ${cell.column}` : `${name} ${address}`;
}

type Change = { readonly home: Home; readonly typed: string; readonly value: string };

/** Another number than before, different for each cell. */
function changeOf(home: Home, index: number): Change {
  const percent = (home.cell.number?.format ?? home.cell.blankFormat ?? '').includes('%');
  const before = Number(home.cell.number?.value ?? 0) * (percent ? 100 : 1);
  const step = percent ? 1 : 1 + (index % 97);
  const typed = (Math.round(before * 100) + step * 100).toString();
  const hundredths = Number(typed);
  return { home, typed: String(hundredths / 100), value: String(percent ? hundredths / 10_000 : hundredths / 100) };
}

/** The workbook with other numbers typed into it. */
function edited(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { home, value } of changes) {
    const part = `xl/worksheets/sheet${home.sheet + 1}.xml`;
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const cell = new RegExp(`<c r="${home.address}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`);
    const changed = xml.replace(cell, (_, style: string) => `<c r="${home.address}" s="${style}"><v>${value}</v></c>`);
    if (changed === xml) throw new Error(`${home.name} ${home.address} was not found`);
    parts[part] = strToU8(changed);
  }
  return zipSync(parts, { level: 0 });
}

/** What the program itself says for the same entries. */
function recalculated({ pack, draft, evaluation }: Opened, changes: readonly Change[]): ResolvedSet {
  for (const { home, typed } of changes) {
    const path = /^(\w+)\[(\d+)\]\.(.+)$/.exec(home.cell.input ?? '');
    if (path === null) evaluation.setEntry(home.cell.input ?? '', typed);
    else {
      const row = evaluation.rows(path[1] ?? '')[Number(path[2]) - 1];
      if (row === undefined) throw new Error(`no row ${home.cell.input}`);
      evaluation.setCell(row, path[3] ?? '', typed);
    }
  }
  return resolveSet(pack, evaluation, draft.narrative);
}

function shownBy(cell: ResolvedCell): string {
  if (cell.truth !== undefined) return cell.truth ? 'TRUE' : 'FALSE';
  return cell.number === undefined ? cell.text : String(Number(cell.number.value));
}

/** The fullest set of each pack that has a workbook. */
const withForms = [...new Set(scenarios.map(({ pack }) => pack))].flatMap((pack) => {
  const sets = scenarios.filter((each) => each.pack === pack);
  const fullest = sets.find(({ name }) => name === 'published') ?? sets.find(({ name }) => name === 'corrected');
  return fullest !== undefined && homesOf(open(fullest).set).length > 0 ? [fullest] : [];
});

type Edited = { readonly changes: readonly Change[]; readonly file: string };

/** The pack's workbook once per share, each with other cells changed. */
async function editedWorkbooks(each: Scenario): Promise<readonly Edited[]> {
  const { set } = open(each);
  const inputs = homesOf(set).filter(isNumericInput);
  const documents = set.documents.filter(({ sheetName }) => sheetName !== undefined);
  const bytes = await writeXlsx(set, documents);
  const written: Edited[] = [];
  for (let share = 0; share < shares; share++) {
    const changes = inputs.flatMap((home, index) => (index % shares === share ? [changeOf(home, index)] : []));
    const file = join(folder, `${each.pack}-${share}.xlsx`);
    await writeFile(file, edited(bytes, changes));
    written.push({ changes, file });
  }
  return written;
}

const workbooks = new Map<string, readonly Edited[]>();
const recalculatedFolder = () => join(folder, 'recalculated');

beforeAll(async () => {
  for (const each of withForms) workbooks.set(each.pack, await editedWorkbooks(each));
  const files = [...workbooks.values()].flatMap((written) => written.map(({ file }) => file));
  // Starting LibreOffice takes longer than a workbook: all of them in one start, in time for a slow machine.
  await recalculateAllToXlsx(files, recalculatedFolder());
}, 300_000);

describe.each(withForms.map((each) => [each.pack, each] as const))('the workbook of %s', (pack, each) => {
  it('says after every change what the program says', async () => {
    const homes = homesOf(open(each).set);
    const wrong: string[] = [];
    let compared = 0;
    for (const { changes, file } of workbooks.get(pack) ?? []) {
      const { sheets } = readXlsx(await readFile(join(recalculatedFolder(), basename(file))), basename(file));
      const should = homesOf(recalculated(open(each), changes));
      const byPlace = new Map(should.map((home) => [placeOf(home), home.cell]));
      for (const home of homes) {
        if (home.cell.formula === undefined) continue;
        compared += 1;
        const cell = sheets[home.sheet]?.cells.get(home.address);
        const is = cell?.value === undefined ? (cell?.text ?? '') : String(Number(Number(cell.value).toFixed(8)));
        const same = byPlace.get(placeOf(home));
        // Helpers that are no longer needed, and relations that no longer apply, are not in the other set.
        if (same === undefined && (home.name === '核对' || home.name === '正文数据')) continue;
        const wanted = same === undefined ? 'nothing there' : shownBy(same);
        if (is !== wanted) wrong.push(`${home.name} ${home.address} (${home.cell.fact}): ${is}, should be ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  it('has every number that a form prints typed in a form, not on a sheet of helpers', () => {
    const { set } = open(each);
    const helpers = new Set(set.documents.filter(({ hidden }) => hidden).map(({ sheetName }) => sheetName));
    const inputs = homesOf(set).filter(isNumericInput);
    expect(inputs.length).toBeGreaterThan(20);
    expect(inputs.filter(({ name, cell }) => helpers.has(name) && cell.number === undefined)).toEqual([]);
  });
});
