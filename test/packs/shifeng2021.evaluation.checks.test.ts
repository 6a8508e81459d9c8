import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../shared/crossChecks/checkDraft.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/** The corrected book of 石峰区, spoilt in one place of part five: the relation that this breaks is reported. */
type Given = {
  entries: Record<string, string>;
  tables: Record<string, Record<string, string>[]>;
  overrides: Record<string, { value: string; reason: string }>;
};

const { given } = scenario('shifeng2021FinalAccounts', 'corrected') as { readonly given: unknown };

function codesAfter(spoil: (draft: Given) => void): readonly string[] {
  const draft = structuredClone(given) as Given;
  spoil(draft);
  const opened = open({ given: draft });
  expect(opened.displaced).toEqual([]);
  const { findings } = checkDraft(opened.pack, opened.evaluation, opened.draft);
  return [...new Set(findings.map(({ code }) => code))].filter((code) => /^SF[OPX]/.test(code)).sort();
}

function row(draft: Given, table: string, index: number): Record<string, string> {
  const found = draft.tables[table]?.[index];
  if (found === undefined) throw new Error(`no row ${index} in ${table}`);
  return found;
}

function overriding(path: string, value: string): (draft: Given) => void {
  return (draft) => {
    draft.overrides[path] = { value, reason: '测试' };
  };
}

describe('the relations of part five of 石峰区 2021', () => {
  it('hold in the corrected book', () => {
    expect(codesAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (draft: Given) => void, readonly string[]]>([
    ['合计与资金来源', overriding('evaluation.executed.other', '67'), ['SFO-003']],
    ['合计全年执行数与决算', overriding('evaluation.executed.total', '1470'), ['SFO-003', 'SFX-001']],
    ['调整追加', overriding('evaluation.supplement', '489.07'), ['SFX-005']],
    ['等级与总得分', overriding('evaluationProjects[1].grade', '优'), ['SFP-028']],
    ['总得分与各项', overriding('evaluation.totalScore', '97'), ['SFO-027']],
    ['项目总投资', overriding('evaluationProjects[1].investment.total', '400'), ['SFP-007', 'SFP-009']],
  ])('report %s', (_what, spoil, codes) => {
    expect(codesAfter(spoil)).toEqual(codes);
  });

  it('report a score above its maximum, and one without a reason', () => {
    const above = codesAfter((draft) => {
      row(draft, 'evaluationIndicators', 0).score = '6';
    });
    expect(above).toEqual(['SFO-030']);
    const unexplained = codesAfter((draft) => {
      row(draft, 'evaluationProjectIndicators', 0).score = '9';
    });
    expect(unexplained).toEqual(['SFP-032']);
  });

  it('report weights that do not add up once, not again as a total', () => {
    const weights = codesAfter((draft) => {
      row(draft, 'evaluationIndicators', 0).maximumScore = '10';
      row(draft, 'evaluationIndicators', 0).varianceExplanation = '有待提高';
    });
    expect(weights).toEqual(['SFO-022']);
  });

  it('report a project whose parts or sources disagree with the book', () => {
    const items = codesAfter((draft) => {
      row(draft, 'evaluationProjectItems', 0).executed = '90';
    });
    expect(items).toEqual(['SFP-010']);
    const spent = codesAfter((draft) => {
      row(draft, 'evaluationProjects', 0)['fiscal.executed'] = '400';
    });
    expect(spent).toEqual(['SFX-006', 'SFX-008']);
  });
});
