import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Evaluation, Row } from '../../shared/calculation/evaluation.ts';
import { useSettledVersion } from '../report/useSettledVersion.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import type { FormTable } from './model/formTable.ts';
import { layForm, shapeOf } from './model/layForm.ts';
import type { FormPart, SectionLayout } from './model/sectionLayout.ts';

export type LaidPart = { readonly part: FormPart; readonly table: FormTable };
export type FormLayout = {
  /** Rows that have a form each; first the `printed` ones, then those whose form is not part of the set. */
  readonly forms: readonly Row[];
  readonly printed: number;
  readonly laid: readonly LaidPart[];
};

const nothingToShow: FormLayout['laid'] = [];

/**
 * Lays a sheet out once, and anew only when rows come and go, a condition turns, or a name that rows refer
 * to changes; figures are followed by their cells. Tables that are only looked at follow a little later.
 */
export function useFormLayout(layout: SectionLayout, chosen: Row | undefined): FormLayout & { readonly at: number } {
  const session = useSession();
  const structure = useReportValue(({ structure: count }) => count());
  const mayWrite = useReportValue((each) => each.mayWrite());
  const formKeys = useReportValue(({ live }) => formRows(layout, live.evaluation()).keys);
  const { rows, printed } = useMemo(() => {
    void structure;
    void formKeys;
    return formRows(layout, session.live.evaluation());
  }, [session, layout, structure, formKeys]);
  const found = chosen === undefined ? -1 : rows.indexOf(chosen);
  // The form that is gone gives way to the one that took its place.
  const lastAt = useRef(0);
  const at = found >= 0 ? found : Math.min(lastAt.current, printed - 1);
  useEffect(() => {
    lastAt.current = Math.max(0, at);
  }, [at]);
  const row = rows[at];
  const scope = useMemo(() => (row === undefined ? [] : [row]), [row]);

  const shape = useReportValue(({ live }) =>
    layout.parts
      .map((part) => (part.kind === 'overview' ? '' : shapeOf(part, scopeOf(part, scope), live.evaluation())))
      .join('\u0001'),
  );
  const entered = useMemo(() => {
    void structure;
    void shape;
    return layOut('entry', layout, scope, session, mayWrite);
  }, [layout, scope, session, structure, shape, mayWrite]);

  const hasOverview = layout.parts.some((part) => part.kind === 'overview');
  // Laying out hundreds of lines takes longer than a key may: they follow when the person pauses.
  const settled = useSettledVersion(hasOverview);
  const laterEdits = useDeferredValue(settled);
  const laterRows = useDeferredValue(structure);
  const looked = useMemo(() => {
    void laterEdits;
    void laterRows;
    return hasOverview ? layOut('overview', layout, scope, session, false) : nothingToShow;
  }, [layout, scope, session, laterEdits, laterRows, hasOverview]);
  const laid = useMemo(() => [...entered, ...looked], [entered, looked]);
  return { forms: rows, printed, laid, at };
}

type FormRows = { readonly rows: readonly Row[]; readonly printed: number; readonly keys: string };

/** The amounts of a row count even when its form is not printed: every row can be filled in. */
function formRows({ forms }: SectionLayout, evaluation: Evaluation): FormRows {
  if (forms === undefined) return { rows: [], printed: 0, keys: '' };
  const printed = evaluation.rows(forms.table, forms.where);
  const own = new Set(printed);
  const rows = [...printed, ...evaluation.rows(forms.table).filter((row) => !own.has(row))];
  return { rows, printed: printed.length, keys: `${printed.length}:${rows.map(({ key }) => key).join()}` };
}

function scopeOf(part: FormPart, scope: readonly Row[]): readonly Row[] {
  return part.rowAtHand ? scope : [];
}

function layOut(
  which: 'entry' | 'overview',
  layout: SectionLayout,
  scope: readonly Row[],
  session: ReturnType<typeof useSession>,
  mayWrite: boolean,
): readonly LaidPart[] {
  const { pack, evaluation } = session.live;
  const isBare = layout.forms !== undefined && scope.length === 0;
  return layout.parts.flatMap((part): readonly LaidPart[] => {
    if ((part.kind === 'overview') !== (which === 'overview')) return [];
    if (part.rowAtHand && isBare) return [];
    const table = layForm(part, scopeOf(part, scope), { pack, evaluation: evaluation(), mayWrite });
    return table === undefined ? [] : [{ part, table }];
  });
}
