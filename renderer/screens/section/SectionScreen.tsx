import { memo, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { factAt } from '../../../shared/drafts/editing/liveReport.ts';
import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import { useToast } from '../../app/appContext.ts';
import { screenPath, sectionPath, textPath } from '../../app/routes.ts';
import { useSettings } from '../../app/useSettings.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import screenMain from '../../components/screenMain.module.css';
import type { TellMessage } from '../../guidedEntry/formContext.ts';
import { sectionOnSheet, sheetOf } from '../../guidedEntry/model/sectionLayout.ts';
import { SectionForm } from '../../guidedEntry/SectionForm.tsx';
import { pathOfSection, sectionOrder, shortTitle } from '../../report/checklistItems.ts';
import { useEditor } from '../../report/editorContext.ts';
import { homeOfPath, unitSection } from '../../report/fieldHome.ts';
import { rememberPlace } from '../../report/lastPlace.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import { sidePanelName } from './FieldHelp.tsx';
import styles from './Section.module.css';
import { SidePanel } from './SidePanel.tsx';
import { UnitSection } from './UnitSection.tsx';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** One section: its form in the middle, help and findings at the right. Drawn anew only when the address changes. */
export const SectionScreen = memo(function SectionScreen() {
  const { session, desk } = useEditor();
  const { settings, change } = useSettings();
  const showToast = useToast();
  const [, goTo] = useLocation();
  const params = useParams();
  const name = decoded(params['section'] ?? '');
  const asked = params['field'] === undefined ? undefined : decoded(params['field']);
  const { pack } = session.live;
  const section = pack.sections.find(({ id }) => id === name);
  const sheet = sheetOf(pack, name);
  const page = sheet?.key ?? name;
  const shown = asked === undefined || homeOfPath(pack, asked)?.input === asked;

  // A figure that no form shows is explained in the side panel, where its inputs lead on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is asked for, not when the panel is folded
  useEffect(() => {
    if (asked === undefined || shown) return;
    const evaluation = session.live.evaluation();
    desk.focus({ path: asked, id: factAt(evaluation, asked).id });
    if (settings.sidePanel === 'folded') change({ sidePanel: 'open' });
    goTo(sectionPath(session.id, name), { replace: true });
    requestAnimationFrame(() => document.getElementById(sidePanelName)?.focus());
  }, [asked, shown]);

  // Before the next section puts its own focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a section that is left has no field at hand
  useLayoutEffect(() => () => desk.focus(undefined), [desk, page]);
  useEffect(() => rememberPlace(session.id, { section: name }), [session, name]);
  const onFieldFocus = useCallback(
    (path: string, id: string) => {
      desk.focus({ path, id });
      const own = sheet === undefined ? undefined : sectionOnSheet(pack, sheet, id);
      const at = own ?? name;
      rememberPlace(session.id, { section: at, path });
      // Reached: the same field can be asked for again. The checklist follows from section to section.
      if (asked !== undefined || at !== name) goTo(sectionPath(session.id, at), { replace: true });
    },
    [desk, session, pack, sheet, name, asked, goTo],
  );
  const onMessage = useCallback<TellMessage>(
    (message, action) => showToast({ message, topic: 'form', ...(action === undefined ? {} : { action }) }),
    [showToast],
  );

  if (sheet === undefined && name !== unitSection) {
    return (
      <main className={screenMain.main}>
        <EmptyState title={words.noSection}>{words.noSectionText}</EmptyState>
      </main>
    );
  }
  return (
    <>
      <main className={screenMain.main} key={page}>
        <SectionTitle section={name} />
        {sheet === undefined ? (
          <UnitSection focusPath={shown ? asked : undefined} onFieldFocus={onFieldFocus} />
        ) : (
          <>
            <SectionForm
              sheet={sheet}
              place={name}
              focusPath={shown ? asked : undefined}
              onFieldFocus={onFieldFocus}
              amountUnit={settings.amountUnit}
              onMessage={onMessage}
            />
            {section !== undefined && <SectionTexts section={section.id} />}
          </>
        )}
        <Turn section={name} />
      </main>
      <SidePanel section={name} />
    </>
  );
});

function useSectionName(): (id: string) => string {
  const { session } = useEditor();
  const { pack } = session.live;
  return (id) => {
    const section = pack.sections.find((each) => each.id === id);
    if (section !== undefined) return fillYears(section.label, pack.year);
    const document = pack.documents.find((each) => each.id === id);
    return document === undefined ? words.unit : shortTitle(document.title, pack.year);
  };
}

function SectionTitle({ section }: { readonly section: string }) {
  const { session } = useEditor();
  const { pack } = session.live;
  const nameOf = useSectionName();
  const documentId = pack.sections.find(({ id }) => id === section)?.document;
  const document = pack.documents.find(({ id }) => id === documentId);
  const title = document === undefined ? '' : shortTitle(document.title, pack.year);
  const heading = useRef<HTMLHeadingElement>(null);
  // The section before has taken the focus with it: the Tab key goes on from here.
  useEffect(() => {
    const { activeElement, body } = window.document;
    if (activeElement === body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {document !== undefined && (
        <span className={styles.titleDocument}>
          {document.attachment === undefined ? title : `${document.attachment} ${title}`}
          {' › '}
        </span>
      )}
      {nameOf(section)}
    </h2>
  );
}

function SectionTexts({ section }: { readonly section: string }) {
  const { session } = useEditor();
  const { pack } = session.live;
  const ids = pack.sections.find(({ id }) => id === section)?.narrative ?? [];
  const places = narrativePlaces(pack).filter(({ id }) => ids.includes(id));
  if (places.length === 0) return null;
  return (
    <section className={styles.texts}>
      <h3>{words.sectionTexts}</h3>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <Link href={textPath(session.id, place.document, place.id)}>{fillYears(place.label, pack.year)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Turn({ section }: { readonly section: string }) {
  const { session } = useEditor();
  const nameOf = useSectionName();
  const order = sectionOrder(session.live.pack);
  const at = order.indexOf(section);
  const before = order[at - 1];
  const after = order[at + 1];
  return (
    <p className={styles.turn}>
      {before !== undefined && (
        <Link href={pathOfSection(session.live.pack, session.id, before)}>
          ‹ {words.previous}：{nameOf(before)}
        </Link>
      )}
      {after === undefined ? (
        <Link href={screenPath(session.id, 'findings')} className={styles.next} data-onwards>
          {words.toFindings} ›
        </Link>
      ) : (
        <Link href={pathOfSection(session.live.pack, session.id, after)} className={styles.next} data-onwards>
          {words.next}：{nameOf(after)} ›
        </Link>
      )}
    </p>
  );
}
