/** 必改 blocks final output; 需说明 is settled by an explanation; 提示 is for information. */
export type Severity = 'block' | 'explain' | 'notice';

/** Where to look: names as printed. */
export type FindingPlace = {
  readonly document: string;
  readonly section?: string;
  readonly table?: string;
  readonly cell?: string;
  readonly line?: number;
};

/**
 * One thing a person has to look at (contract: command-line.md). `stated` and `expected` are plain decimal text or
 * words. `explanation`: the clerk's words that settle a 需说明; it then counts as a notice.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly basis?: string;
  readonly fields: readonly string[];
  readonly places: readonly FindingPlace[];
  readonly quote?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly explanation?: string;
  /** What a finding without figures is about, by its name: the project whose form is missing. */
  readonly subject?: string;
};

/** One line of the catalogue of codes (contract: command-line.md). */
export type CodeEntry = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: string;
  readonly example: string;
};

/** What was not read, or only partly, and why (contract: command-line.md). */
export type NotRead = { readonly place: string; readonly reason: string };

/** All findings with their counts. `notYet`: relations that cannot be tested because something is still blank. */
export type CheckReport = {
  readonly ok: boolean;
  readonly counts: {
    readonly block: number;
    readonly explain: number;
    readonly notice: number;
    readonly notYet: number;
  };
  readonly findings: readonly Finding[];
  /** Parts of a finished file on which nothing was asserted; empty when all was read. */
  readonly notRead: readonly NotRead[];
};

const order: readonly Severity[] = ['block', 'explain', 'notice'];

/** Puts the findings in order of severity (stable) and counts them; `ok` is false when one blocks. */
export function reportOf(findings: readonly Finding[], notYet: number, notRead: readonly NotRead[] = []): CheckReport {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const block = count('block');
  return {
    ok: block === 0,
    counts: { block, explain: count('explain'), notice: count('notice'), notYet },
    notRead,
    findings: order.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
  };
}
