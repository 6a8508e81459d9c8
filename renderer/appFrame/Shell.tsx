import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { routes } from '../app/routes.ts';
import { appStrings } from '../strings/app.ts';
import styles from './Shell.module.css';

const places = [
  { path: routes.home, label: appStrings.home },
  { path: routes.units, label: appStrings.units },
  { path: routes.audit, label: appStrings.audit },
  { path: routes.trash, label: appStrings.trash },
  { path: routes.backups, label: appStrings.backups },
  { path: routes.settings, label: appStrings.settings },
  { path: routes.help, label: appStrings.help },
] as const;

/** The frame of all screens outside a report: name, ways to the other screens, and the screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <div className={styles.shell}>
      <header className={styles.head}>
        <span className={styles.name}>{appStrings.name}</span>
        <nav aria-label={appStrings.navigation} className={styles.nav}>
          {places.map(({ path, label }) => (
            <Link key={path} href={path} className={styles.link} aria-current={location === path ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
