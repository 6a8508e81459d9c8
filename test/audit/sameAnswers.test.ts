import { describe, expect, it } from 'vitest';
import { auditFile } from '../../shared/audit/auditFile.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { renderSet } from '../../shared/outputs/renderSet.ts';
import { checkReport } from '../../shared/reports/checkReport.ts';
import { open, scenarios } from '../helpers/scenarios.ts';

/** What only the draft or only the paper can know, and why. Each line must be met by some scenario. */
const exceptions: readonly { readonly on: 'draft' | 'paper'; readonly code: string; readonly because: string }[] = [
  { on: 'draft', code: 'BDC-024', because: 'the paper may explain it anywhere: there it is a notice (TAB-025)' },
  { on: 'draft', code: 'BDC-030', because: 'the draft knows that both adjustments mean the same money' },
  { on: 'draft', code: 'XTB-003', because: 'counties fill this row in differently: on paper a notice (TAB-026)' },
  { on: 'draft', code: 'LSR-022', because: 'the draft knows that no adjustment of the budget was entered' },
  { on: 'draft', code: 'FAN-010', because: 'a 一级项目 of the text need not be a form of the paper' },
  { on: 'paper', code: 'TAB-044', because: 'the draft tells it by the form it leaves out (XTB-004), without figures' },
  { on: 'paper', code: 'TXT-033', because: 'explained in the draft; the explanation is not printed in the set' },
  { on: 'paper', code: 'TXT-034', because: 'explained in the draft; the explanation is not printed in the set' },
];

/** The two figures of a finding, whichever is blamed; a limit counts as its number. */
function figures({ stated = '', expected = '' }: Finding): string {
  const plain = (text: string): string => {
    const numbers = text.replace(/,/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
    return numbers.length === 1 ? String(Number(numbers[0])) : text;
  };
  return [plain(stated), plain(expected)].sort().join(' / ');
}

type Told = Pick<Finding, 'code' | 'message'>;

/** What has to be changed or explained, by its figures. */
function byFigures(findings: readonly Finding[]): ReadonlyMap<string, Told> {
  const heavy = findings.filter(({ severity, stated }) => severity !== 'notice' && stated !== undefined);
  return new Map(heavy.map((finding) => [figures(finding), finding]));
}

/**
 * A relation may be told by its sum on one side and by the figure that breaks it on the other: its words have both. Of
 * short figures there are many.
 */
function tells({ message }: Told, key: string): boolean {
  return key.split(' / ').every((figure) => figure.length > 3 && message.includes(figure));
}

function missing(from: ReadonlyMap<string, Told>, other: ReadonlyMap<string, Told>): readonly string[] {
  return [...from]
    .filter(([key]) => !other.has(key) && ![...other.values()].some((told) => tells(told, key)))
    .map(([key, { code }]) => `${code} ${key}`);
}

const printed = scenarios.filter(({ name }) => name !== 'blank');
const met = new Set<string>();

describe.each(printed.map((each) => [`${each.pack}/${each.name}`, each] as const))('%s', (_, each) => {
  it('check on the draft and audit on its Word file hold the same figures against each other', async () => {
    const { pack, draft, evaluation, set } = open(each);
    const check = byFigures(checkReport(pack, evaluation, draft).findings);
    for await (const file of renderSet(set, ['docx'], 'whole')) {
      const audit = byFigures(auditFile(file.bytes, file.name).findings);
      const differences = { draft: missing(check, audit), paper: missing(audit, check) };
      for (const { on, code } of exceptions) {
        if (differences[on].some((line) => line.startsWith(code))) met.add(`${on} ${code}`);
      }
      const unexplained = (on: 'draft' | 'paper') =>
        differences[on].filter((line) => !exceptions.some((known) => known.on === on && line.startsWith(known.code)));
      expect({ draft: unexplained('draft'), paper: unexplained('paper') }).toEqual({ draft: [], paper: [] });
    }
  });

  it('its workbook says of the tables what the Word file says', async () => {
    const { set } = open(each);
    const ofTables: ReadonlyMap<string, Told>[] = [];
    for await (const file of renderSet(set, ['docx', 'xlsx'], 'whole')) {
      const { findings } = auditFile(file.bytes, file.name);
      ofTables.push(byFigures(findings.filter(({ code }) => code.startsWith('TAB'))));
    }
    const [docx, xlsx] = ofTables;
    if (docx === undefined || xlsx === undefined) return;
    // A column of rates has one number format: a rate typed as 92% stands as 92.00% there, and is measured as that.
    const wholeRate = (key: string) => !docx.has(key) && /^\d+ \/ \d+\.\d{2}$/.test(key);
    expect([...xlsx.keys()].filter((key) => !wholeRate(key)).sort()).toEqual([...docx.keys()].sort());
  });
});

describe('the list of exceptions', () => {
  it('has no line that nothing needs', () => {
    expect(exceptions.map(({ on, code }) => `${on} ${code}`).filter((line) => !met.has(line))).toEqual([]);
  });
});
