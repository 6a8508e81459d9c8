import { useForm, useWatch } from 'react-hook-form';
import { Link, useLocation } from 'wouter';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import { useStorage } from '../../app/appContext.ts';
import { reportTitle, uniqueTitle } from '../../app/reportTitle.ts';
import { reportPath, routes } from '../../app/routes.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { ReportSummary, UnitProfile } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { newReportStrings as words } from '../../strings/newReport.ts';
import styles from './NewReport.module.css';
import { Papers } from './Papers.tsx';
import { packsByCounty, type StartForm, sameReports, startValues, unitOf } from './startChoices.ts';

type Props = { readonly units: readonly UnitProfile[]; readonly reports: readonly ReportSummary[] };

const countyGroups = packsByCounty(packs);

/** The three fields, what comes of them, and the unit's profile as far as this pack prints it. */
export function NewReportForm({ units, reports }: Props) {
  const storage = useStorage();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  const { register, handleSubmit, control, setValue, getFieldState, formState } = useForm<StartForm>({
    defaultValues: startValues(units, reports, packs, new Date().getFullYear()),
  });
  const { errors, isSubmitting } = formState;
  const typed = useWatch({ control });
  const unit = units.find((each) => each.id === typed.unitId);
  const name = unit?.values.name ?? typed.unitName?.trim() ?? '';
  const year = Number(typed.year);
  const pack = packs.find((each) => each.id === typed.packId);
  const [same] = pack === undefined ? [] : sameReports(reports, { unitName: name, year, packId: pack.id });

  const create = handleSubmit((form) =>
    attempt(async () => {
      const chosen = findPack(form.packId);
      const unitValues = unitOf(chosen, name, form.profile);
      await storage.saveUnit({
        ...(unit === undefined ? {} : { id: unit.id }),
        values: { ...unit?.values, ...unitValues, name },
      });
      const wanted = { title: reportTitle(chosen, Number(form.year)), unitName: name, year: Number(form.year) };
      const draft = blankDraft(chosen, wanted.year, unitValues);
      const { id } = await storage.createReport(draft, uniqueTitle(wanted, reports));
      goTo(reportPath(id));
    }),
  );

  return (
    <form className={styles.page} noValidate onSubmit={(event) => void create(event)}>
      <h1>{words.title}</h1>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <Field label={words.unit} help={words.unitHelp}>
            {(field) => (
              <Select
                {...field}
                {...register('unitId', {
                  onChange: (event: { readonly target: { readonly value: string } }) => {
                    const next = units.find((each) => each.id === event.target.value);
                    setValue('profile', { ...next?.values });
                  },
                })}
              >
                {units.map(({ id, values }) => (
                  <option key={id} value={id}>
                    {values.name}
                  </option>
                ))}
                <option value="">{words.newUnit}</option>
              </Select>
            )}
          </Field>
          {unit === undefined && (
            <Field
              label={words.unitName}
              required
              help={pack?.profile.find(({ key }) => key === 'name')?.help}
              error={errors.unitName?.message}
            >
              {(field) => (
                <TextInput
                  {...field}
                  autoFocus
                  maxLength={200}
                  {...register('unitName', { validate: (value) => value.trim() !== '' || words.required })}
                />
              )}
            </Field>
          )}
          <Field label={words.year} help={words.yearHelp} required error={errors.year?.message}>
            {(field) => (
              <TextInput
                {...field}
                className={styles.year}
                inputMode="numeric"
                maxLength={4}
                {...register('year', {
                  validate: (value) => (Number(value) >= 1990 && Number(value) <= 2100) || words.yearRange,
                })}
              />
            )}
          </Field>
          <Field label={words.pack} help={words.packHelp} required error={errors.packId?.message}>
            {(field) => (
              <Select
                {...field}
                {...register('packId', {
                  required: words.required,
                  onChange: (event: { readonly target: { readonly value: string } }) => {
                    const next = packs.find((each) => each.id === event.target.value);
                    if (next !== undefined && !getFieldState('year').isDirty) setValue('year', String(next.year));
                  },
                })}
              >
                <option value="">{words.choosePack}</option>
                {countyGroups.map((group) => (
                  <optgroup key={group.county} label={group.county}>
                    {group.packs.map((each) => (
                      <option key={each.id} value={each.id}>
                        {each.title}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          {pack !== undefined && pack.year !== year && year > 0 && (
            <Notice tone="explain">
              <p>{words.otherYear(pack.year, year)}</p>
            </Notice>
          )}
          {same !== undefined && (
            <Notice tone="explain" title={words.already}>
              <p>
                <Link href={reportPath(same.id)}>{words.openIt}</Link>
              </p>
            </Notice>
          )}
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" disabled={isSubmitting}>
              {words.create}
            </Button>
            <Button onClick={() => goTo(routes.home)}>{appStrings.cancel}</Button>
          </div>
        </div>
        {pack !== undefined && (
          <div className={styles.more}>
            <Papers pack={pack} year={Number.isInteger(year) && year > 0 ? year : pack.year} unit={{ name }} />
            {pack.profile.length > 1 && (
              <fieldset className={styles.profile}>
                <legend>{words.profile}</legend>
                <p className={styles.quiet}>{words.profileHelp}</p>
                {pack.profile
                  .filter(({ key }) => key !== 'name')
                  .map(({ key, label, help }) => (
                    <Field key={key} label={label} help={help}>
                      {(field) => <TextInput {...field} maxLength={200} {...register(`profile.${key}`)} />}
                    </Field>
                  ))}
              </fieldset>
            )}
          </div>
        )}
      </div>
    </form>
  );
}
