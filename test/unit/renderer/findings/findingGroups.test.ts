import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../../renderer/report/editorDesk.ts';
import { requiredBlanks } from '../../../../renderer/report/requiredBlanks.ts';
import {
  countByGroup,
  explanationKey,
  filteredGroups,
  groupNames,
  placesOf,
} from '../../../../renderer/screens/findings/findingGroups.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { open, scenario, scenarios } from '../../../helpers/scenarios.ts';

const everything = { group: '', section: '', text: '' } as const;
const published = open(scenario('junshan2024', 'published'));
const report = checkReport(published.pack, published.evaluation, published.draft);

describe('the list of findings', () => {
  it('without a filter shows each finding once', () => {
    const groups = filteredGroups(published.pack, report, everything);
    expect([...groups.keys()]).toEqual(groupNames);
    expect([...groups.values()].flat()).toHaveLength(report.findings.length);
  });

  it('the places to filter by cover every finding that leads somewhere', () => {
    const places = placesOf(published.pack, report);
    const shown = new Set(
      places.flatMap((section) =>
        [...filteredGroups(published.pack, report, { ...everything, section }).values()].flat(),
      ),
    );
    expect(shown.size).toBe(report.findings.length);
  });

  it('finds by words and by figures', () => {
    const [finding] = report.findings.filter(({ stated }) => stated !== undefined);
    const text = `${finding?.stated ?? ''} ${finding?.code ?? ''}`;
    const hits = [...filteredGroups(published.pack, report, { ...everything, text }).values()].flat();
    expect(hits).toContain(finding);
    expect(filteredGroups(published.pack, report, { ...everything, text: '绝无此词' }).get('block')).toEqual([]);
  });
});

describe('settling a 需说明', () => {
  const asked = scenarios
    .map((each) => open(each))
    .flatMap((opened) =>
      checkReport(opened.pack, opened.evaluation, opened.draft)
        .findings.filter(({ severity }) => severity === 'explain')
        .map((finding) => ({ opened, finding })),
    );

  it('there is one to settle', () => expect(asked.length).toBeGreaterThan(0));

  it('the key settles exactly its finding, in every scenario', () => {
    for (const { opened, finding } of asked) {
      const key = explanationKey(opened.draft.explanations, finding);
      if (key === undefined) throw new Error(`no key for ${finding.code}`);
      const draft = { ...opened.draft, explanations: { ...opened.draft.explanations, [key]: '因机构改革' } };
      const after = checkReport(opened.pack, evaluateDraft(opened.pack, draft), draft);
      const settled = after.findings.filter(({ explanation }) => explanation === '因机构改革');
      expect(settled.map(findingKey)).toEqual([findingKey(finding)]);
      expect(countByGroup(after).settled).toBeGreaterThan(0);
    }
  });

  it('while it is being written the finding stays in its group', () => {
    const [first] = asked;
    if (first === undefined) throw new Error('none');
    const { opened, finding } = first;
    const settled = { ...finding, severity: 'notice', explanation: '因' } as const;
    const held = { key: findingKey(finding), group: 'explain' } as const;
    const found = { ok: true, counts: report.counts, findings: [settled], notRead: [] };
    expect(filteredGroups(opened.pack, found, everything, held).get('explain')).toEqual([settled]);
    expect(filteredGroups(opened.pack, found, everything).get('settled')).toEqual([settled]);
  });

  it('keeps to an explanation that was given for the whole check', () => {
    const finding = {
      code: 'STF-001',
      fields: ['a', 'b'],
      severity: 'explain',
      message: '',
      remedy: '',
      places: [],
    } as const;
    expect(explanationKey({}, finding)).toBe('STF-001@a');
    expect(explanationKey({ 'STF-001': '旧' }, finding)).toBe('STF-001');
    expect(explanationKey({}, { ...finding, fields: [] })).toBeUndefined();
  });
});

describe('required fields that are blank', () => {
  it('are all of them in a blank report, and fewer once something is filled in', () => {
    const blank = open(scenario('junshan2024', 'blank'));
    const before = requiredBlanks(blank.pack, blank.evaluation, blank.draft);
    const required = blank.pack.fields.filter(
      ({ source }) => source.kind === 'entered' && source.required && source.default === undefined,
    );
    expect(before.length).toBeGreaterThanOrEqual(required.length);
    const [first] = before;
    blank.evaluation.setEntry(first?.path ?? '', '1');
    expect(requiredBlanks(blank.pack, blank.evaluation, blank.draft)).toHaveLength(before.length - 1);
  });

  it('a published report has few left', () => {
    expect(requiredBlanks(published.pack, published.evaluation, published.draft).length).toBeLessThan(10);
  });
});
