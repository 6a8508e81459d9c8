import type { FieldDefinition } from '../../shared/calculation/factModel.ts';
import { absentText, isAbsent } from '../../shared/drafts/absence.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { Button } from '../components/Button.tsx';
import { useReportValue } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import { useEdit } from './useEdit.ts';

type Props = {
  /** Id of a fact that stands once, a place of the text, a table, a section or a document. */
  readonly name: string;
  readonly label: string;
  /** The fact, where one is meant. */
  readonly field?: FieldDefinition;
  readonly isBlank: boolean;
};

/** 本单位没有: a blank that is meant. Offered where something is blank; taken back by the same button. */
export function AbsenceButton({ name, label, field, isBlank }: Props) {
  const edit = useEdit();
  const declared = useReportValue(({ live }) => isAbsent(live.draft(), name));
  const mayWrite = useReportValue((session) => session.mayWrite());
  if (!declared && !isBlank) return null;

  function declare(): void {
    const text = field === undefined ? '' : absentText(field);
    const edits: readonly DraftEdit[] = [
      { kind: 'setAbsent', name, absent: !declared },
      ...(field !== undefined && !declared && text !== '' ? [{ kind: 'setEntry', id: name, text } as const] : []),
    ];
    edit({ kind: 'several', edits }, { label: words.absenceStep(label) });
  }

  return (
    <Button onClick={declare} disabled={!mayWrite} aria-pressed={declared}>
      {declared ? words.absenceDeclared : words.absence}
    </Button>
  );
}
