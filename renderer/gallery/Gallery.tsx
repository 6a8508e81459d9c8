import { useEffect, useState } from 'react';
import { Link, Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { Select } from '../components/Select.tsx';
import { sheetOf } from '../guidedEntry/model/sectionLayout.ts';
import { SectionForm } from '../guidedEntry/SectionForm.tsx';
import type { ReportSession } from '../session/reportSession.ts';
import { SessionContext } from '../session/sessionContext.ts';
import { galleryStrings as words } from '../strings/gallery.ts';
import { type Exhibit, exhibits } from './exhibits.ts';
import styles from './Gallery.module.css';
import { Pages } from './Pages.tsx';

const all = 'all';
const pages = 'pages';
const textSizes = ['standard', 'large', 'extraLarge'] as const;
const nothing = (): void => undefined;

/** Development only: every section of every pack in every scenario, live. Address: `#/pack/scenario/section`, `all` or `pages`. */
export function Gallery() {
  return (
    <Router hook={useHashLocation}>
      <Hall />
    </Router>
  );
}

function Hall() {
  const [location, goTo] = useLocation();
  const [pack = '', scenario = '', section = ''] = location.slice(1).split('/').map(decodeURIComponent);
  const exhibit = exhibits.find((each) => each.pack === pack && each.scenario === scenario);
  const [size, setSize] = useState<string>(textSizes[0]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = size;
  }, [size]);
  return (
    <div className={styles.hall}>
      <nav className={styles.list} aria-label={words.list}>
        <label htmlFor="size">{words.textSize}</label>
        <Select id="size" value={size} onChange={(event) => setSize(event.target.value)}>
          {textSizes.map((each) => (
            <option key={each} value={each}>
              {words.textSizes[each]}
            </option>
          ))}
        </Select>
        <label htmlFor="exhibit">{words.scenario}</label>
        <Select
          id="exhibit"
          value={exhibit === undefined ? '' : `${pack}/${scenario}`}
          onChange={(event) => goTo(`/${event.target.value}/${all}`)}
        >
          <option value="">{words.choose}</option>
          {exhibits.map((each) => (
            <option key={`${each.pack}/${each.scenario}`}>{`${each.pack}/${each.scenario}`}</option>
          ))}
        </Select>
      </nav>
      {exhibit === undefined ? (
        <main className={styles.wall}>{words.choose}</main>
      ) : (
        <Wall key={`${pack}/${scenario}`} exhibit={exhibit} section={section} />
      )}
    </div>
  );
}

function Wall({ exhibit, section }: { readonly exhibit: Exhibit; readonly section: string }) {
  const [session, setSession] = useState<ReportSession>();
  useEffect(() => {
    let current = true;
    void exhibit.load().then((loaded) => current && setSession(loaded));
    return () => {
      current = false;
    };
  }, [exhibit]);
  if (session === undefined) return <main className={styles.wall}>{words.loading}</main>;
  const { pack } = session.live;
  const address = `/${exhibit.pack}/${exhibit.scenario}`;
  // Each sheet once: by its first section.
  const shown = pack.sections.filter(({ id }) =>
    section === '' || section === all ? sheetOf(pack, id)?.sections[0]?.id === id : id === section,
  );
  return (
    <main className={styles.wall}>
      <p className={styles.ways}>
        <Link href={`${address}/${all}`}>{words.all}</Link>
        <Link href={`${address}/${pages}`}>{words.pages}</Link>
        {pack.sections.map(({ id, label }) => (
          <Link
            key={id}
            href={`${address}/${encodeURIComponent(id)}`}
            aria-current={id === section ? 'page' : undefined}
          >
            {fillYears(label, pack.year)}
          </Link>
        ))}
      </p>
      {section === pages && <Pages session={session} name={`${exhibit.pack}/${exhibit.scenario}`} />}
      <SessionContext value={session}>
        {shown.map((each) => (
          <section key={each.id} data-section={each.id} className={styles.exhibit}>
            <h2>{fillYears(each.label, pack.year)}</h2>
            <Shown pack={pack} section={each.id} />
          </section>
        ))}
      </SessionContext>
    </main>
  );
}

function Shown({ pack, section }: { readonly pack: TemplatePack; readonly section: string }) {
  const sheet = sheetOf(pack, section);
  return sheet === undefined ? null : <SectionForm sheet={sheet} place={section} onFieldFocus={nothing} />;
}
