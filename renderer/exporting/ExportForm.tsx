import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import { useDesktop } from '../app/appContext.ts';
import { screenPath } from '../app/routes.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { SeverityMark } from '../components/SeverityMark.tsx';
import { useSession } from '../session/sessionContext.ts';
import type { Seal } from '../storage/reportStorage.ts';
import { exportingStrings as words } from '../strings/exporting.ts';
import type { PlannedExport } from '../workers/reportWorkerApi.ts';
import styles from './ExportDialog.module.css';
import { type ExportChoice, type ExportFormat, exportFormats } from './exportSet.ts';

/** How many of the things in the way are named here. */
const mostNamed = 3;

type Props = {
  readonly plan: PlannedExport;
  /** Of the signed-off state that is written. */
  readonly seal: Seal | undefined;
  /** What happened to the export before. */
  readonly note: string | undefined;
  readonly onStart: (choice: ExportChoice) => void;
  readonly onClose: () => void;
};

/** Final or 草稿, and in which formats. */
export function ExportForm({ plan, seal, note, onStart, onClose }: Props) {
  const { id } = useSession();
  const { kind } = useDesktop();
  const { report, missing } = plan.readiness;
  const ready = plan.readiness.ready || seal !== undefined;
  const blocking = report.findings.filter(({ severity }) => severity === 'block');
  const standing = blocking.length + missing.length;
  const [asDraft, setAsDraft] = useState(!ready);
  const [codeInFooter, setCodeInFooter] = useState(false);
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(['docx', 'xlsx']);
  const offered = exportFormats.filter((format) => format !== 'pdf' || kind === 'shell');
  const filesOf = (format: ExportFormat): number =>
    format === 'pdf' ? 1 : plan.files.filter((file) => file.format === format).length;
  const paper: PaperOptions =
    asDraft || seal === undefined ? { asDraft } : { asDraft, sealed: { hash: seal.hash, codeInFooter } };
  const count = chosen.reduce((sum, format) => sum + filesOf(format), 0);

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <span className={styles.count} aria-live="polite">
            {count === 0 ? words.chooseFormat : words.files(count)}
          </span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" disabled={count === 0} onClick={() => onStart({ formats: chosen, ...paper })}>
            {kind === 'shell' ? words.start : words.startInBrowser}
          </Button>
        </>
      }
    >
      {note !== undefined && (
        <Notice tone="notice" urgent>
          <p>{note}</p>
        </Notice>
      )}
      <fieldset className={styles.choices}>
        <legend>{words.kind}</legend>
        <label className={styles.choice}>
          <input type="radio" name="kind" checked={!asDraft} disabled={!ready} onChange={() => setAsDraft(false)} />
          <span>{words.final}</span>
          <span className={styles.help}>
            {seal !== undefined
              ? words.sealedHelp(seal.number, seal.code)
              : ready
                ? words.finalHelp
                : words.notReady(blocking.length, missing.length)}
          </span>
        </label>
        {!ready && (
          <div className={styles.blocking}>
            <ul>
              {blocking.slice(0, mostNamed).map(({ code, message, fields }) => (
                <li key={`${code} ${fields.join(' ')} ${message}`}>
                  <SeverityMark severity="block" named />
                  <span>{message}</span>
                </li>
              ))}
              {missing.slice(0, Math.max(0, mostNamed - blocking.length)).map(({ kind, field, message }) => (
                <li key={`${kind} ${field ?? ''} ${message}`}>{message}</li>
              ))}
            </ul>
            <p>
              {standing > mostNamed && <span>{words.more(standing - mostNamed)} </span>}
              <Link href={screenPath(id, blocking.length > 0 ? 'findings' : 'sign-off')} onClick={onClose}>
                {words.seeFindings}
              </Link>
            </p>
          </div>
        )}
        <label className={styles.choice}>
          <input type="radio" name="kind" checked={asDraft} onChange={() => setAsDraft(true)} />
          <span>{words.draft}</span>
          <span className={styles.help}>{words.draftHelp}</span>
        </label>
      </fieldset>
      {seal !== undefined && !asDraft && (
        <label className={styles.choice}>
          <input type="checkbox" checked={codeInFooter} onChange={({ target }) => setCodeInFooter(target.checked)} />
          <span>{words.footerCode}</span>
          <span className={styles.help}>{words.footerCodeHelp}</span>
        </label>
      )}
      <fieldset className={styles.choices}>
        <legend>{words.formats}</legend>
        {offered.map((format) => (
          <label key={format} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(format)}
              disabled={filesOf(format) === 0}
              onChange={({ target }) =>
                setChosen(exportFormats.filter((each) => (each === format ? target.checked : chosen.includes(each))))
              }
            />
            <span>{words.formatNames[format]}</span>
            <span className={styles.help}>{words.formatHelp[format]}</span>
          </label>
        ))}
        {kind === 'browser' && <p className={styles.help}>{words.noPdf}</p>}
      </fieldset>
    </Dialog>
  );
}
