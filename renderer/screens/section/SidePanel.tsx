import { useSettings } from '../../app/useSettings.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useCalmVersion, useEditor } from '../../report/editorContext.ts';
import { useFocusedField } from '../../report/editorDesk.ts';
import { fieldFacts } from '../../report/fieldFacts.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import { FieldHelp } from './FieldHelp.tsx';
import { OverrideBox } from './OverrideBox.tsx';
import { SectionFindings } from './SectionFindings.tsx';
import styles from './SidePanel.module.css';
import { ValueOriginTree } from './ValueOriginTree.tsx';
import { WhatIfBox } from './WhatIfBox.tsx';

/** Right of the form: what the field at hand is, where its value comes from, and what the checks say of the section. */
export function SidePanel({ section }: { readonly section: string }) {
  const { settings, change } = useSettings();
  if (settings.sidePanel === 'folded') {
    return (
      <div className={styles.folded}>
        <IconButton label={words.unfold} onClick={() => change({ sidePanel: 'open' })}>
          ‹
        </IconButton>
      </div>
    );
  }
  return (
    <aside aria-label={words.sidePanel} className={styles.panel}>
      <div className={styles.fold}>
        <IconButton label={words.fold} onClick={() => change({ sidePanel: 'folded' })}>
          ›
        </IconButton>
      </div>
      <FieldParts />
      <SectionFindings section={section} />
    </aside>
  );
}

function FieldParts() {
  const { desk, session } = useEditor();
  const focused = useFocusedField(desk);
  const version = useCalmVersion();
  const facts = focused === undefined ? undefined : fieldFacts(session, focused.path);
  if (facts === undefined) return <p className={styles.hint}>{words.pickField}</p>;
  return (
    <>
      <FieldHelp facts={facts} />
      {facts.derived && <ValueOriginTree key={`origin:${facts.path}`} facts={facts} version={version} />}
      {facts.derived && <OverrideBox key={`override:${facts.path}`} facts={facts} />}
      <WhatIfBox key={`whatIf:${facts.path}`} facts={facts} version={version} />
    </>
  );
}
