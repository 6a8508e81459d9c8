import type { CheckReport, Finding } from '../../shared/findings/finding.ts';
import type { Missing } from '../../shared/readiness/missing.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';

/** A finding with the keys of the contract (command-line.md) and no others. */
function findingJson(finding: Finding): Omit<Finding, 'explanation' | 'subject'> {
  const { code, severity, message, remedy, basis, fields, places, quote, stated, expected } = finding;
  return {
    code,
    severity,
    message,
    remedy,
    ...(basis === undefined ? {} : { basis }),
    fields,
    places,
    ...(quote === undefined ? {} : { quote }),
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** What `check` answers to programs: what was found and what is missing. `ok`: the report may be final. */
export function readinessJson({ ready, report, missing }: Readiness): ReturnType<typeof reportJson> & {
  readonly missing: readonly Missing[];
} {
  return { ...reportJson(report), ok: ready, missing };
}

/** What `check` and `audit` tell of findings to programs. */
export function reportJson({ ok, counts, findings, notRead }: CheckReport): {
  readonly ok: boolean;
  readonly counts: CheckReport['counts'];
  readonly findings: readonly Omit<Finding, 'explanation' | 'subject'>[];
  readonly notRead: CheckReport['notRead'];
} {
  return { ok, counts, findings: findings.map(findingJson), notRead };
}
