import { describe, expect, it } from 'vitest';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { gapsOf } from '../../../shared/readiness/asks.ts';
import { provisionalFacts } from '../../../shared/readiness/provisional.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

const { pack, draft } = open(scenario('junshan2024', 'corrected'));

function provisional(given: ReportDraft): ReadonlySet<string> {
  const evaluation = evaluateDraft(pack, given);
  return provisionalFacts(evaluation, gapsOf(pack, evaluation, given));
}

describe('暂计', () => {
  it('given everything filled in, no total is provisional', () => {
    expect([...provisional(draft)]).toEqual([]);
  });

  it('given 12a for the budget of one project, the totals over the projects are provisional, others are not', () => {
    const projects = (draft.tables.projects ?? []).with(0, { ...draft.tables.projects?.[0], 'fiscal.adjusted': '12a' });
    const found = provisional({ ...draft, tables: { ...draft.tables, projects } });
    expect([...found]).toContain('projectExpenditure.budget');
    expect([...found].filter((path) => path.startsWith('vehicle'))).toEqual([]);
    expect([...found].some((path) => path.startsWith('projects[2]'))).toBe(false);
  });

  it('given a figure whose only part is missing, it is blank and not provisional', () => {
    const entries = { ...draft.entries, 'staffing.staffInPost': '' };
    expect([...provisional({ ...draft, entries })]).not.toContain('staffing.controlRate');
  });
});
