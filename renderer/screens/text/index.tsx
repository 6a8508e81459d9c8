import { useCallback, useEffect, useMemo, useState } from 'react';
import { useParams } from 'wouter';

import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { PlacedFinding } from '../../workers/reportWorkerApi.ts';
import { shortTitle } from '../editor/checklistItems.ts';
import { useCalmVersion } from '../editor/editorContext.ts';
import { bindableFacts } from './bindableFacts.ts';
import { documentOutline, printedText, type TextPlace } from './documentOutline.ts';
import { OutlineBlock } from './OutlineBlock.tsx';
import { Place, placeElement } from './Place.tsx';
import styles from './Text.module.css';
import { TextPanel } from './TextPanel.tsx';
import { createTextDesk, TextDeskContext } from './textDesk.ts';
import { countCharacters, runsText } from './typedText.ts';
import { useTextAudit } from './useTextAudit.ts';

const none: readonly PlacedFinding[] = [];

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
  const version = useCalmVersion();
  const year = useReportValue(() => live.draft().year);
  const audit = useTextAudit();
  const [desk] = useState(createTextDesk);
  const facts = useMemo(() => bindableFacts(pack, year), [pack, year]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts change with the version, not by identity
  const items = useMemo(
    () => (definition && documentOutline(pack, live.evaluation(), live.draft().narrative, definition)) ?? [],
    [pack, live, definition, version],
  );
  const places = useMemo(() => items.filter((item): item is TextPlace => item.kind === 'place'), [items]);

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

  const findingsOf = useCallback(
    ({ id, paragraphs }: TextPlace): readonly PlacedFinding[] => {
      const found = audit.byPlace.get(id);
      if (found === undefined) return none;
      const printed = paragraphs.map(runsText);
      const current = found.filter(({ paragraph, text }) => printed[paragraph] === text);
      return current.length === found.length ? found : current;
    },
    [audit.byPlace],
  );

  if (definition === undefined) return <EmptyState title={words.noDocument}>{words.noDocumentText}</EmptyState>;
  return (
    <TextDeskContext value={desk}>
      <div className={styles.screen}>
        <div className={styles.middle}>
          <div className={styles.column}>
            <header className={styles.head}>
              <h2>{shortTitle(definition.title, year)}</h2>
              <span className={styles.count}>{words.countAll(countCharacters(printedText(items)))}</span>
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
                    findings={audit.byPlace.get(item.id) ?? none}
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
          audit={audit}
          findingsOf={findingsOf}
          goTo={goTo}
        />
      </div>
    </TextDeskContext>
  );
}
