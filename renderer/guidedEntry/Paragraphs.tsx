import { fillText } from '../../shared/layout/fillTemplate.ts';
import { useReportValue } from '../session/sessionContext.ts';
import styles from './form.module.css';
import type { FormParagraph } from './model/sectionLayout.ts';

const centred = new Set<FormParagraph['role']>(['attachmentTitle', 'coverTitle']);

/** The printed paragraphs around a table of the form, as they will stand on paper. */
export function Paragraphs({ texts }: { readonly texts: readonly FormParagraph[] }) {
  const filled = useReportValue(({ live }) =>
    texts.map(({ text }) => fillText(text, live.evaluation(), [])).join('\u0001'),
  );
  return filled.split('\u0001').map((text, index) => {
    const { role = 'note' } = texts[index] ?? {};
    if (text.trim() === '') return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a form have no other name and never change places
      <p key={index} className={centred.has(role) ? styles.printedTitle : styles.printedLine}>
        {text}
      </p>
    );
  });
}
