import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { useCheckReport, useEditor } from '../../report/editorContext.ts';
import { editorStrings } from '../../strings/editor.ts';
import { findingsStrings as words } from '../../strings/findings.ts';
import styles from './Findings.module.css';
import { countByGroup, type FindingFilter, type GroupName, groupNames, placesOf } from './findingGroups.ts';

function nameOfPlace(pack: TemplatePack, key: string): string {
  const id = key.replace(/^text:/, '');
  if (id === key) {
    const section = pack.sections.find((each) => each.id === key);
    return section === undefined ? editorStrings.unit : fillYears(section.label, pack.year);
  }
  const document = pack.documents.find((each) => each.id === id);
  const title = fillYears(document?.title ?? '', pack.year).replace(/\{[^}]*\}/g, '');
  return words.textOf(title);
}

type FilterProps = { readonly filter: FindingFilter; readonly onChange: (filter: FindingFilter) => void };

/** Severity, section and words to look for. */
export function Filters({ filter, onChange }: FilterProps) {
  const { session } = useEditor();
  const { pack } = session.live;
  const report = useCheckReport();
  if (report === undefined) return null;
  const counts = countByGroup(report);
  const choices: readonly { readonly id: GroupName | ''; readonly label: string }[] = [
    { id: '', label: words.allOf(report.findings.length) },
    ...groupNames.map((id) => ({ id, label: `${words.groups[id]} ${counts[id]}` })),
  ];
  return (
    <div className={styles.filters}>
      <fieldset className={styles.choices}>
        <legend className="heard">{words.groupFilter}</legend>
        {choices.map(({ id, label }) => (
          <label key={id} className={`${styles.choice} ${id === '' ? '' : styles[id]}`}>
            <input
              type="radio"
              name="group"
              className="heard"
              checked={filter.group === id}
              onChange={() => onChange({ ...filter, group: id })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Select
        aria-label={words.section}
        className={styles.place}
        value={filter.section}
        onChange={(event) => onChange({ ...filter, section: event.target.value })}
      >
        <option value="">{words.allSections}</option>
        {placesOf(pack, report).map((key) => (
          <option key={key} value={key}>
            {nameOfPlace(pack, key)}
          </option>
        ))}
      </Select>
      <TextInput
        aria-label={words.search}
        className={styles.place}
        type="search"
        value={filter.text}
        placeholder={words.searchPlaceholder}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
    </div>
  );
}
