import { useLocation } from 'wouter';
import { useToast } from '../app/appContext.ts';
import { screenPath, sectionPath, textPath } from '../app/routes.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { useCommands } from '../app/useCommands.ts';
import { useSettings } from '../app/useSettings.ts';
import { pathOfSection, sectionOrder } from '../report/checklistItems.ts';
import type { EditorDesk } from '../report/editorDesk.ts';
import { nextFindingPath } from '../report/nextFinding.ts';
import type { EditNote } from '../session/editHistory.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { editorStrings as words } from '../strings/editor.ts';

type Wanted = {
  readonly session: ReportSession;
  readonly desk: EditorDesk;
  readonly section: string | undefined;
  readonly jump: (path: string) => void;
  readonly check: () => void;
  readonly find: () => void;
  readonly exportSet: () => void;
};

/** Commands of menu and keyboard that concern the whole report. */
export function useEditorCommands({ session, desk, section, jump, check, find, exportSet }: Wanted): void {
  const [location, goTo] = useLocation();
  const showToast = useToast();
  const attempt = useAttempt();
  const { settings, change } = useSettings();

  function goWhereItWas({ place }: EditNote): void {
    if (place?.text !== undefined) goTo(textPath(session.id, place.text.document, place.text.place));
    else if (place?.section !== undefined) goTo(sectionPath(session.id, place.section, place.path));
    else if (place?.path !== undefined) jump(place.path);
  }

  function takeBack(): void {
    const note = session.undo();
    showToast({ message: note === undefined ? words.nothingToUndo : words.undone(note.label) });
    if (note !== undefined) goWhereItWas(note);
  }

  function takeAgain(): void {
    const note = session.redo();
    showToast({ message: note === undefined ? words.nothingToRedo : words.redone(note.label) });
    if (note !== undefined) goWhereItWas(note);
  }

  function turn(step: 1 | -1): void {
    const order = sectionOrder(session.live.pack);
    const next = order[section === undefined ? 0 : order.indexOf(section) + step];
    if (next !== undefined) goTo(pathOfSection(session.live.pack, session.id, next));
  }

  useCommands(['report'], {
    save: () =>
      attempt(async () => {
        await session.flush();
        showToast({ message: words.everythingSaved });
      }),
    undo: takeBack,
    redo: takeAgain,
    find,
    check,
    export: exportSet,
    nextSection: () => turn(1),
    previousSection: () => turn(-1),
    nextFinding: () => {
      const { report } = session.check();
      const path = nextFindingPath(session.live.pack, report, desk.focused()?.path);
      if (path === undefined) check();
      else jump(path);
    },
    sidePanel: () => change({ sidePanel: settings.sidePanel === 'open' ? 'folded' : 'open' }),
    preview: () => goTo(screenPath(session.id, 'preview')),
    // Prints from the pages, which are looked at first. The preview itself prints.
    ...(location === screenPath(session.id, 'preview') ? {} : { print: () => goTo(screenPath(session.id, 'preview')) }),
  });
}
