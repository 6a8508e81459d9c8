import { withUnit } from '../../../shared/calculation/valueOrigin.ts';
import { AbsenceButton } from '../../report/AbsenceButton.tsx';
import { useEditor } from '../../report/editorContext.ts';
import type { FieldFacts } from '../../report/fieldFacts.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './SidePanel.module.css';

/** The heading that names the field; gets the focus where no form shows the field. */
export const sidePanelName = 'side-panel-field';

/** What the field is, how it is filled in, and what stood there the year before. */
export function FieldHelp({ facts }: { readonly facts: FieldFacts }) {
  const { session } = useEditor();
  const { field, lastYear } = facts;
  const evaluation = session.live.evaluation();
  const before = lastYear === undefined ? undefined : evaluation.figure(lastYear.id, lastYear.scope);
  const { source } = field;
  const must =
    source.kind === 'entered' ? (source.required ? words.required : words.optional) : words.kinds[source.kind];
  const marks = [
    must,
    ...(facts.unit === '' ? [] : [words.unitIs(facts.unit)]),
    ...(field.maxLength === undefined ? [] : [words.longest(field.maxLength)]),
  ];
  return (
    <section className={styles.part}>
      <h2 id={sidePanelName} tabIndex={-1} className={styles.name}>
        {facts.label}
      </h2>
      <p className={styles.marks}>{marks.join(' · ')}</p>
      {source.kind === 'entered' && facts.reference.scope.length === 0 && (
        <AbsenceButton
          name={facts.reference.id}
          label={facts.label}
          field={field}
          isBlank={evaluation.typed(facts.reference.id).trim() === ''}
        />
      )}
      {facts.help.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.help}</h3>
          {facts.help.map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
        </>
      )}
      {field.choices !== undefined && (
        <p className={styles.text}>
          {words.choices}：{field.choices.join('、')}
        </p>
      )}
      {before !== undefined && (
        <p className={styles.pair}>
          <span>
            {words.lastYear}（{words.yearColumn(evaluation.model.year - 1)}）
          </span>
          <span className={styles.figure}>{withUnit(before.field, before.text) || words.blank}</span>
        </p>
      )}
    </section>
  );
}
