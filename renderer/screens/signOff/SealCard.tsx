import { useMemo } from 'react';
import { qrDrawing } from '../../report/qrDrawing.ts';
import type { Seal } from '../../storage/reportStorage.ts';
import { signOffStrings as words } from '../../strings/signOff.ts';
import { momentWords } from '../../strings/storage.ts';
import styles from './SignOff.module.css';

/** The code that stands on the paper, with its QR code. */
export function SealCard({ seal }: { readonly seal: Seal }) {
  const { code, hash, number, signedAt } = seal;
  const { size, path } = useMemo(() => qrDrawing(words.qrText(code, hash)), [code, hash]);
  return (
    <section className={styles.seal} aria-label={words.code}>
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrAlt}>
        <path className={styles.paper} d={`M0 0h${size}v${size}H0z`} />
        <path d={path} shapeRendering="crispEdges" />
      </svg>
      <div>
        <h2>{words.signed(number)}</h2>
        <p className={styles.code}>{code}</p>
        <p>
          {words.signedAt} {momentWords(signedAt)}
        </p>
        <p className={styles.hash}>
          {words.hash} {hash}
        </p>
        <p className={styles.soft}>{words.codeHelp}</p>
      </div>
    </section>
  );
}
