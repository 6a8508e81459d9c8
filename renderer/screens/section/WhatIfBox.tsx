import { useId, useMemo, useState } from 'react';
import { withUnit } from '../../../shared/calculation/valueOrigin.ts';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { useEditor } from '../../report/editorContext.ts';
import { type FieldFacts, labelOf } from '../../report/fieldFacts.ts';
import { rowLabel } from '../../report/rowLabel.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './SidePanel.module.css';
import { trialFor, tryOut } from './scoreEffects.ts';

type Props = { readonly facts: FieldFacts; readonly version: number };

/** 得几分: what the scores would be with another figure. Nothing is changed. */
export function WhatIfBox({ facts, version }: Props) {
  const { session } = useEditor();
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the facts have changed
  const trial = useMemo(() => trialFor(pack, evaluation, facts.reference), [pack, evaluation, facts.path, version]);
  const input = trial?.inputs[chosen] ?? trial?.inputs[0];
  if (trial === undefined || input === undefined) return null;
  const { year } = evaluation.model;
  const then = text.trim() === '' ? undefined : tryOut(evaluation, input, text, trial.scores);
  const nameOf = (at: typeof input): string => {
    const [row] = at.scope;
    const label = labelOf(pack, at.id, year);
    return row === undefined ? label : `${rowLabel(pack, evaluation, row)} ${label}`;
  };
  return (
    <details className={styles.part}>
      <summary className={styles.heading}>{words.whatIf}</summary>
      <p className={styles.small}>{words.whatIfHelp}</p>
      {trial.inputs.length > 1 && (
        <label className={styles.trial} htmlFor={`${id}-field`}>
          <span>{words.whatIfField}</span>
          <Select id={`${id}-field`} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {trial.inputs.map((each, index) => (
              <option key={evaluation.path(each.id, each.scope)} value={index}>
                {nameOf(each)}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label className={styles.trial} htmlFor={id}>
        <span>{words.whatIfInput}</span>
        <TextInput
          id={id}
          inputMode="decimal"
          value={text}
          placeholder={evaluation.text(input.id, input.scope)}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <table className={styles.scores}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.whatIfNow}</th>
            <th scope="col">{words.whatIfThen}</th>
          </tr>
        </thead>
        <tbody>
          {trial.scores.map((score, index) => {
            const field = evaluation.place(score.id)?.field;
            const now = evaluation.text(score.id, score.scope);
            return (
              <tr key={score.id}>
                <th scope="row">{labelOf(pack, score.id, year)}</th>
                <td>{(field && withUnit(field, now)) || words.blank}</td>
                <td aria-live="polite">
                  {then === undefined || field === undefined ? '—' : withUnit(field, then[index] ?? '') || words.blank}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
