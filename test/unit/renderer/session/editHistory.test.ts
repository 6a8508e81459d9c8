import { describe, expect, test } from 'vitest';
import { createEditHistory, type EditHistory } from '../../../../renderer/session/editHistory.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';

const set = (id: string, text: string): DraftEdit => ({ kind: 'setEntry', id, text });

function typing() {
  let now = 0;
  const history: EditHistory = createEditHistory(() => now);
  return {
    history,
    type: (field: string, text: string, afterMs = 100) => {
      now += afterMs;
      const place = { section: 's', path: field };
      history.done(set(field, text), set(field, `before ${text}`), { label: `填写${field}`, merge: field, place });
    },
    other: (label: string) => history.done(set('row', label), set('row', ''), { label }),
  };
}

describe('the history of a report', () => {
  test('takes back a word at once, not a letter', () => {
    const { history, type } = typing();
    for (const text of ['1', '12', '123']) type('a', text);
    const step = history.takeBack();
    expect(step?.inverses).toEqual([set('a', 'before 123'), set('a', 'before 12'), set('a', 'before 1')]);
    expect(history.takeBack()).toBeUndefined();
  });

  test('a pause or another field begins a new step', () => {
    const { history, type } = typing();
    type('a', '1');
    type('a', '12', 2_500);
    type('b', '5');
    type('a', '123');
    expect([0, 1, 2, 3, 4].map(() => history.takeBack()?.edits.length)).toEqual([1, 1, 1, 1, undefined]);
  });

  test('steps without a name to merge under stay apart', () => {
    const { history, other } = typing();
    other('插入一行');
    other('插入一行');
    history.takeBack();
    expect(history.undoable()?.label).toBe('插入一行');
  });

  test('does again what was taken back, in order, until something new is done', () => {
    const { history, type, other } = typing();
    type('a', '1');
    other('插入一行');
    history.takeBack();
    history.takeBack();
    expect(history.redoable()?.label).toBe('填写a');
    expect(history.takeAgain()?.edits).toEqual([set('a', '1')]);
    expect(history.redoable()?.label).toBe('插入一行');
    type('b', '2');
    expect(history.redoable()).toBeUndefined();
    expect(history.takeAgain()).toBeUndefined();
  });

  test('what is typed after taking back or doing again is a step of its own', () => {
    const { history, type, other } = typing();
    type('a', '1');
    other('插入一行');
    history.takeBack();
    type('a', '12');
    expect(history.takeBack()?.edits).toEqual([set('a', '12')]);
    history.takeAgain();
    type('a', '123');
    expect(history.takeBack()?.edits).toEqual([set('a', '123')]);
  });

  test('says where the step was made', () => {
    const { history, type } = typing();
    type('a', '1');
    expect(history.takeBack()?.note.place).toEqual({ section: 's', path: 'a' });
  });

  test('remembers the last thousand steps', () => {
    const { history, other } = typing();
    for (let step = 1; step <= 1_200; step++) other(String(step));
    let count = 0;
    while (history.takeBack() !== undefined) count++;
    expect(count).toBe(1_000);
  });
});
