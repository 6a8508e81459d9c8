import { type RefObject, useId, useMemo } from 'react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { ReportSummary } from '../../storage/reportStorage.ts';
import { reportStateNames } from '../../strings/app.ts';
import { homeStrings as words } from '../../strings/home.ts';
import styles from './Reports.module.css';
import { everything, filterChoices, type ReportFilter } from './reportList.ts';

type Props = {
  readonly reports: readonly ReportSummary[];
  readonly filter: ReportFilter;
  readonly onFilter: (filter: ReportFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Enter or arrow down in the search box: on to the list. */
  readonly onLeaveSearch: () => void;
};

/** Search box and the three filters; each works as one types or chooses. */
export function ReportFilters({ reports, filter, onFilter, search, onLeaveSearch }: Props) {
  const id = useId();
  const { units, years } = useMemo(() => filterChoices(reports), [reports]);
  const filtered = filter !== everything && JSON.stringify(filter) !== JSON.stringify(everything);
  return (
    <search className={styles.filters}>
      <TextInput
        ref={search}
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          onLeaveSearch();
        }}
      />
      <Choice
        id={`${id}-unit`}
        label={words.unit}
        any={words.anyUnit}
        value={filter.unit}
        choices={units.map((unit) => ({ value: unit, label: unit === '' ? words.unnamedUnit : unit }))}
        onChoose={(unit) => onFilter({ ...filter, unit })}
      />
      <Choice
        id={`${id}-year`}
        label={words.year}
        any={words.anyYear}
        value={filter.year}
        choices={years.map((year) => ({ value: year, label: words.yearOf(year) }))}
        onChoose={(year) => onFilter({ ...filter, year })}
      />
      <Choice
        id={`${id}-state`}
        label={words.state}
        any={words.anyState}
        value={filter.state}
        choices={(['draft', 'final'] as const).map((state) => ({ value: state, label: reportStateNames[state] }))}
        onChoose={(state) => onFilter({ ...filter, state })}
      />
      {filtered && (
        <Button kind="quiet" onClick={() => onFilter(everything)}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

type ChoiceProps<Value extends string | number> = {
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | undefined) => void;
};

function Choice<Value extends string | number>({ id, label, any, value, choices, onChoose }: ChoiceProps<Value>) {
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <Select
      id={id}
      aria-label={label}
      className={styles.choice}
      value={String(at)}
      onChange={(event) => onChoose(choices[Number(event.currentTarget.value)]?.value)}
    >
      <option value="-1">{any}</option>
      {choices.map((choice, index) => (
        <option key={choice.value} value={String(index)}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
