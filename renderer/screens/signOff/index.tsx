import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { readinessOf } from '../../../shared/reports/reportReadiness.ts';
import { sealOfReport } from '../../../shared/reports/seal.ts';
import { useDesktop, useStorage, useToast } from '../../app/appContext.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useCalmVersion, useEditor } from '../../report/editorContext.ts';
import { useSeals } from '../../report/useSeals.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { editorStrings } from '../../strings/editor.ts';
import { signOffStrings as words } from '../../strings/signOff.ts';
import { unwrap } from '../../workers/answer.ts';
import { DocumentCards } from './DocumentCards.tsx';
import { printSignOff } from './printSignOff.ts';
import { SealCard } from './SealCard.tsx';
import styles from './SignOff.module.css';
import { type SignOffModel, signOffModel } from './signOffModel.ts';

/** The last page before 正式稿: what is there, what is missing, what is explained; then it is signed off and frozen. */
export default function SignOffScreen() {
  const session = useSession();
  const { id, live } = session;
  const { exportSet } = useEditor();
  const storage = useStorage();
  const desktop = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const version = useCalmVersion();
  const frozen = useReportValue((each) => each.frozen());
  const mayWrite = useReportValue((each) => each.mayWrite());
  const seals = useSeals();
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts change with the version, not by identity
  const model = useMemo(() => {
    const evaluation = live.evaluation();
    const draft = live.draft();
    return signOffModel(live.pack, evaluation, draft, id, readinessOf(live.pack, evaluation, draft));
  }, [live, id, version]);
  const seal = frozen ? seals[0] : undefined;
  const { year, unit } = live.draft();

  function print(): void {
    attempt(async () => {
      const subject = `${year}年${unit.name ?? ''}`;
      const html = printSignOff(model, seal, subject, live.pack.title);
      unwrap(await desktop.call('print.dialog', { html, title: words.printTitle(subject).slice(0, 200) }));
    });
  }

  function sign(): void {
    setBusy(true);
    attempt(async () => {
      try {
        await session.flush();
        const made = await storage.signOff(id, (draft) => {
          // Of the stored content itself: what is signed is what is kept.
          const evaluation = evaluateDraft(live.pack, draft);
          const { ready, report, missing } = readinessOf(live.pack, evaluation, draft);
          if (!ready) throw new AppError('NOT_READY_TO_SIGN', { count: report.counts.block + missing.length });
          return sealOfReport(live.pack, evaluation, draft);
        });
        session.setFrozen(true);
        showToast({ message: words.signedToast(made.code) });
      } finally {
        setBusy(false);
      }
    });
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p className={styles.soft}>{words.lead}</p>
        </div>
        <div className={styles.buttons}>
          <Button onClick={print}>{words.print}</Button>
          {frozen ? (
            <Button kind="primary" onClick={exportSet}>
              {words.export}
            </Button>
          ) : (
            <Button kind="primary" disabled={busy || !mayWrite || model.gaps > 0} onClick={sign}>
              {words.sign}
            </Button>
          )}
        </div>
      </header>
      {!mayWrite && <Notice tone="notice">{words.readOnly}</Notice>}
      {model.form !== undefined && <Notice tone="explain">{editorStrings.formFromFile(model.form)}</Notice>}
      {seal !== undefined && <SealCard seal={seal} />}
      {!frozen && (
        <Notice tone={model.gaps === 0 ? 'verified' : 'explain'}>
          {model.gaps === 0 ? words.ready : words.notReady(model.gaps)}
        </Notice>
      )}
      <section>
        <h2>{words.documents}</h2>
        <DocumentCards cards={model.cards} others={model.others} />
      </section>
      <Figures model={model} />
      <Explanations model={model} />
    </div>
  );
}

function Figures({ model }: { readonly model: SignOffModel }) {
  return (
    <section>
      <h2>{words.figures}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{words.figure}</th>
            <th>{words.value}</th>
            <th>{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {model.figures.map(({ id, label, text, unit, where, to }) => (
            <tr key={id}>
              <td>{label}</td>
              <td className={styles.number}>{text === '' ? words.none : `${text}${unit}`}</td>
              <td>{to === undefined ? where : <Link href={to}>{where}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Explanations({ model }: { readonly model: SignOffModel }) {
  return (
    <section>
      <h2>{words.explanations}</h2>
      {model.explained.length === 0 && <p className={styles.soft}>{words.noExplanations}</p>}
      <ul className={styles.explained}>
        {model.explained.map(({ key, message, reason }) => (
          <li key={key}>
            <p>{message}</p>
            <p>
              <strong>{words.reason}：</strong>
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
