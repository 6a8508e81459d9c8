import { parseTyped } from '../../../shared/calculation/evaluation.ts';
import { isNumeric, unitNames } from '../../../shared/calculation/factModel.ts';
import { nameOfCode } from '../../../shared/packs/codeLists/codeList.ts';
import { codeListById } from '../../../shared/packs/codeLists/index.ts';
import type { ReportSession } from '../../session/reportSession.ts';
import { useReportValue } from '../../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import { withThousands } from '../model/amounts.ts';
import { cellLabel } from '../model/cellEdits.ts';
import type { CellFact } from '../model/formTable.ts';
import { computeTyped, isTypedFormula } from '../model/typedFormula.ts';

/** What a cell shows of its fact. `problem`: what is wrong with what was typed, with the remedy. */
export type CellState = {
  readonly typed: string;
  readonly shown: string;
  readonly label: string;
  readonly overrideReason: string;
  readonly problem: string;
  /** Of the name of a code: what stands there while none is typed. */
  readonly officialName: string;
  /** A part of the calculated figure is missing or no number. */
  readonly provisional: boolean;
};

const separator = '\u0001';

function problemOf(fact: CellFact, typed: string): string {
  const { field, control } = fact;
  if (control.kind === 'choice') {
    const isKnown = typed.trim() === '' || control.choices.includes(typed.trim());
    return isKnown ? '' : strings.unknownChoice(control.choices.join('、'));
  }
  if (isNumeric(field.unit) && isTypedFormula(typed))
    return computeTyped(typed) === undefined ? strings.formulaOpen : '';
  if (isNumeric(field.unit)) return parseTyped(field, typed).kind === 'invalid' ? strings.notANumber : '';
  const length = [...typed].length;
  return field.maxLength !== undefined && length > field.maxLength ? strings.tooLong(field.maxLength, length) : '';
}

function readState(fact: CellFact, { live, check }: ReportSession): string {
  const evaluation = live.evaluation();
  const label = cellLabel(fact, { pack: live.pack, evaluation });
  if (fact.kind === 'newRow') return ['', '', label, '', '', '', ''].join(separator);
  const { id, scope, control, field } = fact;
  const typed = evaluation.typed(id, scope);
  const shown = withThousands(field, evaluation.text(id, scope));
  const code = control.kind === 'codeName' ? evaluation.text(control.code, scope).trim() : '';
  const list = control.kind === 'codeName' ? codeListById(control.list) : undefined;
  const officialName = list === undefined || code === '' ? '' : (nameOfCode(list, code) ?? strings.codeUnknown);
  const reason = evaluation.override(id, scope)?.reason ?? '';
  const provisional = check().provisional.has(evaluation.path(id, scope)) ? '1' : '';
  return [typed, shown, label, reason, problemOf(fact, typed), officialName, provisional].join(separator);
}

/** Follows the fact of a cell; the cell is drawn anew only when something that it shows has changed. */
export function useCellState(fact: CellFact): CellState {
  const state = useReportValue((session) => readState(fact, session));
  const [typed = '', shown = '', label = '', overrideReason = '', problem = '', officialName = '', provisional = ''] =
    state.split(separator);
  return { typed, shown, label, overrideReason, problem, officialName, provisional: provisional !== '' };
}

/** The name of a cell as it is read out: row, fact, unit. */
export function spokenLabel(fact: CellFact, { label, provisional }: CellState): string {
  const unit = unitNames[fact.field.unit].name;
  return [label, unit, provisional ? strings.provisional : ''].filter((part) => part !== '').join(' ');
}
