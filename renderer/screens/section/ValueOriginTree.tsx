import { useMemo, useState } from 'react';
import type { Scope } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import {
  type FactReference,
  type OriginInput,
  valueOrigin,
  withUnit,
} from '../../../shared/calculation/valueOrigin.ts';
import { factNames } from '../../../shared/packs/factNames.ts';
import { useEditor } from '../../report/editorContext.ts';
import { type FieldFacts, labelOf } from '../../report/fieldFacts.ts';
import { rowLabel } from '../../report/rowLabel.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './SidePanel.module.css';

const mostRows = 12;

type Props = { readonly facts: FieldFacts; readonly version: number };

/** 这个数怎么来的: the formula in words and in figures, and its inputs down to what was typed; each leads to its field. */
export function ValueOriginTree({ facts, version }: Props) {
  const { session } = useEditor();
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const names = useMemo(() => factNames(pack, evaluation.model.year), [pack, evaluation]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the facts have changed
  const origin = useMemo(
    () => valueOrigin(evaluation, names, facts.reference.id, facts.reference.scope),
    [evaluation, names, facts.path, version],
  );
  if (origin === undefined) return null;
  const isNumber = isNumeric(facts.field.unit);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{isNumber ? words.origin : words.originOfWords}</h3>
      {origin.words !== undefined && <p className={styles.text}>{origin.words}</p>}
      {origin.figures !== undefined && origin.figures !== origin.words && (
        <p className={styles.sum}>
          {(origin.calculated ?? origin.text) || words.blank} = {origin.figures}
        </p>
      )}
      <Inputs inputs={origin.inputs} depth={0} />
      {origin.basis !== undefined && <p className={styles.basis}>{words.basis(origin.basis)}</p>}
    </section>
  );
}

function Inputs({ inputs, depth }: { readonly inputs: readonly OriginInput[]; readonly depth: number }) {
  if (inputs.length === 0) return null;
  return (
    <ul className={styles.inputs}>
      {inputs.map((input, index) =>
        input.kind === 'fact' ? (
          <Fact key={input.id} at={input} depth={depth} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: totals of one formula keep their order
          <Rows key={`${input.id ?? input.table}#${index}`} input={input} depth={depth} />
        ),
      )}
    </ul>
  );
}

function Fact({ at, depth, name }: { readonly at: FactReference; readonly depth: number; readonly name?: string }) {
  const { session, jump } = useEditor();
  const [open, setOpen] = useState(false);
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const figure = evaluation.figure(at.id, at.scope);
  const names = useMemo(() => factNames(pack, evaluation.model.year), [pack, evaluation]);
  if (figure === undefined) return null;
  const label = name ?? labelOf(pack, at.id, evaluation.model.year);
  const origin = open ? valueOrigin(evaluation, names, at.id, at.scope) : undefined;
  const deeper = figure.source === 'calculated' || figure.source === 'overridden';
  return (
    <li>
      <div className={styles.input}>
        {deeper ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={`${words.expand}：${label}`}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className={styles.leaf} aria-hidden="true">
            ·
          </span>
        )}
        <button type="button" className={styles.jump} title={words.goTo(label)} onClick={() => jump(figure.path)}>
          {label}
        </button>
        <span className={styles.figure}>{withUnit(figure.field, figure.text) || words.blank}</span>
      </div>
      {origin !== undefined && (
        <div className={styles.deeper}>
          {origin.words !== undefined && <p className={styles.small}>{origin.words}</p>}
          <Inputs inputs={origin.inputs} depth={depth + 1} />
        </div>
      )}
    </li>
  );
}

function Rows({ input, depth }: { readonly input: Extract<OriginInput, { kind: 'rows' }>; readonly depth: number }) {
  const { session } = useEditor();
  const [open, setOpen] = useState(false);
  const { pack } = session.live;
  const table = pack.tables.find(({ id }) => id === input.table);
  const label = words.rowsOf(table?.label ?? input.table, input.rows.length);
  const { id } = input;
  return (
    <li>
      <div className={styles.input}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={`${words.expand}：${label}`}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
        <span className={styles.rowsName}>{label}</span>
        <span className={styles.figure}>{input.text || words.blank}</span>
      </div>
      {open && id !== undefined && (
        <ul className={styles.inputs}>
          {input.rows.slice(0, mostRows).map((row) => {
            const scope: Scope = [row];
            return (
              <Fact
                key={row.key}
                at={{ id, scope }}
                depth={depth + 1}
                name={rowLabel(pack, session.live.evaluation(), row)}
              />
            );
          })}
          {input.rows.length > mostRows && (
            <li className={styles.small}>{words.moreRows(input.rows.length - mostRows)}</li>
          )}
        </ul>
      )}
    </li>
  );
}
