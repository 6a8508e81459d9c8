import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

/** The corrected set with amounts in every part, so that each calculated figure is there. */
const { draft: corrected, pack } = open(scenario('junshan2024', 'corrected'));
const filled: ReportDraft = {
  ...corrected,
  entries: {
    ...corrected.entries,
    'buildings.approvedArea': '1000',
    'buildings.actualArea': '990',
    'buildings.budgetInvestment': '300',
    'buildings.actualInvestment': '295.5',
    'incomeNature.generalPublicBudget': '1367.78',
    'incomeNature.governmentManagedFunds': '20',
    'governmentFunds.budget': '25',
    'stateCapital.budget': '8',
    'stateCapital.executed': '7.5',
    'socialInsurance.budget': '6',
    'socialInsurance.executed': '6',
  },
};

type Figure = { readonly path: string; readonly id: string; readonly printed: string };

function calculatedFigures(of: TemplatePack, evaluation: Evaluation): readonly Figure[] {
  const inReport = of.fields.flatMap((field): Figure[] =>
    field.source.kind === 'calculated' && isNumeric(field.unit)
      ? [{ path: field.id, id: field.id, printed: evaluation.text(field.id) }]
      : [],
  );
  const inRows = of.tables.flatMap((table) =>
    evaluation.rows(table.id).flatMap((row) =>
      table.rowFields.flatMap((field): Figure[] => {
        const id = `${table.id}.${field.id}`;
        return field.source.kind === 'calculated'
          ? [{ path: evaluation.path(id, [row]), id, printed: evaluation.text(id, [row]) }]
          : [];
      }),
    ),
  );
  return [...inReport, ...inRows];
}

const figures = calculatedFigures(pack, evaluateDraft(pack, filled));
const reason = '测试';

function findingsWith(draft: ReportDraft, planted: Readonly<Record<string, string>>): readonly Finding[] {
  const overrides = Object.fromEntries(Object.entries(planted).map(([path, value]) => [path, { value, reason }]));
  const changed = { ...draft, overrides };
  return checkDraft(pack, evaluateDraft(pack, changed), changed).findings;
}

function moved({ printed }: Figure, hundredths: number): string {
  return ((Math.round(Number(printed.replace('%', '')) * 100) + hundredths) / 100).toFixed(2);
}

/** Codes of the 必改 that name the figure when it is one whole unit too high and too low. */
function guards(figure: Figure): readonly string[] {
  const codes = [100, -100].map((by) =>
    findingsWith(filled, { [figure.path]: moved(figure, by) })
      .filter(({ severity, fields }) => severity === 'block' && fields.includes(figure.path))
      .map(({ code }) => code),
  );
  expect(codes[0]).toEqual(codes[1]);
  return codes[0] ?? [];
}

describe('without a planted error', () => {
  it.each([
    ['the corrected set', corrected],
    ['the set with every part', filled],
  ])('%s blocks nothing and rounds nothing', (_name, draft) => {
    const { ok, counts, findings } = checkDraft(pack, evaluateDraft(pack, draft), draft);
    expect(findings.filter(({ code }) => code !== 'BDT-022')).toEqual([]);
    expect({ ok, block: counts.block, explain: counts.explain }).toEqual({ ok: true, block: 0, explain: 0 });
  });

  it('every calculated figure is there', () => {
    expect(figures.filter(({ printed }) => printed === '')).toEqual([]);
  });
});

describe('a calculated figure that is off', () => {
  /** Which relations guard which figure. A figure without one is only pointed out as overridden. */
  it('by one is caught by the relations of its form', () => {
    const table = Object.fromEntries(
      figures.filter(({ path }) => !path.includes('[2]')).map((figure) => [figure.id, guards(figure).join(' ')]),
    );
    expect(table).toEqual({
      'staffing.controlRate': 'BDT-001',
      'threePublicExpenses.lastYearFinal': 'BDT-002',
      'threePublicExpenses.budget': 'BDT-003',
      'threePublicExpenses.final': 'BDT-004',
      'officialVehicles.lastYearFinal': 'BDT-005',
      'officialVehicles.budget': 'BDT-006',
      'officialVehicles.final': 'BDT-007',
      'projectExpenditure.lastYearFinal': 'BDT-008',
      'projectExpenditure.budget': 'BDT-009',
      'projectExpenditure.final': 'BDT-010',
      'buildings.areaControlRate': 'BDT-014',
      'buildings.investmentControlRate': 'BDT-015',
      'departmentFunds.adjustedBudget': 'OSE-001',
      'departmentFunds.executed': 'OSE-003 OSE-004',
      'departmentFunds.executionRate': 'OSE-005',
      'departmentFunds.executionScore': 'OSE-007',
      'incomeNature.outsideGeneralPublicBudget': 'OSE-019',
      'basicExpenditure.executed': 'OSE-002',
      'departmentFunds.projectExpenditure': 'XTB-001',
      'departmentTotal.maximum': 'OSE-012',
      'departmentTotal.score': 'OSE-013',
      'governmentFunds.executionRate': 'XTB-010',
      'stateCapital.executionRate': 'XTB-011',
      'socialInsurance.executionRate': 'XTB-012',
      'projects.total.initial': 'PSE-001',
      'projects.total.adjusted': 'PSE-002',
      'projects.total.executed': 'PSE-003',
      'projects.executionRate': 'PSE-004',
      'projects.executionScore': 'PSE-006',
      'projects.totalMaximum': 'PSE-011',
      'projects.totalScore': 'PSE-012',
      // A running number of the form, no amount.
      'projectNumbering.earmarkedFunds': '',
    });
  });

  const anyFigure = fc.constantFrom(...figures.filter(({ id }) => id !== 'projectNumbering.earmarkedFunds'));
  const sign = fc.constantFrom(1, -1);

  it('by any amount of one or more blocks, names the figure, and says that it is overridden', () => {
    fc.assert(
      fc.property(anyFigure, fc.integer({ min: 100, max: 1_000_000 }), sign, (figure, by, up) => {
        const value = moved(figure, by * up);
        const naming = findingsWith(filled, { [figure.path]: value }).filter(({ fields }) =>
          fields.includes(figure.path),
        );
        expect(naming.filter(({ severity }) => severity === 'block')).not.toEqual([]);
        expect(naming.filter(({ code }) => code === 'OVR-001')).toMatchObject([{ stated: value }]);
      }),
      { numRuns: 300 },
    );
  });

  it('by rounding alone never blocks an amount', () => {
    const amounts = figures.filter(({ id }) => /^(?:threePublic|officialVehicles|projectExp|.*\.total\.)/.test(id));
    for (const figure of amounts) {
      const findings = findingsWith(filled, { [figure.path]: moved(figure, 1) });
      expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
      expect(findings.map(({ code }) => code)).toContain('RND-001');
    }
  });
});
