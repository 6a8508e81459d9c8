import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDesktop, useToast } from '../../app/appContext.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Progress } from '../../components/Progress.tsx';
import { severityNames } from '../../strings/app.ts';
import { auditStrings as words } from '../../strings/audit.ts';
import { unwrap } from '../../workers/answer.ts';
import { createAuditWorker } from '../../workers/auditClient.ts';
import styles from './Audit.module.css';
import { type AuditDesk, createAuditDesk } from './auditDesk.ts';
import { findingsOf, type SeverityFilter, tally } from './auditList.ts';
import { type Collected, filesOfChooser, filesOfDrop, mostFiles } from './collectFiles.ts';
import { exportList } from './exportList.ts';
import { FileFindings } from './FileFindings.tsx';
import { FileList } from './FileList.tsx';

const filters = ['all', 'block', 'explain', 'notice'] as const satisfies readonly SeverityFilter[];

/** The list outlives a look at another screen, and nothing else. */
let desk: AuditDesk | undefined;

function deskOfProgram(): AuditDesk {
  desk ??= createAuditDesk(createAuditWorker());
  return desk;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Finished files from anywhere, audited one after the other; nothing of them is kept. */
export default function AuditScreen() {
  const [audits] = useState(deskOfProgram);
  const { files, running } = useSyncExternalStore(audits.subscribe, audits.state);
  const desktop = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const chooser = useRef<HTMLInputElement>(null);
  const folderChooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<number>();
  const [filter, setFilter] = useState<SeverityFilter>('all');
  const [dragging, setDragging] = useState(false);
  const [note, setNote] = useState('');
  const [exporting, setExporting] = useState(false);
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  const counted = tally(files);
  useTitle(words.title);

  // The attribute that asks for a folder is known to browsers only under this name.
  useEffect(() => folderChooser.current?.setAttribute('webkitdirectory', ''), []);

  function take({ files: found, passedOver, cut }: Collected): void {
    const notes = [
      found.length === 0 ? words.nothing : '',
      passedOver > 0 ? words.passedOver(passedOver) : '',
      cut ? words.tooMany(mostFiles) : '',
    ];
    setNote(notes.filter((each) => each !== '').join(''));
    attempt(() => audits.add(found));
  }

  function drop(event: DragEvent): void {
    setDragging(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const collecting = filesOfDrop(event.dataTransfer);
    attempt(async () => take(await collecting));
  }

  async function write(): Promise<void> {
    setExporting(true);
    try {
      const written = await exportList(files, audits.worker, desktop);
      if (written === undefined) return;
      const { token } = written;
      const open = async (): Promise<void> => {
        unwrap(await desktop.call('outputs.openFolder', { token }));
      };
      showToast({
        message: words.exported(written.count),
        ...(desktop.kind === 'shell' ? { action: { label: words.openFolder, run: () => attempt(open) } } : {}),
      });
    } finally {
      setExporting(false);
    }
  }

  return (
    <section
      className={`${styles.page} ${dragging ? styles.dragging : ''}`}
      aria-label={words.title}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setDragging(false);
      }}
      onDrop={drop}
    >
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p className={styles.soft}>{words.lead}</p>
        </div>
        <div className={styles.ways}>
          <Button kind="primary" onClick={() => chooser.current?.click()}>
            {words.choose}
          </Button>
          <Button onClick={() => folderChooser.current?.click()}>{words.chooseFolder}</Button>
        </div>
      </header>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".docx,.xlsx,.txt"
        aria-label={words.choose}
        onChange={(event) => {
          const found = filesOfChooser(event.currentTarget.files);
          event.currentTarget.value = '';
          take(found);
        }}
      />
      <input
        ref={folderChooser}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        onChange={(event) => {
          const found = filesOfChooser(event.currentTarget.files);
          event.currentTarget.value = '';
          take(found);
        }}
      />
      {running !== undefined && (
        <Progress
          label={`${words.working(running.name)}（${words.progress(running.done + 1, running.total)}）`}
          done={running.done}
          total={running.total}
          onCancel={() => {
            audits.stop();
            setNote(words.stopped);
          }}
        />
      )}
      <p className={styles.note} role="status">
        {note}
      </p>
      {dragging && <p className={styles.dropHere}>{words.dropHere}</p>}
      {file === undefined ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
          <p>{words.accepted}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <span className={styles.soft}>
              {words.summary(files.length, counted.clean)}
              {counted.refused > 0 && words.refusedCount(counted.refused)}
            </span>
            <fieldset className={styles.choices}>
              <legend className="heard">{words.filter}</legend>
              {filters.map((each) => (
                <label key={each} className={styles.choice}>
                  <input type="radio" name="severity" checked={filter === each} onChange={() => setFilter(each)} />
                  {each === 'all' ? words.all : severityNames[each]} {findingsOf(file, each).length}
                </label>
              ))}
            </fieldset>
            <span className={styles.ways}>
              <Button
                disabled={running !== undefined || exporting || counted.audited + counted.refused === 0}
                onClick={() => attempt(write)}
              >
                {exporting ? words.exporting : words.export}
              </Button>
              <Button
                kind="quiet"
                disabled={running !== undefined}
                onClick={() => {
                  audits.clear();
                  setNote('');
                }}
              >
                {words.clear}
              </Button>
            </span>
          </div>
          <div className={styles.columns}>
            <FileList files={files} chosen={file.id} onChoose={setChosen} />
            <section className={styles.found} aria-label={words.findings(file.name)}>
              <h2 className={styles.name}>{file.name}</h2>
              <FileFindings key={file.id} file={file} filter={filter} />
            </section>
          </div>
        </>
      )}
    </section>
  );
}
