import { useId } from 'react';
import { useReportValue } from '../../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import { useForm } from '../formContext.ts';
import type { CellFact, Control, FormCell } from '../model/formTable.ts';
import { usePasted } from '../pasteReview.ts';
import { CodeInput } from './CodeInput.tsx';
import { type CellState, spokenLabel, useCellState } from './cellState.ts';
import styles from './cells.module.css';
import { useTypedInput } from './useTypedInput.ts';

type Props = { readonly cell: FormCell; readonly fact: CellFact };
type ControlProps = Props & {
  readonly state: CellState;
  readonly problemId: string | undefined;
  /** Part of a paste that is being looked at. */
  readonly isPasted: boolean;
};

function named({ cell, fact, state, problemId, isPasted }: ControlProps) {
  return {
    'data-cell': cell.key,
    'data-pasted': isPasted ? true : undefined,
    'aria-label': spokenLabel(fact, state),
    'aria-invalid': problemId === undefined ? undefined : true,
    'aria-describedby': problemId,
    title: problemId === undefined ? undefined : state.problem,
    autoComplete: 'off',
    spellCheck: false,
  } as const;
}

function NumberInput(props: ControlProps) {
  const input = useTypedInput<HTMLInputElement>(props.cell, props.fact, props.state);
  return <input {...named(props)} {...input} type="text" inputMode="decimal" className={styles.number} />;
}

function TextArea(props: ControlProps) {
  const input = useTypedInput<HTMLTextAreaElement>(props.cell, props.fact, props.state);
  const { fact, state } = props;
  const placeholder =
    fact.kind === 'newRow' && fact.field.id === fact.run.nameField ? strings.typeToAdd : state.officialName;
  return (
    <textarea
      {...named(props)}
      {...input}
      rows={1}
      className={placeholder === '' ? styles.text : `${styles.text} ${styles.official}`}
      placeholder={placeholder === '' ? undefined : placeholder}
    />
  );
}

function ChoiceSelect(props: ControlProps & { readonly choices: readonly string[] }) {
  const { write } = useForm();
  const { state, choices, cell } = props;
  const typed = state.typed.trim();
  return (
    <select
      {...named(props)}
      className={styles.choice}
      value={typed}
      onChange={(event) => write(cell, event.currentTarget.value)}
    >
      <option value="">{strings.chooseOne}</option>
      {typed !== '' && !choices.includes(typed) && <option value={typed}>{typed}</option>}
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

function ReferenceSelect(props: ControlProps & { readonly control: Extract<Control, { kind: 'reference' }> }) {
  const { table, field } = props.control;
  const names = useReportValue(({ live }) => {
    const evaluation = live.evaluation();
    return evaluation
      .rows(table)
      .map((row) => evaluation.text(`${table}.${field}`, [row]).trim())
      .filter((name) => name !== '')
      .join('\u0001');
  });
  return <ChoiceSelect {...props} choices={[...new Set(names === '' ? [] : names.split('\u0001'))]} />;
}

/** Met or not, or how often not: the number of the form, and buttons that say what it means. */
function CriterionInput(props: ControlProps & { readonly asks: string | undefined }) {
  const { write } = useForm();
  const { cell, state, asks } = props;
  const answers = [
    { text: '0', label: strings.met },
    ...(asks !== undefined ? [] : [{ text: '1', label: strings.notMet }]),
  ];
  return (
    <div className={styles.criterion}>
      {answers.map(({ text, label }) => (
        <button
          key={text}
          type="button"
          tabIndex={-1}
          aria-pressed={state.typed.trim() === text}
          aria-label={`${state.label} ${label}`}
          className={styles.answer}
          onClick={() => write(cell, text)}
        >
          {label}
        </button>
      ))}
      {asks !== undefined && <span className={styles.count}>{asks}</span>}
      <NumberInput {...props} />
    </div>
  );
}

function controlFor(props: ControlProps) {
  const { control } = props.fact;
  switch (control.kind) {
    case 'number':
      return <NumberInput {...props} />;
    case 'text':
    case 'codeName':
      return <TextArea {...props} />;
    case 'choice':
      return <ChoiceSelect {...props} choices={control.choices} />;
    case 'reference':
      return <ReferenceSelect {...props} control={control} />;
    case 'criterion':
      return <CriterionInput {...props} asks={undefined} />;
    case 'breaches':
      return <CriterionInput {...props} asks={control.asks} />;
    case 'code':
      return <CodeInput {...props} list={control.list} common={named(props)} />;
  }
}

/** A cell to type in. */
export function EntryCell({ cell, fact }: Props) {
  const state = useCellState(fact);
  const id = useId();
  const hasProblem = state.problem !== '';
  const isPasted = usePasted(useForm().review, fact.kind === 'known' ? fact.path : undefined);
  return (
    <>
      {controlFor({ cell, fact, state, isPasted, problemId: hasProblem ? id : undefined })}
      {hasProblem && (
        <span id={id} className={styles.problem}>
          {state.problem}
        </span>
      )}
    </>
  );
}
