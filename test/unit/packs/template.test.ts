import { describe, expect, it } from 'vitest';
import { fillYears, parseTemplate } from '../../../shared/packs/template.ts';

describe('a template', () => {
  it('is text and tokens', () => {
    expect(parseTemplate('{year}年{unit.name}第{#}项{projects.total.executed}万元')).toEqual([
      { kind: 'year', offset: 0 },
      { kind: 'text', text: '年' },
      { kind: 'fact', id: 'unit.name' },
      { kind: 'text', text: '第' },
      { kind: 'rowNumber' },
      { kind: 'text', text: '项' },
      { kind: 'fact', id: 'projects.total.executed' },
      { kind: 'text', text: '万元' },
    ]);
  });

  it.each([
    ['{year}', 0],
    ['{year-1}', -1],
    ['{year+2}', 2],
  ])('%s is a year', (text, offset) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'year', offset }]);
  });

  it.each(['{}', '{ year }', '{年}', '{1a}', '{a b}', '{a-b}', '{year-12}', '{a', 'a}', '{{', '{.a}'])(
    '%s is text',
    (text) => {
      expect(parseTemplate(text)).toEqual([{ kind: 'text', text }]);
    },
  );

  it.each([
    ['{yearly}', 'yearly'],
    ['{year.end}', 'year.end'],
    ['{years}', 'years'],
    ['{constructor}', 'constructor'],
  ])('%s is a fact, no year', (text, id) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'fact', id }]);
  });

  it('within double braces is still a token', () => {
    expect(parseTemplate('{{a}}')).toEqual([
      { kind: 'text', text: '{' },
      { kind: 'fact', id: 'a' },
      { kind: 'text', text: '}' },
    ]);
  });

  it('without text is nothing', () => {
    expect(parseTemplate('')).toEqual([]);
  });

  it('fills in years alone, for labels and helps', () => {
    expect(fillYears('{unit.name}{year-1}年第{#}项{year}', 2024)).toBe('{unit.name}2023年第{#}项2024');
  });
});
