import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'wouter';

import { EmptyState } from '../../components/EmptyState.tsx';
import { shortTitle } from '../../report/checklistItems.ts';
import { useCalmVersion, useCheckReport } from '../../report/editorContext.ts';
import { useSettledVersion } from '../../report/useSettledVersion.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import { bindableFacts } from './bindableFacts.ts';
import { documentOutline, printedText, type TextPlace } from './documentOutline.ts';
import { OutlineBlock } from './OutlineBlock.tsx';
import { Place, placeElement } from './Place.tsx';
import { type PlacedFinding, placedFindings } from './placedFindings.ts';
import { sameWhereSame } from './samePlace.ts';
import styles from './Text.module.css';
import { TextPanel } from './TextPanel.tsx';
import { createTextDesk, TextDeskContext } from './textDesk.ts';
import { countCharacters } from './typedText.ts';

const none: readonly PlacedFinding[] = [];
const longText = 200;

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The words of one document: what the program says, what the clerk writes, and what the audit thinks of both. */
export default function TextScreen() {
  const params = useParams();
  const document = decoded(params['document']) ?? '';
  const asked = decoded(params['place']);
  return <DocumentText key={document} document={document} asked={asked} />;
}

function DocumentText({ document, asked }: { readonly document: string; readonly asked: string | undefined }) {
  const { live } = useSession();
  const { pack } = live;
  const definition = pack.documents.find(({ id }) => id === document);
  const calm = useCalmVersion();
  const settled = useSettledVersion();
  const year = useReportValue(() => live.draft().year);
  const report = useCheckReport();
  const isChecked = useReportValue((session) => session.check().upToDate);
  const [desk] = useState(createTextDesk);
  const facts = useMemo(() => bindableFacts(pack, year), [pack, year]);
  const isLong = useRef(false);
  // A text of a thousand sentences is drawn anew when the typing pauses; what is typed shows at once all the same.
  const version = isLong.current ? settled : calm;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts change with the version, not by identity
  const items = useMemo(
    () => (definition && documentOutline(pack, live.evaluation(), live.draft().narrative, definition)) ?? [],
    [pack, live, definition, version],
  );
  isLong.current = items.length > longText;
  const places = useMemo(() => items.filter((item): item is TextPlace => item.kind === 'place'), [items]);

  useEffect(() => {
    const down = (): void => desk.press(true);
    const up = (): void => desk.press(false);
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    window.addEventListener('pointercancel', up, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
    };
  }, [desk]);

  const goTo = useCallback(
    (place: string) => {
      desk.activate(place);
      const element = placeElement(place);
      element?.scrollIntoView({ block: 'center' });
      (element?.querySelector<HTMLElement>('textarea') ?? element)?.focus({ preventScroll: true });
    },
    [desk],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the place that the address names is there
  useEffect(() => {
    if (asked !== undefined) goTo(placeElement(asked) === null ? `${asked}[1]` : asked);
  }, [asked, goTo, definition]);

  const count = useMemo(() => countCharacters(printedText(items)), [items]);
  const kept = useRef<ReadonlyMap<string, readonly PlacedFinding[]>>(new Map());
  const findings = useMemo(() => {
    kept.current = sameWhereSame(kept.current, placedFindings(places, report));
    return kept.current;
  }, [places, report]);

  if (definition === undefined) return <EmptyState title={words.noDocument}>{words.noDocumentText}</EmptyState>;
  return (
    <TextDeskContext value={desk}>
      <div className={styles.screen}>
        <div className={styles.middle}>
          <div className={styles.column}>
            <header className={styles.head}>
              <h2>{shortTitle(definition.title, year)}</h2>
              <span className={styles.count}>{words.countAll(count)}</span>
            </header>
            <p className={styles.lead}>{words.lead}</p>
            <div className={styles.sheet}>
              {items.map((item) =>
                item.kind === 'place' ? (
                  <Place
                    key={item.key}
                    document={document}
                    place={item}
                    facts={facts}
                    findings={findings.get(item.id) ?? none}
                  />
                ) : (
                  <OutlineBlock key={item.key} item={item} />
                ),
              )}
            </div>
          </div>
        </div>
        <TextPanel
          document={document}
          places={places}
          facts={facts}
          findings={findings}
          isChecked={isChecked}
          goTo={goTo}
        />
      </div>
    </TextDeskContext>
  );
}
