import { describe, expect, it } from 'vitest';
import { bindableFacts } from '../../../../renderer/screens/text/bindableFacts.ts';
import { documentOutline, type TextPlace } from '../../../../renderer/screens/text/documentOutline.ts';
import {
  bindingsFor,
  bound,
  corrected,
  correctionOf,
  isFromTable,
} from '../../../../renderer/screens/text/findingFixes.ts';
import { markedRuns } from '../../../../renderer/screens/text/markedRuns.ts';
import { caretAfterChange, mirrorPieces } from '../../../../renderer/screens/text/mirror.ts';
import { type PlacedFinding, placedFindings } from '../../../../renderer/screens/text/placedFindings.ts';
import { shownMarks } from '../../../../renderer/screens/text/shownMarks.ts';
import { runsText, toShown } from '../../../../renderer/screens/text/typedText.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import { typedRuns } from '../../../../shared/layout/fillTemplate.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const { pack, draft, evaluation } = open(scenario('junshan2024', 'corrected'));
const facts = bindableFacts(pack, 2024);
const final = evaluation.text('threePublicExpenses.final');

function placed(text: string, words: string, stated: string, expected: string): PlacedFinding {
  const start = text.indexOf(words);
  return {
    paragraph: 0,
    text,
    spot: { start, end: start + words.length },
    finding: {
      code: 'TXT-999',
      severity: 'block',
      message: '',
      remedy: '',
      fields: [],
      places: [],
      stated,
      expected,
    },
  };
}

describe('underlining what the audit doubts', () => {
  it('cuts typed words and leaves bound numbers whole', () => {
    const runs = [{ text: '支出' }, { text: '118.16', fact: 'a' }, { text: '万元，下降8%' }];
    const pieces = markedRuns(runs, [
      { start: 4, end: 10, id: 'one' },
      { start: 13, end: 15, id: 'two' },
    ]);
    expect(pieces.map(({ text, mark, fact }) => [text, mark, fact])).toEqual([
      ['支出', undefined, undefined],
      ['118.16', 'one', 'a'],
      ['万元', 'one', undefined],
      ['，下降', undefined, undefined],
      ['8%', 'two', undefined],
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe(runsText(runs));
  });

  it('shows the first of two that overlap', () => {
    const pieces = markedRuns(
      [{ text: '一二三四五' }],
      [
        { start: 1, end: 3, id: 'later' },
        { start: 0, end: 2, id: 'first' },
      ],
    );
    expect(pieces.map(({ text, mark }) => [text, mark])).toEqual([
      ['一二', 'first'],
      ['三四五', undefined],
    ]);
  });

  it('lies under the same words while typing, behind names longer than their values', () => {
    const line = '{{threePublicExpenses.final}}万元，下降9.9%。';
    const text = runsText(typedRuns(line, evaluation));
    const stored = `第一段\n\n${line}`;
    const finding = { ...placed(text, '9.9', '9.9', '8.8'), paragraph: 1 };
    const [mark] = shownMarks(stored, evaluation, facts, [finding]);
    const shown = toShown(stored, facts);
    expect(shown.slice(mark?.start, mark?.end)).toBe('9.9');
    const pieces = mirrorPieces(shown, [], mark === undefined ? [] : [mark]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(shown);
    expect(pieces.filter((piece) => piece.mark !== undefined).map((piece) => piece.text)).toEqual(['9.9']);
  });

  it('goes away as soon as the line has changed', () => {
    const finding = placed('下降9.9%。', '9.9', '9.9', '8.8');
    expect(shownMarks('下降9.8%。', evaluation, facts, [finding])).toEqual([]);
  });

  it('puts the caret behind what was changed from elsewhere', () => {
    expect(caretAfterChange('支出100万元', '支出118.16万元')).toBe('支出118.16'.length);
    expect(caretAfterChange('一二三', '一三')).toBe(1);
  });
});

describe('putting a number right', () => {
  const line = '“三公”经费支出１20.00万元，比预算少。';
  const finding = placed(line, '支出１20.00万元', '120', final);

  it('replaces just the number', () => {
    const correction = correctionOf([line], evaluation, finding);
    if (correction === undefined) throw new Error('nothing to put right');
    expect(corrected([line], correction, final)).toEqual([`“三公”经费支出${final}万元，比预算少。`]);
  });

  it('offers to bind it to the fact of that name and value', () => {
    const correction = correctionOf([line], evaluation, finding);
    const [first] = bindingsFor(pack, evaluation, facts, finding);
    if (correction === undefined || first === undefined) throw new Error('nothing to bind');
    expect(first.label).toContain('三公');
    const [after = ''] = bound([line], correction, first.id, evaluation);
    expect(runsText(typedRuns(after, evaluation))).toBe(`“三公”经费支出${final}万元，比预算少。`);
  });

  it('of two facts of one value, the one that the finding speaks of comes first', () => {
    const words = { ...finding, finding: { ...finding.finding, message: '「基础数据表」“三公经费 · 2024年决算数”' } };
    expect(bindingsFor(pack, evaluation, facts, words)[0]?.id).toBe('threePublicExpenses.final');
  });

  it('a percentage brings its sign along', () => {
    const rate = pack.fields.find(({ unit, id }) => unit === 'percent' && evaluation.text(id).endsWith('%'));
    if (rate === undefined) throw new Error('the pack has no percentage');
    const text = '比率是55.5%。';
    const correction = correctionOf([text], evaluation, placed(text, '55.5', '55.5', '97'));
    if (correction === undefined) throw new Error('nothing to put right');
    const [after = ''] = bound([text], correction, rate.id, evaluation);
    expect(runsText(typedRuns(after, evaluation))).toBe(`比率是${evaluation.text(rate.id)}。`);
  });

  it('leaves alone what comes from the tables, what is no number, and lines that have changed', () => {
    const own = '三公经费{{threePublicExpenses.final}}万元。';
    const text = runsText(typedRuns(own, evaluation));
    const fromTable = placed(text, final, final, '1');
    expect(correctionOf([own], evaluation, fromTable)).toBeUndefined();
    expect(isFromTable([own], evaluation, fromTable)).toBe(true);
    expect(
      correctionOf([line], evaluation, { ...finding, finding: { ...finding.finding, expected: '减少' } }),
    ).toBeUndefined();
    expect(correctionOf(['又改了'], evaluation, finding)).toBeUndefined();
  });
});

describe('what the checks say of the words of a report', () => {
  const wrong = '三公经费支出10万元，其中：公务接待费8万元，公务用车运行维护费5万元，因公出国（境）费0万元。';
  const place = 'performance.details';
  const changed = { ...draft, narrative: { ...draft.narrative, [place]: ['先说一句。', '', wrong] } };
  const facts = evaluateDraft(pack, changed);
  const report = checkReport(pack, facts, changed);
  const placesOf = (narrative: typeof draft.narrative): readonly TextPlace[] =>
    pack.documents
      .flatMap((document) => documentOutline(pack, facts, narrative, document))
      .filter((item): item is TextPlace => item.kind === 'place');

  it('stands at its place and printed paragraph', () => {
    const found = placedFindings(placesOf(changed.narrative), report).get(place) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const { paragraph, text } of found) {
      expect(paragraph).toBe(1);
      expect(text).toBe(wrong);
    }
    const [spot] = found.flatMap((each) => each.spot ?? []);
    expect(wrong.slice(spot?.start, spot?.end)).toMatch(/\d/);
  });

  it('goes when the words that it quotes are no longer there', () => {
    const mended = { ...changed.narrative, [place]: ['先说一句。'] };
    expect(placedFindings(placesOf(mended), report).get(place)).toBeUndefined();
  });

  it('has nothing to accuse in the words of a correct report', () => {
    const found = [...placedFindings(placesOf(draft.narrative), checkReport(pack, evaluation, draft)).values()].flat();
    expect(found.filter(({ finding }) => finding.severity !== 'notice')).toEqual([]);
  });
});
