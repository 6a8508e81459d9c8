import type { Finding, FindingPlace } from './finding.ts';

/**
 * A figure that a claim compares: plain decimal text as printed, where it stands, and why it was taken. Whoever merges
 * or settles findings reads these and never a message.
 */
export type Operand = {
  readonly role: 'part' | 'whole' | 'base' | 'current' | 'term' | 'other';
  readonly value: string;
  readonly place?: FindingPlace;
  readonly reason?: string;
};

/**
 * A finding of the audit. `span`: where in which block the number or the words stand (offsets in UTF-16 units of the
 * paragraph's text, or of the cell's), so that the editor can underline it; `fact`: the draft path to take the right
 * number from, when there is one.
 */
export type AuditFinding = Finding & {
  readonly span?: { readonly block: number; readonly start: number; readonly end: number };
  readonly fact?: string;
  readonly operands?: readonly Operand[];
};
