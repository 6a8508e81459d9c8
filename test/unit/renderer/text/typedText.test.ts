import { describe, expect, it } from 'vitest';
import { bindableFacts, searchFacts } from '../../../../renderer/screens/text/bindableFacts.ts';
import { documentOutline, type TextPlace } from '../../../../renderer/screens/text/documentOutline.ts';
import {
  cleanPaste,
  countCharacters,
  isTyped,
  joined,
  lineOfParagraph,
  ownWords,
  paragraphsOf,
  runsText,
  snapSelection,
  storedStretch,
  tokenBeside,
  tokensIn,
  toShown,
  toStored,
} from '../../../../renderer/screens/text/typedText.ts';
import { typedRuns } from '../../../../shared/layout/fillTemplate.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario, scenarios } from '../../../helpers/scenarios.ts';

const { pack, evaluation } = open(scenario('junshan2024', 'corrected'));
const facts = bindableFacts(pack, 2024);
const bound = '三公经费支出{{threePublicExpenses.final}}万元，执行率{{budget.executionRate}}。';

describe('bound numbers while typing', () => {
  it('every fact of every pack is read by a name of its own and led back to its id', () => {
    for (const each of packs) {
      const known = bindableFacts(each, each.year);
      const text = each.fields.map(({ id }) => `{{${id}}}`).join('，');
      expect(toStored(toShown(text, known), known)).toBe(text);
      expect(toShown(text, known)).not.toBe(text);
    }
  });

  it('braces around anything else are text', () => {
    const text = '{{没有这个栏目}}与{{noSuchField}}，{一}，{{}}';
    expect(toShown(text, facts)).toBe(text);
    expect(toStored(text, facts)).toBe(text);
  });

  it('what is typed in all stored scenarios comes back to the letter', () => {
    for (const each of scenarios) {
      const opened = open(each);
      const known = bindableFacts(opened.pack, opened.draft.year);
      for (const paragraphs of Object.values(opened.draft.narrative)) {
        const text = joined(paragraphs);
        expect(toStored(toShown(text, known), known)).toBe(text);
        expect(joined(paragraphsOf(text))).toBe(text);
      }
    }
  });

  it('the caret passes a bound number as one letter, in both directions', () => {
    const text = toShown('支出{{threePublicExpenses.final}}万元', facts);
    const [token] = tokensIn(text, facts);
    if (token === undefined) throw new Error('no bound number');
    const middle = token.start + 3;
    expect(snapSelection([token], token.start, { start: middle, end: middle })).toEqual({
      start: token.end,
      end: token.end,
    });
    expect(snapSelection([token], token.end, { start: middle, end: middle })).toEqual({
      start: token.start,
      end: token.start,
    });
    expect(snapSelection([token], 0, { start: 1, end: middle })).toEqual({ start: 1, end: token.end });
    expect(tokenBeside([token], token.end, 'Backspace')).toBe(token);
    expect(tokenBeside([token], token.start, 'Delete')).toBe(token);
    expect(tokenBeside([token], token.start, 'Backspace')).toBeUndefined();
  });
});

describe('a generated sentence as one’s own words', () => {
  const placesOf = (opened: ReturnType<typeof open>, narrative: typeof opened.draft.narrative): readonly TextPlace[] =>
    opened.pack.documents
      .flatMap((document) => documentOutline(opened.pack, opened.evaluation, narrative, document))
      .filter((item): item is TextPlace => item.kind === 'place');

  it('prints the same as before, in every scenario, and goes back to what it was', () => {
    let replaced = 0;
    for (const each of scenarios) {
      const opened = open(each);
      const generated = placesOf(opened, {}).filter(
        ({ state, source }) => state === 'generated' && source === 'generated',
      );
      const narrative = Object.fromEntries(
        generated.map(({ id, paragraphs }) => [id, ownWords(paragraphs, opened.evaluation)]),
      );
      const own = new Map(placesOf(opened, narrative).map((place) => [place.id, place]));
      for (const place of generated) {
        const after = own.get(place.id);
        expect(after?.state).toBe('own');
        expect(after?.paragraphs.map(runsText)).toEqual(place.paragraphs.map(runsText));
        replaced++;
      }
      expect(placesOf(opened, {})).toEqual(placesOf(opened, Object.fromEntries(generated.map(({ id }) => [id, []]))));
    }
    expect(replaced).toBeGreaterThan(100);
  });

  it('keeps figures that stand once bound, and writes those of rows out', () => {
    const words = ownWords(
      [
        [
          { text: '支出' },
          { text: evaluation.text('threePublicExpenses.final'), fact: 'threePublicExpenses.final' },
          { text: '机关事务专项', fact: 'projects[1].name' },
        ],
      ],
      evaluation,
    );
    expect(words).toEqual(['支出{{threePublicExpenses.final}}机关事务专项']);
  });

  it('leaves out a sentence without a word', () => {
    const opened = open(scenario('junshan2024', 'corrected'));
    const [place] = placesOf(opened, {}).filter(({ state }) => state === 'generated');
    const after = placesOf(opened, { [place?.id ?? '']: [''] }).find(({ id }) => id === place?.id);
    expect(after?.state).toBe('leftOut');
    expect(after?.paragraphs).toEqual([]);
  });
});

describe('text from Word', () => {
  it('comes as plain paragraphs', () => {
    expect(cleanPaste('\ufeff一、概况\r\n\r\n\t本年\u200b支出\u00a0100万元。  \r\v另起一行\r\n')).toBe(
      '一、概况\n 本年支出 100万元。\n另起一行',
    );
  });

  it('keeps the indent that Chinese paragraphs begin with', () => {
    expect(cleanPaste('　　严格执行预算。')).toBe('　　严格执行预算。');
  });
});

describe('字数', () => {
  it('counts as Word does: characters and marks one each, numbers and Latin words one each', () => {
    expect(countCharacters('2024年支出1,894.75万元，执行率97.65%。')).toBe(13);
    expect(countCharacters('用 WPS Office 打开')).toBe(5);
    expect(countCharacters(' \n\t　')).toBe(0);
    expect(countCharacters('𠮷野家')).toBe(3);
  });
});

describe('from a printed stretch to what is stored', () => {
  const printed = runsText(typedRuns(bound, evaluation));
  const stretchOf = (words: string) => {
    const start = printed.indexOf(words);
    return { start, end: start + words.length };
  };

  it('finds typed words behind bound numbers', () => {
    const at = storedStretch(bound, evaluation, stretchOf('执行率'));
    expect(bound.slice(at?.start, at?.end)).toBe('执行率');
    expect(isTyped(bound, evaluation, stretchOf('执行率'))).toBe(true);
  });

  it('takes the whole of a bound number', () => {
    const value = evaluation.text('threePublicExpenses.final');
    const at = storedStretch(bound, evaluation, { ...stretchOf(value), end: stretchOf(value).start + 2 });
    expect(bound.slice(at?.start, at?.end)).toBe('{{threePublicExpenses.final}}');
    expect(isTyped(bound, evaluation, stretchOf(value))).toBe(false);
  });

  it('does not reach beyond the line', () => {
    expect(storedStretch(bound, evaluation, { start: 1_000, end: 1_001 })).toBeUndefined();
  });

  it('counts printed paragraphs without the blank lines', () => {
    expect(lineOfParagraph(['', '甲', ' ', '乙'], 1)).toBe(3);
    expect(lineOfParagraph(['甲'], 1)).toBeUndefined();
  });
});

describe('looking for a number to insert', () => {
  it('finds by words of the name, this year’s first', () => {
    const [first] = searchFacts(facts, pack, evaluation, '三公 决算', 5);
    expect(first).toMatchObject({ id: 'threePublicExpenses.final', label: '三公经费 2024年决算数' });
  });

  it('finds by the value', () => {
    const value = evaluation.text('threePublicExpenses.final');
    expect(searchFacts(facts, pack, evaluation, value, 20).map(({ id }) => id)).toContain('threePublicExpenses.final');
    expect(searchFacts(facts, pack, evaluation, '绝无此栏', 5)).toEqual([]);
  });
});
