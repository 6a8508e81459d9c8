import { useMemo } from 'react';
import { Link } from 'wouter';
import { overviewModel } from '../../../shared/reports/overviewModel.ts';
import { useDesktop, useToast } from '../../app/appContext.ts';
import { screenPath } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { useCalmVersion, useCheckReport, useEditor } from '../../report/editorContext.ts';
import { useSession } from '../../session/sessionContext.ts';
import { overviewStrings } from '../../strings/overview.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './Overview.module.css';
import { printOverview } from './printOverview.ts';

const mostDecisions = 8;

/** What the head of the unit sees in a minute: key figures, charts, what needs a decision. */
export default function OverviewScreen() {
  const { id, live } = useSession();
  const { jump } = useEditor();
  const desktop = useDesktop();
  const showToast = useToast();
  const version = useCalmVersion();
  const report = useCheckReport();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts change with the version, not by identity
  const model = useMemo(() => overviewModel(live.pack, live.evaluation(), report), [live, report, version]);
  const { year, unit } = live.draft();
  const counts =
    report === undefined
      ? overviewStrings.notChecked
      : overviewStrings.counts(report.counts.block, report.counts.explain, report.counts.notice);

  async function print(): Promise<void> {
    const subject = `${year}年${unit.name ?? ''}`;
    const day = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
    const html = printOverview(model, counts, subject, day);
    const answer = await desktop.call('print.dialog', {
      html,
      title: overviewStrings.printTitle(subject).slice(0, 200),
    });
    if (!answer.ok) showToast({ tone: 'problem', message: `${answer.error.reason}${answer.error.remedy}` });
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{overviewStrings.title}</h1>
          <p className={styles.lead}>{overviewStrings.forHead}</p>
        </div>
        <Button onClick={() => void print()}>{overviewStrings.print}</Button>
      </header>
      <section aria-label={overviewStrings.keyFigures}>
        <dl className={styles.figures}>
          {model.keyFigures.map(({ id: fact, path, label, text, unit: unitName }) => (
            <div key={fact} className={styles.figure}>
              <dt>{label}</dt>
              <dd>
                <button type="button" className={styles.value} onClick={() => jump(path)}>
                  {text === '' ? <span className={styles.missing}>{overviewStrings.missing}</span> : text}
                  {text !== '' && unitName !== '' && <span className={styles.unit}>{unitName}</span>}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.charts} aria-label={overviewStrings.title}>
        {model.charts.map((chart) => (
          <ChartFigure key={chart.id} chart={chart} />
        ))}
        {model.charts.length === 0 && <p className={styles.missing}>{overviewStrings.noCharts}</p>}
      </section>
      <section>
        <h2>{overviewStrings.decisions}</h2>
        <p className={styles.lead}>{counts}</p>
        {report !== undefined && model.decisions.length === 0 && <p>{overviewStrings.noDecisions}</p>}
        <ul className={styles.decisions}>
          {model.decisions.slice(0, mostDecisions).map((finding) => (
            <li key={`${finding.code} ${finding.fields.join(' ')} ${finding.message}`}>
              <SeverityMark severity={finding.severity} named />
              <span>{finding.message}</span>
              {finding.fields[0] !== undefined && (
                <Button kind="quiet" onClick={() => jump(finding.fields[0] ?? '')}>
                  {overviewStrings.goThere}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {model.decisions.length > mostDecisions && (
          <p>{overviewStrings.more(model.decisions.length - mostDecisions)}</p>
        )}
        <Link href={screenPath(id, 'findings')}>{overviewStrings.toFindings}</Link>
      </section>
    </div>
  );
}
