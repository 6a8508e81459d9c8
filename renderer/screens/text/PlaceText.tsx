import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { typedRuns } from '../../../shared/layout/fillTemplate.ts';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { BindableFacts } from './bindableFacts.ts';
import type { TextPlace } from './documentOutline.ts';
import { FactPicker } from './FactPicker.tsx';
import { LineRuns } from './LineRuns.tsx';
import { PlaceEditor, type PlaceEditorHandle } from './PlaceEditor.tsx';
import type { PlacedFinding } from './placedFindings.ts';
import { shownMarks } from './shownMarks.ts';
import styles from './Text.module.css';
import { useIsEditing, useTextDesk } from './textDesk.ts';
import { joined, paragraphsOf, tokenOf, tokensIn, toShown, toStored } from './typedText.ts';
import { useTyped, useWriteText } from './useNarrative.ts';

type Props = {
  readonly document: string;
  readonly place: TextPlace;
  readonly facts: BindableFacts;
  readonly findings: readonly PlacedFinding[];
};

/**
 * The clerk's own words. Without bound numbers they are simply there to be typed at; with some they read as they are
 * printed, until one clicks into them.
 */
export function PlaceText({ document, place, facts, findings }: Props) {
  const session = useSession();
  const desk = useTextDesk();
  const typed = useTyped(place.id);
  const write = useWriteText(document, place.id);
  const mayWrite = useReportValue((each) => each.mayWrite());
  const isEditing = useIsEditing(place.id);
  const editor = useRef<PlaceEditorHandle>(null);
  const [picking, setPicking] = useState(false);

  const text = useMemo(() => joined(typed), [typed]);
  const value = useMemo(() => toShown(text, facts), [text, facts]);
  const tokens = useMemo(() => tokensIn(value, facts), [value, facts]);
  const marks = shownMarks(text, session.live.evaluation(), facts, findings);
  const isReading = tokens.length > 0 && !isEditing;

  // A place that is no longer there cannot be the one being typed.
  useEffect(
    () => () => {
      if (desk.editing() === place.id) desk.edit(undefined);
    },
    [desk, place.id],
  );

  function change(next: string): void {
    const stored = toStored(next, facts);
    // Of a generated sentence nothing is left of: it is not printed. Of a free place: as if never typed.
    const blank = place.source === 'generated' ? [''] : undefined;
    write(stored === '' ? blank : paragraphsOf(stored), words.writeNote(place.label), 'typing');
  }

  function insert(words: string): void {
    if (editor.current !== null) editor.current.insert(words);
    else {
      change(`${value}${words}`);
      desk.edit(place.id);
    }
  }

  function pick(id: string): void {
    setPicking(false);
    insert(tokenOf(id, facts));
  }

  function begin(event: MouseEvent): void {
    if (!mayWrite || (event.target instanceof Element && event.target.closest('a') !== null)) return;
    // Whoever selects words to copy them wants them to stay.
    if (window.getSelection()?.isCollapsed === false) return;
    desk.edit(place.id);
  }

  return (
    <>
      {isReading ? (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: 修改 does the same by keyboard
        <div className={styles.reading} onClick={begin}>
          {place.paragraphs.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
            <p key={index} className={styles.line}>
              <LineRuns runs={runs} paragraph={index} findings={findings} />
            </p>
          ))}
        </div>
      ) : (
        <PlaceEditor
          ref={editor}
          label={place.label}
          placeholder={place.prompt ?? words.freePlaceholder}
          value={value}
          tokens={tokens}
          marks={marks}
          readOnly={!mayWrite}
          takesFocus={isEditing}
          onChange={change}
          onFocus={() => desk.edit(place.id)}
          onWantNumber={() => setPicking(true)}
        />
      )}
      {isEditing && tokens.length > 0 && (
        <div className={styles.printed}>
          <span className={styles.printedName}>{words.printedAs}</span>
          {paragraphsOf(text)
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
              <p key={index} className={styles.line}>
                <LineRuns runs={typedRuns(line, session.live.evaluation())} paragraph={index} findings={findings} />
              </p>
            ))}
        </div>
      )}
      {mayWrite && (
        <div className={styles.tools}>
          {isReading && (
            <Button kind="quiet" onClick={() => desk.edit(place.id)}>
              {words.change}
            </Button>
          )}
          <Button kind="quiet" onClick={() => setPicking(true)}>
            {words.insertNumber}
          </Button>
          {place.phrases.length > 0 && (
            <Menu
              label={words.phrases}
              items={place.phrases.map((phrase) => ({ id: phrase, label: phrase, choose: () => insert(phrase) }))}
            >
              {words.phrases} ▾
            </Menu>
          )}
        </div>
      )}
      {picking && <FactPicker facts={facts} onPick={pick} onClose={() => setPicking(false)} />}
    </>
  );
}
