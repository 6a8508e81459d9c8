import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../shared/crossChecks/checkDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { type Opened, open, scenario } from '../helpers/scenarios.ts';

type Rows = ReportDraft['tables'];

/** A new report of that pack with these figures and nothing else. */
function filledIn(pack: string, entries: Readonly<Record<string, string>>, tables: Rows = {}): Opened {
  const blank = scenario(pack, 'blank').given as Record<string, unknown>;
  return open({ given: { ...blank, entries, tables } });
}

function sentences({ set }: Opened, narrative: string): readonly string[] {
  return set.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.narrative?.startsWith(narrative) === true
        ? [block.runs.map(({ text }) => text).join('')]
        : [],
    ),
  );
}

function codes({ pack, evaluation, draft }: Opened): readonly string[] {
  return checkDraft(pack, evaluation, draft).findings.map(({ code }) => code);
}

/** Every calculated figure of a corrected report, each made wrong by hand. */
function wronged(pack: string): readonly [path: string, codes: readonly string[]][] {
  const given = scenario(pack, 'corrected').given as ReportDraft;
  const form = open({ given });
  const paths = [
    ...form.pack.fields.map(({ id, source }) => ({ path: id, source })),
    ...form.pack.tables.flatMap(({ id: table, rowFields }) =>
      rowFields.map(({ id, source }) => ({ path: `${table}[1].${id}`, source })),
    ),
  ].filter(({ source }) => source.kind === 'calculated' || source.kind === 'worded');
  return paths.map(({ path, source }) => {
    const value = source.kind === 'worded' ? '不详' : '7777';
    return [path, codes(open({ given: { ...given, overrides: { [path]: { value, reason: '试' } } } }))];
  });
}

describe.each(['shaodong2020', 'lusong2018'])('%s', (pack) => {
  it('finds every calculated figure and word that a person has made wrong', () => {
    const prefix = pack === 'lusong2018' ? 'LSR-' : 'SDR-';
    const before = codes(open(scenario(pack, 'corrected')));
    const unnoticed = wronged(pack).filter(
      ([, found]) => found.filter((code) => code.startsWith(prefix)).length <= before.length,
    );
    expect(unnoticed).toEqual([]);
  });
});

describe('sentences of 邵东市', () => {
  it.each([
    [{ 'staffing.institutionStaff': '8' }, '2020年底实有8人，全部为事业编制人员。'],
    [{ 'staffing.civilServants': '3', 'staffing.manualWorkers': '0' }, '2020年底实有3人，全部为公务员。'],
    [
      { 'staffing.civilServants': '3', 'staffing.institutionStaff': '5', 'staffing.manualWorkers': '1' },
      '2020年底实有9人，其中公务员3名，事业编制人员5名，机关工勤人员1名。',
    ],
  ])('names the staff there is: %j', (entries, expected) => {
    expect(sentences(filledIn('shaodong2020', entries), 'staffing.overview')).toEqual([expected]);
  });

  it.each([
    [
      { 'expenditure.basic': '90.5', 'expenditure.project': '0' },
      '2020年度财政收入100万元，支出90.50万元，全部为基本支出。',
    ],
    [
      { 'income.other': '5', 'expenditure.basic': '60', 'expenditure.project': '30' },
      '2020年度收入105万元，其中：财政收入100万元，其他收入5万元；支出90万元，其中：基本支出60万元，占66.67%；项目支出30万元，占33.33%。',
    ],
  ])('tells income and expenditure by what there is: %j', (entries, expected) => {
    expect(sentences(filledIn('shaodong2020', { 'income.fiscal': '100', ...entries }), 'funds.overview')).toEqual([
      expected,
    ]);
  });

  it.each([
    ['90', '优秀'],
    ['89.99', '良好'],
    ['80', '良好'],
    ['60', '中'],
    ['59.9', '差'],
    ['0', '差'],
  ])('gives %s 分 the grade %s', (score, grade) => {
    const opened = filledIn('shaodong2020', { 'selfEvaluation.statedScore': score });
    expect(opened.evaluation.text('selfEvaluation.grade')).toBe(grade);
    expect(codes(opened)).not.toContain('SDR-025');
  });

  it('never says that an exceeded budget was kept', () => {
    const spent = { 'overseasTrips.final': '0', 'officialVehicles.final': '9', 'officialReceptions.final': '2.5' };
    const over = filledIn('shaodong2020', { ...spent, 'threePublicExpenses.budget': '10' });
    expect(sentences(over, 'threePublicExpenses.overview')[0]).toMatch(/，比预算10万元超出1.50万元。$/);
    expect(codes(over)).toContain('SDR-014');
  });

  it('says that a score and its parts differ, and which parts are missing', () => {
    const opened = filledIn(
      'shaodong2020',
      { 'selfEvaluation.statedScore': '93' },
      { scoreParts: [{ name: '投入', maximumScore: '15', score: '16' }] },
    );
    expect(codes(opened)).toEqual(['SDR-022', 'SDR-026', 'SDR-027']);
  });
});

describe('sentences of 芦淞区', () => {
  const spent = { 'expenditure.basic': '80', 'expenditure.project': '20' };
  const shares = '3.单位年度总支出100万元，其中基本支出80万元，占总支出的80%；项目支出20万元，占总支出的20%。';

  it.each([
    [{}, shares],
    [{ 'expenditure.lastYear': '0' }, shares],
    [{ 'expenditure.lastYear': '100' }, `${shares}与上年支出100万元持平。`],
    [{ 'expenditure.lastYear': '125' }, `${shares}较上年支出125万元减少20%。`],
    [
      { 'expenditure.lastYear': '1250', 'expenditure.changeReason': '压减一般性支出' },
      `${shares}较上年支出1,250万元减少92%。主要原因是压减一般性支出。`,
    ],
    [{ 'expenditure.project': '0' }, '3.单位年度总支出80万元，全部为基本支出。'],
  ])('compares with the year before only where it can: %j', (entries, expected) => {
    expect(sentences(filledIn('lusong2018', { ...spent, ...entries }), 'expenditure.overview')).toEqual([expected]);
  });

  it('lists several funds, or says that there is none', () => {
    const funds = [
      { name: '机关运转专项', initialBudget: '10', executed: '10' },
      { name: '食堂专项', initialBudget: '5', executed: '6', note: '超支由其他收入解决' },
    ];
    const several = filledIn('lusong2018', { 'budget.initial': '100' }, { earmarkedFunds: funds });
    expect(sentences(several, 'earmarkedFunds')).toEqual([
      '（2）切实做到专款专用。2018年年初预算专项资金共2个，年初预算合计15万元，实际支出合计16万元，具体内容如下：',
      '机关运转专项，年初预算10万元，实际支出10万元。',
      '食堂专项，年初预算5万元，实际支出6万元，超出年初预算1万元，超支由其他收入解决。',
    ]);
    const none = filledIn('lusong2018', { 'budget.initial': '100' }, { earmarkedFunds: [] });
    expect(sentences(none, 'earmarkedFunds')).toEqual(['（2）切实做到专款专用。2018年年初预算没有安排专项资金。']);
  });

  it('tells a reduced budget from a supplemented one, and asks why more was spent', () => {
    const reduced = filledIn('lusong2018', { ...spent, 'budget.initial': '110', 'budget.supplement': '-20' });
    expect(sentences(reduced, 'budget.overview')).toEqual([
      '1.年初预算资金110万元，年中调减20万元，调整后全年预算90万元。',
    ]);
    expect(codes(reduced)).toContain('LSR-023');
    expect(codes(filledIn('lusong2018', { ...spent, 'budget.initial': '90' }))).toContain('LSR-022');
  });
});
