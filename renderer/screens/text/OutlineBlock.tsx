import type { ParagraphRole } from '../../../shared/packs/documentSchema.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { OutlineItem, TextPlace } from './documentOutline.ts';
import { LineRuns } from './LineRuns.tsx';
import styles from './Text.module.css';

const headings: Readonly<Partial<Record<ParagraphRole, 'h3' | 'h4' | 'h5'>>> = {
  title: 'h3',
  attachmentTitle: 'h3',
  coverTitle: 'h3',
  partTitle: 'h3',
  contentsTitle: 'h3',
  heading1: 'h3',
  heading2: 'h4',
  heading3: 'h5',
};

/** What the form itself prints around the places: headings with their numbers, fixed words, where a table stands. */
export function OutlineBlock({ item }: { readonly item: Exclude<OutlineItem, TextPlace> }) {
  switch (item.kind) {
    case 'paragraph': {
      const Element = headings[item.role] ?? 'p';
      return (
        <Element className={`${styles.fixed} ${styles[item.role] ?? ''}`}>
          <LineRuns runs={item.runs} paragraph={0} findings={[]} />
        </Element>
      );
    }
    case 'table':
      return <p className={styles.nothing}>{words.table(item.label)}</p>;
    case 'signature':
      return <p className={styles.signatureLine}>{item.items.join('　')}</p>;
  }
}
