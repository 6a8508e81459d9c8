import { type FocusEvent, memo } from 'react';
import { Button } from '../../components/Button.tsx';
import { useEditor } from '../../report/editorContext.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { BindableFacts } from './bindableFacts.ts';
import type { TextPlace } from './documentOutline.ts';
import { FindingCounts } from './FindingCounts.tsx';
import { factLabel } from './factLabel.ts';
import { LineRuns } from './LineRuns.tsx';
import { PlaceText } from './PlaceText.tsx';
import type { PlacedFinding } from './placedFindings.ts';
import { samePlace } from './samePlace.ts';
import styles from './Text.module.css';
import { useIsActive, useIsEditing, useTextDesk } from './textDesk.ts';
import { countCharacters, ownWords, runsText } from './typedText.ts';
import { useWriteText } from './useNarrative.ts';

type Props = {
  readonly document: string;
  readonly place: TextPlace;
  readonly facts: BindableFacts;
  readonly findings: readonly PlacedFinding[];
};

/** Element of a place, for jumps from elsewhere. */
export function placeElement(id: string): HTMLElement | null {
  return document.getElementById(`place:${id}`);
}

/** One place of the text: a generated sentence, the clerk's own, or that there is none. */
export const Place = memo(
  function Place({ document, place, facts, findings }: Props) {
    const desk = useTextDesk();
    const isActive = useIsActive(place.id);
    const isEditing = useIsEditing(place.id);
    const count = countCharacters(place.paragraphs.map(runsText).join('\n'));
    const isOwn = place.state === 'own' || isEditing;
    const showsText = place.source === 'free' || (isOwn && place.state !== 'generated');

    function leave(event: FocusEvent<HTMLElement>): void {
      const section = event.currentTarget;
      // A button that goes away when it is pressed loses the focus, too: only what comes after says who has it.
      const close = (): void => {
        if (!section.contains(window.document.activeElement) && desk.editing() === place.id) desk.edit(undefined);
      };
      setTimeout(() => desk.whenReleased(close));
    }

    return (
      <section
        id={`place:${place.id}`}
        aria-label={place.label}
        tabIndex={-1}
        className={`${styles.place} ${isActive ? styles.active : ''}`}
        onFocus={() => desk.activate(place.id)}
        onMouseDown={() => desk.activate(place.id)}
        onBlur={leave}
      >
        <div className={styles.placeHead}>
          <span className={styles.placeName}>{place.label}</span>
          {place.source === 'generated' && <span className={styles.state}>{stateName(place)}</span>}
          <FindingCounts findings={findings} />
          {isOwn && <span className={styles.count}>{words.count(count)}</span>}
          <Actions document={document} place={place} />
        </div>
        {(place.state === 'generated' || !isOwn) && <Standing place={place} findings={findings} />}
        {showsText && <PlaceText document={document} place={place} facts={facts} findings={findings} />}
      </section>
    );
  },
  (before, after) =>
    before.document === after.document &&
    before.facts === after.facts &&
    before.findings === after.findings &&
    samePlace(before.place, after.place),
);

function stateName({ state }: TextPlace): string {
  return words[state];
}

/** What is printed without the clerk's doing, or that nothing is. */
function Standing({ place, findings }: Pick<Props, 'place' | 'findings'>) {
  const { session, jump } = useEditor();
  const { pack } = session.live;
  if (place.state === 'notApplicable' && place.waitsFor.length > 0) {
    return (
      <p className={styles.nothing}>
        {words.waitsFor}
        {place.waitsFor.map((path) => (
          <button key={path} type="button" className={styles.missing} onClick={() => jump(path)}>
            {factLabel(pack, session.live.evaluation(), path)}
          </button>
        ))}
      </p>
    );
  }
  return place.paragraphs.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
    <p key={index} className={styles.line}>
      <LineRuns runs={runs} paragraph={index} findings={findings} />
    </p>
  ));
}

function Actions({ document, place }: Pick<Props, 'document' | 'place'>) {
  const session = useSession();
  const desk = useTextDesk();
  const write = useWriteText(document, place.id);
  const mayWrite = useReportValue((each) => each.mayWrite());
  if (place.source === 'free' || !mayWrite) return null;
  const { label, state } = place;
  const writeOwn = (): void => {
    const own = ownWords(place.paragraphs, session.live.evaluation());
    write(own.length === 0 ? [''] : own, words.ownNote(label));
    desk.edit(place.id);
  };
  return (
    <span className={styles.actions}>
      {state === 'generated' && <Action name={words.writeOwn} act={writeOwn} />}
      {state === 'notApplicable' && <Action name={words.writeOwnInstead} act={writeOwn} />}
      {state === 'own' && <Action name={words.restore} act={() => write(undefined, words.restoreNote(label))} />}
      {state === 'leftOut' && (
        <Action name={words.takeBackIn} act={() => write(undefined, words.takeBackNote(label))} />
      )}
      {(state === 'generated' || state === 'own') && (
        <Action name={words.leaveOut} act={() => write([''], words.leaveOutNote(label))} />
      )}
    </span>
  );
}

function Action({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <Button kind="quiet" className={styles.action ?? ''} onClick={act}>
      {name}
    </Button>
  );
}
