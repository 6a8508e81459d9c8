import { describe, expect, test } from 'vitest';
import { readClipboardBlock } from '../../../../renderer/guidedEntry/model/clipboardBlock.ts';
import { planPaste } from '../../../../renderer/guidedEntry/model/planPaste.ts';
import { formOf } from './formHelper.ts';

function paste(form: ReturnType<typeof formOf>, path: string, text: string, unit: 'wanYuan' | 'yuan' = 'wanYuan') {
  return planPaste(form.at(path), readClipboardBlock(text), unit, form.report);
}

describe('a block into the official table', () => {
  const threePublic = () => formOf('junshan2024', 'corrected', 'attachment1.threePublicExpenses');

  test('goes right and down, cleaned as if typed', () => {
    const form = threePublic();
    const plan = paste(form, 'vehiclePurchase.lastYearFinal', '￥1,055.53\t２０\t30万元\n40\t50元\t—');
    const { entries } = form.after(plan.edit);
    expect(entries).toMatchObject({
      'vehiclePurchase.lastYearFinal': '1055.53',
      'vehiclePurchase.budget': '20',
      'vehiclePurchase.final': '30',
      'vehicleOperation.lastYearFinal': '40',
      'vehicleOperation.budget': '0.005',
      'vehicleOperation.final': '111.82',
    });
    expect(plan).toMatchObject({ cells: 5, converted: 1, over: 0 });
  });

  test('leaves calculated cells alone and names those that say something else', () => {
    const form = threePublic();
    const plan = paste(form, 'threePublicExpenses.lastYearFinal', '171.89\t999\n157.65\t111.82\n60\t0');
    expect(plan.mismatches).toEqual([
      { label: '三公经费 2023年决算数', here: '176.36', pasted: '171.89' },
      { label: '三公经费 2024年预算数', here: '118.16', pasted: '999' },
      { label: '公务用车购置和维护经费 2023年决算数', here: '162.12', pasted: '157.65' },
    ]);
    expect(plan.agreed).toBe(1);
    expect(form.after(plan.edit).entries['vehiclePurchase.lastYearFinal']).toBe('60');
  });

  test('copied from the official table, merged cells leave blanks behind', () => {
    const form = threePublic();
    const plan = paste(form, 'vehiclePurchase.lastYearFinal', '1\t\t2\t\t3\t\n4\t\t5\t\t6\t');
    expect(form.after(plan.edit).entries).toMatchObject({
      'vehiclePurchase.budget': '2',
      'vehiclePurchase.final': '3',
      'vehicleOperation.final': '6',
    });
  });

  test('says what found no place', () => {
    const form = threePublic();
    expect(paste(form, 'officialReceptions.final', '1\t2\n3').over).toBe(2);
  });

  test('plain amounts are 元 where 元 are typed', () => {
    const form = threePublic();
    const plan = paste(form, 'vehiclePurchase.budget', '12345.67\t8', 'yuan');
    expect(form.after(plan.edit).entries).toMatchObject({
      'vehiclePurchase.budget': '1.234567',
      'vehiclePurchase.final': '0.0008',
    });
  });

  test('what is no number stays as it was pasted', () => {
    const form = threePublic();
    const plan = paste(form, 'vehiclePurchase.budget', '约20\t3');
    expect(form.after(plan.edit).entries['vehiclePurchase.budget']).toBe('约20');
  });
});

describe('a block into rows', () => {
  test('adds rows, passes blank ones, knows the header', () => {
    const form = formOf('junshan2024', 'blank', 'attachment1.projects');
    const plan = paste(form, 'projects.name', '项目支出名称\t2023年决算数\n1、物业费\t10\n\n2、会议费\t20\n\n');
    expect(plan).toMatchObject({ addedRows: 2, headerRows: 1, blankRows: 1 });
    expect(form.after(plan.edit).tables.projects).toEqual([
      { name: '物业费', lastYearFinal: '10' },
      { name: '会议费', lastYearFinal: '20' },
    ]);
  });

  test('fills the rows that are there first, and goes no further than its own kind', () => {
    const form = formOf('junshan2024', 'corrected', 'attachment1.projects');
    const plan = paste(form, 'projects[2].lastYearFinal', '1\n2\n3');
    expect(plan.addedRows).toBe(2);
    const rows = form.after(plan.edit).tables.projects ?? [];
    expect(rows.slice(1).map((row) => row.lastYearFinal)).toEqual(['1', '2', '3']);
  });

  test('rows of a kind are told their kind and their project', () => {
    const form = formOf('junshan2024', 'corrected', 'attachment3.projects');
    const plan = paste(form, 'projectIndicators[1].tertiaryIndicator', '一\t≥1\t1\n二\t≥2\t2\n三\t≥3\t3');
    const added = (form.after(plan.edit).tables.projectIndicators ?? []).filter(
      (row) => row.tertiaryIndicator === '三',
    );
    expect(added).toEqual([
      {
        project: '业务工作经费',
        secondaryIndicator: '数量指标',
        tertiaryIndicator: '三',
        targetValue: '≥3',
        actualValue: '3',
      },
    ]);
  });

  test('a table that has no room takes nothing', () => {
    const form = formOf('shaodong2020', 'blank', 'report.selfEvaluation');
    const plan = paste(form, 'scoreParts.name', Array.from({ length: 21 }, (_, at) => `部分${at}\t1`).join('\n'));
    expect(plan.edit).toBeUndefined();
    expect(plan.full).toBe('各部分得分');
  });
});

describe('a block of codes', () => {
  test('official names need not be typed, unknown codes keep their name', () => {
    const form = formOf('shifeng2021FinalAccounts', 'blank', 'accounts.rows');
    const plan = paste(form, 'functionRows.code', '2010301\t行政运行\t335.54\n2010388\t本地自设\t1');
    expect(form.after(plan.edit).tables.functionRows).toEqual([
      { code: '2010301', 'income.generalBudget': '335.54' },
      { code: '2010388', name: '本地自设', 'income.generalBudget': '1' },
    ]);
  });

  test('a column into the official table skips the lines of 类', () => {
    const form = formOf('shifeng2021FinalAccounts', 'corrected', 'accounts.economic');
    const plan = paste(form, 'economic.e30101', '1\n2\n3');
    expect(form.after(plan.edit).entries).toMatchObject({
      'economic.e30101': '1',
      'economic.e30102': '2',
      'economic.e30103': '3',
    });
  });
});
