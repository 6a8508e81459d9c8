import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { ResolvedSet } from '../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { scenario } from '../helpers/scenarios.ts';

/** The seven 项 of 石峰区, each typed once, give every number of tables 01 to 05; the facts beside them give the notes. */
const source = readFileSync(join(import.meta.dirname, '../seeds/shifeng2021FinalAccounts.txt'), 'utf8');
const { draft: published, pack } = parseDraft(scenario('shifeng2021FinalAccounts', 'published').given, findPack);

function setOf(draft: ReportDraft): ResolvedSet {
  return resolveSet(pack, evaluateDraft(pack, draft), draft.narrative);
}

function folded(text: string): string {
  return text
    .replace(/[\s\u3000]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

const { functionRows = [] } = published.tables;
/** Codes and amounts of the 项 only: no reasons, no other tables, nothing overridden. */
const rowsAlone: ReportDraft = {
  ...published,
  entries: {},
  tables: { functionRows: functionRows.map(({ reason, initialBudget, ...amounts }) => amounts) },
  narrative: {},
  overrides: {},
};

/** Amounts of a printed table, in order. */
function printedAmounts(set: ResolvedSet, id: string): readonly string[] {
  const blocks = set.documents.find((document) => document.id === id)?.blocks ?? [];
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    .map(({ text }) => text)
    .filter((text) => /^[\d,]+\.\d\d$/.test(text));
}

/** Amounts between two titles of the published tables, in order. */
function publishedAmounts(title: string, next: string): readonly string[] {
  const lines = source.split('\n').map((line) => line.trim());
  const at = lines.indexOf(title, lines.indexOf('部门决算表'));
  return lines
    .slice(at, lines.indexOf(next, at))
    .flatMap((line) => line.split('\t'))
    .filter((text) => /^[\d,]+\.\d\d$/.test(text));
}

const tables = [
  ['table01', '收入支出决算总表', '收入决算表'],
  ['table02', '收入决算表', '支出决算表'],
  ['table03', '支出决算表', '财政拨款收入支出决算总表'],
  ['table04', '财政拨款收入支出决算总表', '一般公共预算财政拨款支出决算表'],
  ['table05', '一般公共预算财政拨款支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
] as const;

describe('the 项 alone', () => {
  const set = setOf(rowsAlone);

  it.each(tables)('give every number of %s', (id, title, next) => {
    // 1,138.54 in the line 合计 of 03 was a wrong sum: the 项 add up to 1,138.53, as every sentence says.
    const right = publishedAmounts(title, next).map((amount) => (amount === '1,138.54' ? '1,138.53' : amount));
    expect(right.length).toBeGreaterThan(8);
    expect(printedAmounts(set, id)).toEqual(right);
  });

  it('give names and levels of every code, sorted', () => {
    const shuffled = { ...rowsAlone, tables: { functionRows: [...(rowsAlone.tables.functionRows ?? [])].reverse() } };
    const table = (draft: ReportDraft): unknown => setOf(draft).documents.find(({ id }) => id === 'table03')?.blocks;
    const texts = (draft: ReportDraft): readonly string[] =>
      JSON.stringify(table(draft)).match(/"text":"[^"]*"/g) ?? [];
    expect(texts(shuffled)).toEqual(texts(rowsAlone));
    expect(texts(rowsAlone)).toContain('"text":"其他政府办公厅（室）及相关机构事务支出"');
  });
});

/** The published facts, without words of the unit's own and without numbers put in by hand. */
const generated = setOf({ ...published, narrative: {}, overrides: {} });

function sentence(narrative: string): string {
  return generated.documents
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph' && block.narrative === narrative ? [block.runs.map(({ text }) => text).join('')] : [],
    )
    .map(folded)
    .join('');
}

describe('the notes', () => {
  const text = folded(source);

  it.each([
    'overview.organization',
    'explanation.totals',
    'explanation.income',
    'explanation.expenditure',
    'explanation.fiscal',
    'explanation.generalBudget',
    'explanation.initialBudget',
    'explanation.threePublic.overseas',
    'explanation.threePublic.receptions',
    'explanation.governmentFunds',
    'explanation.stateCapital',
    'explanation.agencyOperating',
  ])('%s reads as it was published', (narrative) => {
    expect(sentence(narrative)).not.toBe('');
    expect(text).toContain(sentence(narrative));
  });

  it('say of every 项 what was published, where there was a budget to compare with', () => {
    const [, body = ''] = sentence('explanation.items[1]').split('（项）。');
    expect(text).toContain(body);
    expect(sentence('explanation.items[2]')).toContain('完成年初预算的107.78%，决算数大于年初预算数的主要原因是：');
  });

  it('print no rate on a budget of nothing', () => {
    for (const number of [3, 4, 5, 6]) {
      const said = sentence(`explanation.items[${number}]`);
      expect(said).toContain('年初预算为0万元');
      expect(said).not.toContain('%');
    }
    expect(sentence('explanation.items[7]')).toBe('');
    expect(sentence('explanation.threePublic.overseasTrips')).toBe(
      '因公出国（境）费支出预算为0万元，支出决算为0万元，决算数等于预算数，与上年持平。',
    );
  });

  it.each([
    [
      'explanation.structure',
      '一般公共服务支出（类）1256.53万元，占89.34%；卫生健康支出（类）100万元，占7.11%；城乡社区支出（类）50万元，占3.55%。',
    ],
    ['explanation.threePublic.total', '预算为95万元，支出决算为92.51万元，完成预算的97.38%'],
    ['explanation.threePublic.officialVehicles', '完成预算的97.38%，决算数小于预算数的主要原因是'],
    ['explanation.threePublic.officialVehicles', '与上年相比减少40.23万元，减少30.31%'],
    ['explanation.threePublic.structure', '公务用车购置费及运行维护费支出决算92.51万元，占100%'],
    ['explanation.threePublic.vehicles', '公务用车购置费及运行维护费支出决算为92.51万元'],
    ['explanation.generalExpenses', '开支培训费0.44万元'],
    ['explanation.procurement', '政府采购支出总额533.82万元'],
    ['explanation.assets', '共有车辆36辆'],
    ['explanation.selfEvaluation', '本年度没有政府性基金预算项目支出和国有资本经营预算项目支出。'],
  ])('%s says the right number where the published one was wrong', (narrative, right) => {
    expect(sentence(narrative)).toContain(right);
  });

  it('name only what was spent on', () => {
    const said = sentence('explanation.basicExpenditure');
    expect(said).toContain('培训费');
    for (const copied of ['伙食补助费', '咨询费', '取暖费', '会议费']) expect(said).not.toContain(copied);
  });
});

describe('the notes of another unit', () => {
  const [first = {}] = functionRows;

  function notes(entries: Readonly<Record<string, string>>, rows: readonly Readonly<Record<string, string>>[]) {
    const draft = { ...published, entries, tables: { functionRows: rows }, narrative: {}, overrides: {} };
    const all = setOf(draft).documents.find(({ id }) => id === 'explanation')?.blocks ?? [];
    return (narrative: string): string =>
      all
        .flatMap((block) =>
          block.kind === 'paragraph' && block.narrative === narrative
            ? [block.runs.map((run) => run.text).join('')]
            : [],
        )
        .join('');
  }

  it('turn the words with the sign', () => {
    const more = notes({ 'lastYear.total': '300', 'reasons.total': '人员增加' }, [first]);
    expect(more('explanation.totals')).toContain('与上年相比，增加35.54万元，增加11.85%，主要是因为人员增加。');
    const same = notes({ 'lastYear.total': '335.54' }, [first]);
    expect(same('explanation.totals')).toBe('2021年度收、支总计335.54万元。与上年持平。');
    const none = notes({ 'lastYear.total': '0', 'reasons.total': '新设单位' }, [first]);
    expect(none('explanation.totals')).toContain('与上年相比，增加335.54万元（上年为0万元），主要是因为新设单位。');
  });

  it('say what a budget kept, and what it did not reach', () => {
    const row = { code: '2010301', 'generalBudget.basic': '90', initialBudget: '100', reason: '人员减少' };
    expect(notes({}, [row])('explanation.items[1]')).toContain(
      '完成年初预算的90%，决算数小于年初预算数的主要原因是：人员减少。',
    );
    expect(notes({}, [{ ...row, initialBudget: '90' }])('explanation.items[1]')).toContain(
      '完成年初预算的100%，决算数等于年初预算数。',
    );
  });

  it('speak of government funds and state capital where there are any', () => {
    const rows = [
      {
        code: '2120899',
        'income.governmentFunds': '8',
        'governmentFunds.project': '7.5',
        'governmentFunds.opening': '1',
      },
      { code: '2230105', 'income.stateCapital': '3', 'stateCapital.project': '3' },
    ];
    const said = notes({}, rows);
    expect(said('explanation.governmentFunds')).toBe(
      '2021年度政府性基金预算财政拨款收入8万元；年初结转和结余1万元；支出7.50万元，其中基本支出0万元，项目支出7.50万元；年末结转和结余1.50万元。',
    );
    expect(said('explanation.stateCapital')).toBe(
      '2021年度国有资本经营预算财政拨款支出3万元，其中基本支出0万元，项目支出3万元。',
    );
    expect(said('explanation.selfEvaluation')).not.toContain('没有政府性基金');
  });
});
