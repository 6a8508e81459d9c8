import type { ClipboardEvent, RefObject } from 'react';
import { readsOf } from '../../shared/calculation/walkExpression.ts';
import { oneStep } from '../../shared/drafts/editing/rowEdits.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { TellMessage } from './formContext.ts';
import type { GridSelection } from './gridSelection.ts';
import { cellLabel, typeEdit } from './model/cellEdits.ts';
import type { CellPlace, FormTable } from './model/formTable.ts';
import { copyOf, placesIn } from './model/gridRange.ts';
import { type Direction, neighbour } from './model/neighbour.ts';
import { originInWords } from './model/originInWords.ts';
import { reportOf } from './useFormActions.ts';
import type { FormFocus } from './useFormFocus.ts';

type Options = {
  readonly session: ReportSession;
  readonly sectionId: string;
  readonly tables: RefObject<readonly FormTable[]>;
  readonly focus: FormFocus;
  readonly selection: GridSelection;
  readonly tell: TellMessage;
};

function columnOf({ cell }: CellPlace): number {
  return cell.column;
}

/** What is done to several cells at once, and what a cell says that cannot be typed in. */
export function rangeActions({ session, sectionId, tables, focus, selection, tell }: Options) {
  /** The cells that are chosen, or the one with the focus; as they are laid out now. */
  function chosen(place: CellPlace): readonly CellPlace[] {
    const range = selection.range();
    const now = range === undefined ? [place] : placesIn(range);
    return now.flatMap(({ cell }) => focus.places.current.get(cell.key) ?? []);
  }

  function edit(places: readonly CellPlace[], label: string, textOf: (place: CellPlace) => string | undefined): void {
    const report = reportOf(session);
    const edits = places.flatMap((place) => {
      const { fact } = place.cell;
      const text = textOf(place);
      if (fact?.kind !== 'known' || !fact.writable || text === undefined) return [];
      return text === report.evaluation.typed(fact.id, fact.scope) ? [] : [typeEdit(fact, text, report).edit];
    });
    const step = oneStep(edits);
    if (step !== undefined) session.edit(step, { label, place: { section: sectionId } });
  }

  function typedOf({ cell: { fact } }: CellPlace): string {
    return fact?.kind === 'known' ? session.live.evaluation().typed(fact.id, fact.scope) : '';
  }

  /** The cell above in the same column that holds something of its own. */
  function above(place: CellPlace): CellPlace | undefined {
    const cell = neighbour([place.table], place, 'up', true);
    return cell === undefined ? undefined : focus.places.current.get(cell.key);
  }

  return {
    /** Draws the range from the cell with the focus one cell further. */
    extend: (place: CellPlace, direction: Direction): boolean => {
      const head = selection.head() ?? place;
      const next = neighbour([place.table], focus.places.current.get(head.cell.key) ?? head, direction, false);
      const to = next === undefined ? undefined : focus.places.current.get(next.key);
      if (to !== undefined) {
        selection.extend(place, to);
        focus.show(to.cell.key);
      }
      return true;
    },
    clear: (): boolean => {
      const range = selection.range();
      if (range === undefined) return false;
      edit(placesIn(range), strings.clearRange, () => '');
      return true;
    },
    /** Fills the first line of the range down over it; of one cell, what stands above it into it. */
    fillDown: (place: CellPlace): boolean => {
      const places = chosen(place);
      if (selection.range() === undefined) {
        const source = above(place);
        if (source !== undefined) edit([place], strings.fillDown, () => typedOf(source));
        return true;
      }
      const top = Math.min(...places.map(({ rowIndex }) => rowIndex));
      const sources = new Map(places.filter(({ rowIndex }) => rowIndex === top).map((each) => [columnOf(each), each]));
      edit(
        places.filter(({ rowIndex }) => rowIndex > top),
        strings.fillDown,
        (each) => {
          const source = sources.get(columnOf(each));
          return source === undefined ? undefined : typedOf(source);
        },
      );
      return true;
    },
    /** Puts the chosen cells on the clipboard, as text and as a table. */
    onCopyCapture: (event: ClipboardEvent): void => {
      const range = selection.range();
      if (range === undefined) return;
      const table = tables.current.find(({ key }) => key === range.table.key) ?? range.table;
      const { text, html } = copyOf({ ...range, table }, session.live.evaluation());
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      event.stopPropagation();
    },
    /** Typing on a calculated cell: why it cannot be, and the way to what it is made of. */
    explainLocked: (place: CellPlace): void => {
      const { fact } = place.cell;
      if (fact === undefined) return;
      const report = reportOf(session);
      const { pack, evaluation } = report;
      const { source } = fact.field;
      const reads = new Set(source.kind === 'calculated' ? readsOf(source.formula).facts : []);
      const row = fact.kind === 'known' ? fact.row : undefined;
      const inputs = [...focus.places.current.values()].filter(
        ({ cell }) => cell.fact?.kind === 'known' && cell.fact.writable && reads.has(cell.fact.id),
      );
      const input = inputs.find(({ cell }) => cell.fact?.kind === 'known' && cell.fact.row === row) ?? inputs[0];
      const origin = originInWords(fact, pack, evaluation.model.year);
      tell(
        strings.lockedTyping(cellLabel(fact, report), origin),
        input === undefined ? undefined : { label: strings.toInput, run: () => focus.want({ key: input.cell.key }) },
      );
    },
    /** The next or previous cell that can be typed in, over lines and tables. */
    step: (place: CellPlace, by: 1 | -1): CellPlace | undefined => {
      const all = [...focus.places.current.values()];
      const at = all.findIndex(({ cell }) => cell.key === place.cell.key);
      const fits = ({ cell }: CellPlace): boolean => cell.fact?.writable === true;
      return by === 1 ? all.slice(at + 1).find(fits) : all.slice(0, at).findLast(fits);
    },
  };
}
