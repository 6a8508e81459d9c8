import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../shared/calculation/evaluation.ts';
import { parsePath } from '../../shared/calculation/factPath.ts';
import { unusedName } from '../../shared/drafts/editing/rowEdits.ts';
import { fillYears } from '../../shared/packs/template.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import { FocusLine } from './FocusLine.tsx';
import { FormsBar } from './FormsBar.tsx';
import { FormTableView } from './FormTableView.tsx';
import styles from './form.module.css';
import { FormContext, type TellMessage } from './formContext.ts';
import { createGridSelection } from './gridSelection.ts';
import type { AmountUnit } from './model/amounts.ts';
import { addRowsEdit } from './model/cellEdits.ts';
import { type CellPlace, type FormRow, placesOf } from './model/formTable.ts';
import { type FormPart, type SectionLayout, type Sheet, sectionOnSheet } from './model/sectionLayout.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { PasteBand } from './PasteBand.tsx';
import { createPasteReview } from './pasteReview.ts';
import { RowMenu } from './RowMenu.tsx';
import { reportOf, useFormActions, type WantedFocus } from './useFormActions.ts';
import { useFormFocus } from './useFormFocus.ts';
import { formKeys } from './useFormKeys.ts';
import { useFormLayout } from './useFormLayout.ts';

type Props = {
  readonly sheet: Sheet;
  /** The section of the sheet, or the document where there is none, that is worked on; the focus follows it. */
  readonly place: string;
  /** Draft path of the fact that gets the focus; its project is chosen first. */
  readonly focusPath?: string | undefined;
  readonly onFieldFocus: (path: string, fieldId: string) => void;
  readonly amountUnit?: AmountUnit;
  readonly onMessage?: TellMessage;
};

const quiet: TellMessage = () => undefined;

/** Code and name of wide tables. */
function stickyColumns({ kind, grid }: FormPart): number {
  return (kind === 'entry' && grid.columnsMm.length > 8) || kind === 'overview' ? 2 : 0;
}

/**
 * A sheet: the official page itself, to type in, and what belongs to it. Sections are anchors in it. Works for every pack.
 */
export function SectionForm({
  sheet,
  place,
  focusPath,
  onFieldFocus,
  amountUnit = 'wanYuan',
  onMessage = quiet,
}: Props) {
  const session = useSession();
  const root = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Row | undefined>(() => formOf(session, sheet, focusPath));
  const { layout } = sheet;
  const { forms, printed, laid, at } = useFormLayout(layout, chosen);
  const tables = useMemo(() => laid.map(({ table }) => table), [laid]);
  const places = useMemo(() => placesOf(tables), [tables]);
  const [menu, setMenu] = useState<{ readonly row: FormRow; readonly at: HTMLElement } | undefined>(undefined);
  const mayWrite = useReportValue((each) => each.mayWrite());

  const typedOf = useCallback(
    ({ cell: { fact } }: CellPlace) =>
      fact?.kind === 'known' ? session.live.evaluation().typed(fact.id, fact.scope) : '',
    [session],
  );
  const [selection] = useState(createGridSelection);
  const focus = useFormFocus(root, places, typedOf, onFieldFocus, selection);
  const { want } = focus;
  const tell = useRef(onMessage);
  tell.current = onMessage;
  const tellMessage = useCallback<TellMessage>((...message) => tell.current(...message), []);
  const wantFocus = useCallback((wanted: WantedFocus) => want(wanted), [want]);
  const openRowMenu = useCallback((row: FormRow, place: HTMLElement) => setMenu({ row, at: place }), []);
  const [review] = useState(createPasteReview);
  const actions = useFormActions({
    session,
    place,
    amountUnit,
    tell: tellMessage,
    wantFocus,
    openRowMenu,
    review,
    selection,
  });
  const latestTables = useRef(tables);
  latestTables.current = tables;
  const keys = useMemo(
    () =>
      formKeys({
        session,
        sectionId: place,
        tables: latestTables,
        focus,
        actions,
        tell: tellMessage,
        review,
        selection,
      }),
    [session, place, focus, actions, tellMessage, review, selection],
  );

  useEffect(() => {
    if (focusPath === undefined) return;
    const form = formOf(session, sheet, focusPath);
    if (form !== undefined) setChosen(form);
  }, [focusPath, session, sheet]);
  const reached = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (focusPath === undefined || reached.current === focusPath) return;
    const key = keyOfPath(places, focusPath);
    if (key === undefined) return;
    reached.current = focusPath;
    want({ key });
  }, [focusPath, places, want]);
  useEffect(() => {
    if (focusPath === undefined) reached.current = undefined;
  }, [focusPath]);

  // The address leads to a section; typing into another makes that the one of the address.
  const { focused } = focus;
  const latestPlaces = useRef(places);
  latestPlaces.current = places;
  useEffect(() => {
    if (focusPath !== undefined) return;
    const { pack } = session.live;
    const isOf = ({ cell: { fact } }: CellPlace): boolean =>
      sheet.sections.length === 0 || (fact !== undefined && sectionOnSheet(pack, sheet, fact.id) === place);
    const now = focused.current();
    const hasFocus = root.current?.contains(document.activeElement) === true;
    if (hasFocus && now !== undefined && isOf(now)) return;
    const own = [...latestPlaces.current].filter(([, each]) => isOf(each));
    const [key] = own.find(([, { cell }]) => cell.fact?.writable === true) ?? own[0] ?? [];
    if (key !== undefined) want({ key, atTop: true });
  }, [place, sheet, session, focused, focusPath, want]);

  function addForm(): void {
    const { table, where } = layout.forms ?? {};
    if (table === undefined) return;
    const report = reportOf(session);
    const definition = session.live.pack.tables.find((each) => each.id === table);
    const said = where !== undefined && where.negate !== true ? where.in?.[0] : undefined;
    const cells = {
      ...(definition?.nameField === undefined
        ? {}
        : { [definition.nameField]: unusedName(report.pack, report.draft, table) }),
      ...(where === undefined || said === undefined ? {} : { [where.field]: said }),
    };
    const run = {
      table,
      where,
      prefill: {},
      owner: undefined,
      nameField: undefined,
      rows: [],
      mayAdd: true,
      mayChange: true,
      inGroup: false,
    };
    const added = addRowsEdit(run, [cells], report);
    if (added === undefined) {
      tellMessage(strings.full(definition?.label ?? '', definition?.maxRows ?? 0));
      return;
    }
    const label = strings.addLabel(definition?.rowLabel ?? '');
    session.edit(added.edit, { label, place: { section: place } });
    setChosen(session.live.evaluation().rows(table)[added.index]);
  }

  return (
    <FormContext value={actions}>
      <FocusLine focused={focus.focused} amountUnit={amountUnit} selection={selection} />
      {!mayWrite && <p className={styles.note}>{strings.readOnly}</p>}
      {layout.forms !== undefined && (
        <FormsBar
          table={layout.forms.table}
          where={layout.forms.where}
          rows={forms}
          printed={printed}
          at={at}
          choose={setChosen}
          openMenu={openRowMenu}
          add={addForm}
        />
      )}
      <form
        ref={root}
        aria-label={fillYears(labelOf(sheet, place), session.live.draft().year)}
        className={styles.form}
        onSubmit={(event) => event.preventDefault()}
        onFocus={focus.handlers.onFocus}
        onBlur={focus.handlers.onBlur}
        onMouseDown={focus.handlers.onMouseDown}
        onMouseOver={focus.handlers.onMouseOver}
        onCopyCapture={keys.onCopyCapture}
        onKeyDownCapture={keys.onKeyDownCapture}
        onInputCapture={keys.onInputCapture}
        onPasteCapture={keys.onPasteCapture}
      >
        {laid.map(({ part, table }, index) => (
          <section key={part.key} className={styles.part}>
            {part.above !== undefined && <Paragraphs texts={part.above} />}
            {showsTitle(layout, part, index) && <h3 className={styles.partTitle}>{part.title}</h3>}
            {part.help !== undefined && <p className={styles.note}>{part.help}</p>}
            <FormTableView table={table} stickyColumns={stickyColumns(part)} lines={focus.lines} />
            {part.below !== undefined && <Paragraphs texts={part.below} />}
          </section>
        ))}
        {layout.parts.length === 0 && (
          <p className={styles.note}>
            {sheet.sections.some(({ narrative }) => narrative !== undefined) ? strings.textOnly : strings.nothing}
          </p>
        )}
      </form>
      <PasteBand review={review} keep={keys.keepPaste} takeBack={keys.takeBackPaste} clearBlanks={keys.clearBlanks} />
      {menu !== undefined && <RowMenu row={menu.row} at={menu.at} actions={actions} close={() => setMenu(undefined)} />}
    </FormContext>
  );
}

/** The only part of a sheet needs no title of its own, nor does its first official table, nor one that prints its title. */
function showsTitle({ parts }: SectionLayout, part: FormPart, index: number): boolean {
  const printsIt = part.above?.some(({ role }) => role === 'attachmentTitle') === true;
  return parts.length > 1 && !printsIt && !(index === 0 && part.kind === 'official');
}

function labelOf({ sections, document }: Sheet, place: string): string {
  return (sections.find(({ id }) => id === place) ?? sections[0])?.label ?? document?.title ?? '';
}

function keyOfPath(places: ReadonlyMap<string, CellPlace>, path: string): string | undefined {
  let locked: string | undefined;
  for (const [key, { cell }] of places) {
    if (cell.fact?.kind !== 'known' || cell.fact.path !== path) continue;
    if (cell.fact.writable) return key;
    locked ??= key;
  }
  return locked;
}

/** The row whose form shows a draft path: its own, or that of the row that it belongs to. */
function formOf(
  session: ReturnType<typeof useSession>,
  { document }: Sheet,
  path: string | undefined,
): Row | undefined {
  const repeat = document?.repeat;
  const parsed = path === undefined ? undefined : parsePath(path);
  if (repeat === undefined || parsed?.kind !== 'cell') return undefined;
  const evaluation = session.live.evaluation();
  const row = evaluation.rows(parsed.table)[parsed.rowNumber - 1];
  if (row === undefined) return undefined;
  return row.table === repeat.table ? row : evaluation.parentOf(row);
}
