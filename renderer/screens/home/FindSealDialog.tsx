import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { readTypedCode } from '../../../shared/reports/seal.ts';
import { useStorage } from '../../app/appContext.ts';
import { momentText } from '../../app/momentText.ts';
import { reportPath, screenPath } from '../../app/routes.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { ReportSummary, Seal } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { signOffStrings as words } from '../../strings/signOff.ts';

type Outcome =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'found'; readonly seal: Seal; readonly report: ReportSummary | undefined };

/** From the code on a signed paper to the report and the state that was signed, or the plain word that it is not here. */
export function FindSealDialog({ onClose }: { readonly onClose: () => void }) {
  const storage = useStorage();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();

  function find(event: FormEvent): void {
    event.preventDefault();
    const code = readTypedCode(typed);
    if (code === undefined) {
      setOutcome({ kind: 'malformed' });
      return;
    }
    attempt(async () => {
      const seal = await storage.findSeal(code);
      if (seal === undefined) {
        setOutcome({ kind: 'unknown' });
        return;
      }
      const report = (await storage.listReports()).find(({ id }) => id === seal.reportId);
      setOutcome({ kind: 'found', seal, report });
    });
  }

  const error =
    outcome?.kind === 'malformed' ? words.malformed : outcome?.kind === 'unknown' ? words.unknown : undefined;
  return (
    <Dialog title={words.findTitle} onClose={onClose} actions={<Button onClick={onClose}>{appStrings.close}</Button>}>
      <form onSubmit={find}>
        <Field label={words.findLabel} help={words.findHelp} error={error}>
          {(control) => (
            <TextInput {...control} value={typed} onChange={({ target }) => setTyped(target.value)} maxLength={40} />
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={typed.trim() === ''}>
          {words.find}
        </Button>
      </form>
      {outcome?.kind === 'found' && <Found {...outcome} goTo={goTo} />}
    </Dialog>
  );
}

function Found({
  seal,
  report,
  goTo,
}: {
  readonly seal: Seal;
  readonly report: ReportSummary | undefined;
  readonly goTo: (path: string) => void;
}) {
  if (report === undefined) return <p role="status">{words.foundRemoved}</p>;
  return (
    <div role="status">
      <p>{words.found(report.title, seal.number, momentText(seal.signedAt))}</p>
      {report.trashedAt !== undefined && <p>{words.foundTrashed}</p>}
      <p>{report.state === 'final' ? words.isCurrent : words.isEarlier}</p>
      <Button onClick={() => goTo(reportPath(report.id))}>{words.open}</Button>
      <Button onClick={() => goTo(screenPath(report.id, 'history'))}>{words.openHistory}</Button>
    </div>
  );
}
