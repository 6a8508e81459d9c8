import { type Money, money, type Printing, rounded } from './money.ts';
import type { Cover, Marks, Token } from './tokens.ts';

/** Writes numbers into a document, each under a mark. Amounts in sentences come without their unit. */
export type Writer = {
  readonly unit: string;
  readonly amount: (value: Money, cover?: Cover, mistaken?: Token['mistaken']) => string;
  readonly percent: (part: number, whole: number, cover?: Cover) => string;
  /** `up` or `down` by the sign of the difference. */
  readonly direction: (difference: number, up: string, down: string, cover?: Cover) => string;
  readonly count: (value: number, cover?: Cover) => string;
  readonly score: (value: string, cover?: Cover) => string;
  readonly cell: (value: Money, mistaken?: Token['mistaken'], cover?: Cover) => string;
  readonly plain: (value: Money) => string;
};

export type WriterOptions = {
  readonly prose: Printing;
  readonly tables: Printing;
  readonly blank: string;
  readonly percentPlaces: number;
};

export function newWriter({ mark }: Marks, { prose, tables, blank, percentPlaces }: WriterOptions): Writer {
  const plain = (value: Money): string => money(value, prose);
  return {
    unit: prose.unit,
    plain,
    amount: (value, cover = 'equal', mistaken = {}) => mark({ kind: 'amount', text: plain(value), cover, mistaken }),
    percent: (part, whole, cover = 'equal') => {
      const text = rounded((part / whole) * 100, percentPlaces);
      return mark({
        kind: 'percent',
        text: prose.dropZeros && text.includes('.') ? text.replace(/\.?0+$/, '') : text,
        cover,
        mistaken: {},
      });
    },
    direction: (difference, up, down, cover = 'equal') =>
      mark({
        kind: 'direction',
        text: difference >= 0 ? up : down,
        cover,
        mistaken: { budget: difference >= 0 ? down : up },
      }),
    count: (value, cover = 'equal') => mark({ kind: 'count', text: String(value), cover, mistaken: {} }),
    score: (value, cover = 'equal') => mark({ kind: 'score', text: value, cover, mistaken: {} }),
    cell: (value, mistaken = {}, cover = 'equal') =>
      value === 0 ? blank : mark({ kind: 'cell', text: money(value, tables), cover, mistaken }),
  };
}
