import { createContext, useContext } from 'react';
import type { GridSelection } from './gridSelection.ts';
import type { AmountUnit } from './model/amounts.ts';
import type { FormCell, FormRow } from './model/formTable.ts';
import type { PasteReview } from './pasteReview.ts';

/** Tells a person in a line what happened; `action` may take it back. */
export type TellMessage = (message: string, action?: { readonly label: string; readonly run: () => void }) => void;

export type RowAction = 'moveUp' | 'moveDown' | 'copy' | 'insert' | 'remove';

/** What cells and rows of a form may ask for. Stays the same as long as the form does. */
export type FormActions = {
  readonly amountUnit: AmountUnit;
  /** Puts what was typed into the fact of a cell. `caret`: where typing goes on when the cell is replaced by another. */
  readonly write: (cell: FormCell, typed: string, caret?: number) => void;
  readonly rowAction: (row: FormRow, action: RowAction) => void;
  /** Says of a row what kind it is, so that it stands among the lines of that kind. */
  readonly setKind: (row: FormRow, kind: string) => void;
  readonly openRowMenu: (row: FormRow, at: HTMLElement) => void;
  readonly review: PasteReview;
  readonly selection: GridSelection;
};

export const FormContext = createContext<FormActions | undefined>(undefined);

export function useForm(): FormActions {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('no form around this cell');
  return form;
}
