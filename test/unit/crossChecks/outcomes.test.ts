import { describe, expect, it } from 'vitest';
import { changeRate, constant, field, filled, not, sumRows } from '../../../shared/calculation/builders/formulas.ts';
import type { Comparison } from '../../../shared/calculation/expression.ts';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { CheckReport, Severity } from '../../../shared/findings/finding.ts';
import type { CrossCheckDefinition, Tolerance } from '../../../shared/packs/crossCheckDefinition.ts';
import { draftOf, factsOf, packOfChecks } from '../packs/tinyPack.ts';

const exact: Tolerance = { kind: 'exact' };

/** `people` against `office`: two typed figures that the test chooses freely. */
function relation(
  tolerance: Tolerance,
  comparison: Comparison = 'equal',
  severity: Severity = 'block',
): CrossCheckDefinition {
  return {
    code: 'TIN-001',
    title: '两数',
    severity,
    basis: '测试',
    message: '{left}与{right}相差{difference}。',
    remedy: '请改正{people}。',
    fields: ['people', 'office'],
    rule: { kind: 'compare', left: field('people'), comparison, right: field('office'), tolerance },
  };
}

function report(checks: readonly CrossCheckDefinition[], change: Partial<ReportDraft>): CheckReport {
  const pack = packOfChecks(...checks);
  return checkDraft(pack, factsOf(change, pack), draftOf(change, pack));
}

function ofFigures(check: CrossCheckDefinition, people: string, office: string): CheckReport {
  return report([check], { entries: { people, office } });
}

function codes({ findings }: CheckReport): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('a relation', () => {
  it('holds: nothing is said', () => {
    expect(ofFigures(relation(exact), '3', '3.00')).toEqual({
      ok: true,
      counts: { block: 0, explain: 0, notice: 0, notYet: 0 },
      notRead: [],
      findings: [],
    });
  });

  it('is broken: both figures, their difference, both places, remedy and basis', () => {
    expect(ofFigures(relation(exact), '3.10', '2')).toEqual({
      ok: false,
      counts: { block: 1, explain: 0, notice: 0, notYet: 0 },
      notRead: [],
      findings: [
        {
          code: 'TIN-001',
          severity: 'block',
          message: '3.1与2相差1.1。',
          remedy: '请改正3.10。',
          basis: '测试',
          fields: ['people', 'office'],
          places: [
            { document: '附件1', table: '小表', cell: '人员经费' },
            { document: '附件1', table: '小表', cell: '公用经费' },
          ],
          stated: '3.1',
          expected: '2',
        },
      ],
    });
  });

  it.each([
    ['', '2'],
    ['3', ''],
    ['', ''],
    ['三', '2'],
  ])('cannot be tested yet with “%s” and “%s”: counted apart, never shown', (people, office) => {
    expect(ofFigures(relation(exact), people, office)).toEqual({
      ok: true,
      counts: { block: 0, explain: 0, notice: 0, notYet: 1 },
      notRead: [],
      findings: [],
    });
  });

  it('on a zero base has no figure to compare: neither a finding nor something to wait for', () => {
    const check: CrossCheckDefinition = {
      ...relation(exact),
      rule: {
        kind: 'compare',
        left: changeRate('people', 'office'),
        comparison: 'atMost',
        right: constant('30'),
        tolerance: exact,
      },
    };
    expect(ofFigures(check, '5', '0')).toMatchObject({ ok: true, findings: [], counts: { notYet: 0 } });
    expect(ofFigures(check, '5', '1')).toMatchObject({ findings: [{ stated: '400' }] });
    expect(ofFigures(check, '5', '')).toMatchObject({ findings: [], counts: { notYet: 1 } });
  });

  it('only applies under its condition', () => {
    const check = { ...relation(exact), when: filled('remark') };
    expect(report([check], { entries: { people: '1', office: '2' } }).findings).toEqual([]);
    expect(codes(report([check], { entries: { people: '1', office: '2', remark: '有' } }))).toEqual(['TIN-001']);
  });

  it('that requires something names no figures', () => {
    const check: CrossCheckDefinition = {
      ...relation(exact),
      message: '没有填备注。',
      rule: { kind: 'require', condition: filled('remark') },
    };
    const [finding] = report([check], {}).findings;
    expect(finding).toMatchObject({ code: 'TIN-001', message: '没有填备注。' });
    expect(finding).not.toHaveProperty('stated');
    expect(report([check], { entries: { remark: '有' } }).findings).toEqual([]);
  });

  it.each([
    ['notEqual', '3', '3'],
    ['less', '3', '3'],
    ['greater', '3', '3'],
  ] as const)(
    'of two equal figures that should be %s is broken, no matter of rounding',
    (comparison, people, office) => {
      for (const tolerance of [exact, { kind: 'rounding', addends: 3 } as const]) {
        expect(codes(ofFigures(relation(tolerance, comparison), people, office))).toEqual(['TIN-001']);
      }
    },
  );
});

describe('rounding', () => {
  /** 0.005 for each addend and one for the total. */
  it.each([
    [0, '0.005', '0.0051'],
    [1, '0.01', '0.0101'],
    [2, '0.015', '0.0151'],
    [4, '0.025', '0.026'],
    [10, '0.055', '0.0551'],
  ])('of %i addends explains %s but not %s', (addends, edge, beyond) => {
    const check = relation({ kind: 'rounding', addends });
    expect(codes(ofFigures(check, edge, '0'))).toEqual(['RND-001']);
    expect(codes(ofFigures(check, `-${edge}`, '0'))).toEqual(['RND-001']);
    expect(ofFigures(check, edge, '0').ok).toBe(true);
    expect(codes(ofFigures(check, beyond, '0'))).toEqual(['TIN-001']);
    expect(codes(ofFigures(check, '0', beyond))).toEqual(['TIN-001']);
  });

  it('counts the rows of a table as addends', () => {
    const check: CrossCheckDefinition = {
      ...relation({ kind: 'rounding', addends: 0, rowsOf: 'projects' }),
      rule: {
        kind: 'compare',
        left: field('people'),
        comparison: 'equal',
        right: sumRows('projects', 'spent'),
        tolerance: { kind: 'rounding', addends: 0, rowsOf: 'projects' },
      },
    };
    const rows = (people: string): CheckReport =>
      report([check], { entries: { people }, tables: { projects: [{ spent: '1' }, { spent: '2' }, { spent: '3' }] } });
    expect(codes(rows('6'))).toEqual([]);
    expect(codes(rows('6.02'))).toEqual(['RND-001']);
    expect(codes(rows('6.021'))).toEqual(['TIN-001']);
  });

  it('of a rate is one unit of the last printed place', () => {
    const check = relation({ kind: 'lastPlace', scale: 2 });
    expect(codes(ofFigures(check, '97.64', '97.65'))).toEqual(['RND-001']);
    expect(codes(ofFigures(check, '97.639', '97.65'))).toEqual(['TIN-001']);
  });

  it('explains an excess, too', () => {
    const check = relation({ kind: 'rounding', addends: 1 }, 'atMost');
    expect(codes(ofFigures(check, '5.01', '5'))).toEqual(['RND-001']);
    expect(codes(ofFigures(check, '5.02', '5'))).toEqual(['TIN-001']);
    expect(codes(ofFigures(check, '4', '5'))).toEqual([]);
  });

  it('is one notice per table, however many figures it touches', () => {
    const tolerance: Tolerance = { kind: 'rounding', addends: 1 };
    const checks: readonly CrossCheckDefinition[] = [
      relation(tolerance),
      { ...relation(tolerance), code: 'TIN-002', title: '再一处' },
      { ...relation(tolerance), code: 'TIN-003', title: '正文一处', fields: ['nowhere'] },
    ];
    const { findings, counts } = report(checks, { entries: { people: '1.01', office: '1' } });
    expect(counts).toEqual({ block: 0, explain: 0, notice: 2, notYet: 0 });
    expect(findings[0]).toMatchObject({
      code: 'RND-001',
      severity: 'notice',
      message: '附件1 小表有2处尾差：两数（1.01与1）；再一处（1.01与1）。',
      fields: ['people', 'office'],
    });
    expect(findings[1]).toMatchObject({ message: '2024年度小报告有1处尾差：正文一处（1.01与1）。', stated: '1.01' });
  });

  it('beside a broken relation hides nothing', () => {
    const checks = [relation({ kind: 'rounding', addends: 1 }), { ...relation(exact), code: 'TIN-002' }];
    expect(codes(report(checks, { entries: { people: '1.01', office: '1' } }))).toEqual(['TIN-002', 'RND-001']);
  });
});

describe('an explanation', () => {
  const check = relation(exact, 'equal', 'explain');
  const figures = { entries: { people: '1', office: '2' } };

  it('is asked for: it does not block, but it is counted', () => {
    expect(report([check], figures)).toMatchObject({ ok: true, counts: { explain: 1, notice: 0 } });
  });

  it('settles a 需说明, by its code or by code and place', () => {
    for (const key of ['TIN-001', 'TIN-001@people']) {
      const { counts, findings } = report([check], { ...figures, explanations: { [key]: ' 已核对 ' } });
      expect(counts).toEqual({ block: 0, explain: 0, notice: 1, notYet: 0 });
      expect(findings).toMatchObject([{ severity: 'notice', explanation: '已核对' }]);
    }
  });

  it('that is blank, or belongs to another place, settles nothing', () => {
    for (const explanations of [{ 'TIN-001': ' ' }, { 'TIN-001@office': '已核对' }, { 'TIN-002': '已核对' }]) {
      expect(report([check], { ...figures, explanations }).counts.explain).toBe(1);
    }
  });

  it('for a place goes before one for all places', () => {
    const explanations = { 'TIN-001': '一般', 'TIN-001@people': '这一处' };
    expect(report([check], { ...figures, explanations }).findings[0]?.explanation).toBe('这一处');
  });

  it('never settles a 必改', () => {
    const blocking = relation(exact);
    expect(report([blocking], { ...figures, explanations: { 'TIN-001': '已核对' } })).toMatchObject({
      ok: false,
      findings: [{ severity: 'block' }],
    });
  });
});

describe('a relation of every row', () => {
  const check: CrossCheckDefinition = {
    code: 'TIN-001',
    title: '超支',
    severity: 'explain',
    basis: '测试',
    message: '项目“{row}”支出{left}，大于预算{right}，{unit.name}应说明。',
    remedy: '请核对。',
    forEach: 'projects',
    fields: ['projects.spent', 'projects.budget'],
    rule: {
      kind: 'compare',
      left: field('projects.spent'),
      comparison: 'atMost',
      right: field('projects.budget'),
      tolerance: exact,
    },
  };
  const projects = [
    { name: '甲', budget: '1', spent: '1' },
    { name: '乙', budget: '1', spent: '2' },
    { budget: '1', spent: '3' },
    { name: '丁', budget: '', spent: '3' },
  ];

  it('names the row by its name, or by its number while it has none', () => {
    const { findings, counts } = report([check], { tables: { projects } });
    expect(findings.map(({ message, fields, places }) => [message, fields[0], places[0]?.cell])).toEqual([
      ['项目“乙”支出2，大于预算1，某中心应说明。', 'projects[2].spent', '乙 决算'],
      ['项目“项目3”支出3，大于预算1，某中心应说明。', 'projects[3].spent', '项目3 决算'],
    ]);
    expect(counts.notYet).toBe(1);
  });

  it('is settled row by row', () => {
    const explanations = { 'TIN-001@projects[2].spent': '追加在途' };
    const { findings } = report([check], { tables: { projects }, explanations });
    expect(findings.map(({ severity, fields }) => `${severity} ${fields[0]}`)).toEqual([
      'explain projects[3].spent',
      'notice projects[2].spent',
    ]);
  });

  it('may be asked of some rows only', () => {
    const some: CrossCheckDefinition = { ...check, where: { field: 'name', in: ['乙'], negate: true } };
    expect(report([some], { tables: { projects } }).findings).toHaveLength(1);
  });

  it('takes the name as it is, braces included', () => {
    for (const name of ['{unit.name}', '{left}', '{#}', '$&']) {
      const [finding] = report([check], { tables: { projects: [{ name, budget: '1', spent: '2' }] } }).findings;
      expect(finding?.message).toBe(`项目“${name}”支出2，大于预算1，某中心应说明。`);
    }
  });
});

describe('all findings together', () => {
  it('stand in order of severity, and within it in the order of the pack', () => {
    const require = not(filled('remark'));
    const checks = (['notice', 'block', 'explain', 'block', 'notice', 'explain'] as const).map(
      (severity, index): CrossCheckDefinition => ({
        ...relation(exact),
        code: `TIN-00${index}`,
        severity,
        rule: { kind: 'require', condition: require },
      }),
    );
    const all = report(checks, { entries: { remark: '有' } });
    expect(codes(all)).toEqual(['TIN-001', 'TIN-003', 'TIN-002', 'TIN-005', 'TIN-000', 'TIN-004']);
    expect(all.counts).toEqual({ block: 2, explain: 2, notice: 2, notYet: 0 });
    expect(all.ok).toBe(false);
  });
});
