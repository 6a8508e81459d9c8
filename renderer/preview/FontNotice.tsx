import { useEffect, useState } from 'react';
import { type MissingFont, missingFonts } from '../../shared/outputs/html/fontNames.ts';
import { useDesktop } from '../app/appContext.ts';
import { previewStrings as words } from '../strings/preview.ts';
import styles from './FontNotice.module.css';
import { familyTest } from './installedFamilies.ts';

/** Which official fonts this PC lacks, and what stands in. Nothing when all are there. */
export function FontNotice({ official }: { readonly official: readonly string[] }) {
  const desktop = useDesktop();
  const [missing, setMissing] = useState<readonly MissingFont[]>([]);
  useEffect(() => {
    let current = true;
    void desktop.call('fonts.list', {}).then((answer) => {
      if (!current) return;
      const listed = desktop.kind === 'shell' && answer.ok && answer.value.families.length > 0;
      setMissing(missingFonts(official, familyTest(listed ? answer.value.families : undefined)));
    });
    return () => {
      current = false;
    };
  }, [desktop, official]);
  if (missing.length === 0) return null;
  return (
    <details className={styles.notice}>
      <summary>{words.fontsMissing(missing.length)}</summary>
      <ul>
        {missing.map(({ official: name, standIn }) => (
          <li key={name}>{words.fontStandIn(name, standIn)}</li>
        ))}
      </ul>
      <p>{words.fontsHelp}</p>
    </details>
  );
}
