import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { scenario } from '../helpers/scenarios.ts';

/** Every relation of the 决算 tables on the corrected book with one mistake put in. */
const { draft: corrected, pack } = parseDraft(scenario('shifeng2021FinalAccounts', 'corrected').given, findPack);

function found(draft: ReportDraft): readonly string[] {
  const { findings } = checkDraft(pack, evaluateDraft(pack, draft), draft);
  return findings.map(({ code }) => code).filter((code) => /^(?:FA[TXN]|RND)/.test(code) && code !== 'FAN-007');
}

const reason = '试填';
const overridden = (changes: Readonly<Record<string, string>>): readonly string[] =>
  found({
    ...corrected,
    overrides: Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, { value, reason }])),
  });
const entered = (entries: Readonly<Record<string, string>>): readonly string[] =>
  found({ ...corrected, entries: { ...corrected.entries, ...entries } });
const withRow = (row: Readonly<Record<string, string>>): readonly string[] => {
  const { functionRows = [], ...others } = corrected.tables;
  return found({ ...corrected, tables: { ...others, functionRows: [...functionRows, row] } });
};

describe('a wrong figure of a table is found:', () => {
  it.each([
    ['01 income', { 'finalAccounts.totalIncome': '1500' }, ['FAT-001']],
    ['01 grand totals', { 'finalAccounts.expenditureTotal': '1500' }, ['FAT-004', 'FAT-005']],
    ['02 total', { 'table02.total': '1500' }, ['FAT-010', 'FAT-011', 'FAX-001']],
    ['03 total', { 'table03.total': '1500' }, ['FAT-020', 'FAT-021', 'FAX-003']],
    ['03 projects', { 'table03.project': '1200' }, ['FAT-020', 'FAT-023', 'FAX-004']],
    ['01 and 03 by class', { 'expenditure.c210': '101' }, ['FAX-109']],
    ['04 by source', { 'fiscal.c210.generalBudget': '101' }, ['FAX-209']],
    ['05 total', { 'generalBudget.expenditure': '1500' }, ['FAT-040', 'FAT-041', 'FAX-006']],
    ['06 class', { 'economic.c302': '60' }, ['FAT-052', 'FAX-007']],
    ['06 total', { 'economic.operating': '60' }, ['FAT-057', 'FAX-007']],
    ['07 total', { 'threePublicExpenses.total.final': '90' }, ['FAT-063']],
    ['07 vehicles', { 'threePublicExpenses.officialVehicles.budget': '90' }, ['FAT-062']],
  ])('%s', (_name, changes, codes) => {
    expect(overridden(changes)).toEqual(expect.arrayContaining(codes));
  });

  it('a difference that rounding explains is one notice of its table', () => {
    expect(overridden({ 'table03.project': '1138.54' })).toEqual(['RND-001']);
  });
});

describe('what was typed is held against the tables:', () => {
  it.each([
    ['06 against 05', { 'economic.e30201': '6.71' }, ['FAX-007']],
    ['06 within 三公', { 'economic.e30217': '1', 'economic.e30201': '4.71' }, ['FAX-032']],
    ['opening balance of 04 within 01', { 'fiscal.opening.generalBudget': '10' }, ['FAX-021', 'FAX-022']],
    ['procurement for small firms', { 'procurement.smallAndMedium': '600' }, ['FAN-002']],
    ['vehicles that were paid for', { 'vehicles.funded': '36' }, ['FAN-005']],
    ['operating expenses of the agency', { 'agencyOperating.final': '60' }, ['FAN-008']],
    ['funds of self-evaluation', { 'selfEvaluation.funds': '1406.53' }, ['FAN-009']],
    ['number of projects', { 'selfEvaluation.primaryProjects': '3' }, ['FAN-010']],
    ['a reason', { 'reasons.total': '' }, ['FAN-011']],
    ['a reason of 三公', { 'reasons.officialVehicles.budget': '' }, ['FAN-025']],
    ['trips without money', { 'overseas.groups': '1' }, ['FAN-041']],
  ])('%s', (_name, changes, codes) => {
    expect(entered(changes)).toEqual(codes);
  });

  it('more is allowed in 三公 than in 06, and part of 01 in 04', () => {
    expect(entered({ 'threePublicExpenses.vehicleOperation.final': '95.00' })).toEqual([]);
    expect(entered({ 'finalAccounts.openingBalance': '5' })).toEqual([]);
  });
});

describe('a row is looked at:', () => {
  it('its code', () => {
    expect(withRow({ code: '2010301x', 'income.other': '1', 'otherFunds.project': '1' })).toContain('FAT-081');
    expect(withRow({ code: '9990101', name: '自设', 'income.other': '1', 'otherFunds.project': '1' })).toContain(
      'FAT-082',
    );
  });

  it('its reason', () => {
    const spent = { code: '2080505', 'income.generalBudget': '2', 'generalBudget.project': '2', initialBudget: '1' };
    expect(withRow(spent)).toContain('FAN-030');
    expect(withRow({ ...spent, initialBudget: '2' })).not.toContain('FAN-030');
  });

  it('its money: nothing is spent that did not come in', () => {
    const codes = withRow({ code: '2120899', 'income.governmentFunds': '1', 'governmentFunds.project': '2' });
    expect(codes).toEqual(expect.arrayContaining(['FAT-006', 'FAT-038']));
    const carried = { 'governmentFunds.opening': '1' };
    const both = found({
      ...corrected,
      entries: { ...corrected.entries, 'finalAccounts.openingBalance': '1' },
      tables: {
        ...corrected.tables,
        functionRows: [
          ...(corrected.tables.functionRows ?? []),
          { code: '2120899', 'income.governmentFunds': '1', 'governmentFunds.project': '2', ...carried },
        ],
      },
    });
    expect(both.filter((code) => code.startsWith('FAT'))).toEqual([]);
  });
});
