import { describe, expect, test } from 'vitest';
import { type KeyPress, type KeyTarget, keyMeaning } from '../../../../renderer/guidedEntry/formKeys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  ...held,
});
const cell = (changes: Partial<KeyTarget> = {}): KeyTarget => ({
  control: 'input',
  mode: 'move',
  atStart: false,
  atEnd: false,
  listOpen: false,
  ...changes,
});
const go = (direction: string, typedOnly: boolean) => ({ kind: 'go', direction, typedOnly });

describe('keys of a cell, as in WPS 表格', () => {
  test('Enter goes down to what can be typed, with Shift up', () => {
    expect(keyMeaning(press('Enter'), cell())).toEqual(go('down', true));
    expect(keyMeaning(press('Enter', { shift: true }), cell({ mode: 'edit' }))).toEqual(go('up', true));
  });

  test('arrows go on from a chosen cell, and after typing over it', () => {
    expect(keyMeaning(press('ArrowLeft'), cell())).toEqual(go('left', false));
    expect(keyMeaning(press('ArrowRight'), cell({ mode: 'enter' }))).toEqual(go('right', false));
  });

  test('while the text is edited arrows move in it and go on at its ends', () => {
    expect(keyMeaning(press('ArrowLeft'), cell({ mode: 'edit' }))).toBeUndefined();
    expect(keyMeaning(press('ArrowLeft'), cell({ mode: 'edit', atStart: true }))).toEqual(go('left', false));
    expect(keyMeaning(press('ArrowUp'), cell({ mode: 'edit' }))).toEqual(go('up', false));
    expect(keyMeaning(press('ArrowUp'), cell({ mode: 'edit', control: 'textarea' }))).toBeUndefined();
  });

  test('arrows with Shift or Ctrl are left to the text', () => {
    expect(keyMeaning(press('ArrowLeft', { shift: true }), cell({ mode: 'edit' }))).toBeUndefined();
    expect(keyMeaning(press('ArrowLeft', { shift: true }), cell())).toEqual({ kind: 'extend', direction: 'left' });
    expect(keyMeaning(press('ArrowRight', { ctrl: true }), cell())).toBeUndefined();
  });

  test('Alt+Enter breaks the line where lines may be broken', () => {
    expect(keyMeaning(press('Enter', { alt: true }), cell({ control: 'textarea' }))).toEqual({ kind: 'newLine' });
    expect(keyMeaning(press('Enter', { alt: true }), cell())).toBeUndefined();
  });

  test('Delete clears a chosen cell, and deletes a letter in an edited one', () => {
    expect(keyMeaning(press('Delete'), cell())).toEqual({ kind: 'clear' });
    expect(keyMeaning(press('Delete'), cell({ mode: 'edit' }))).toBeUndefined();
    expect(keyMeaning(press('Delete'), cell({ control: 'locked' }))).toBeUndefined();
  });

  test('rows are inserted, moved and removed', () => {
    expect(keyMeaning(press('Enter', { ctrl: true }), cell())).toEqual({ kind: 'row', action: 'insert' });
    expect(keyMeaning(press('ArrowUp', { alt: true }), cell())).toEqual({ kind: 'row', action: 'moveUp' });
    expect(keyMeaning(press('Delete', { ctrl: true }), cell())).toEqual({ kind: 'row', action: 'remove' });
  });

  test('an open list keeps its keys', () => {
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      expect(keyMeaning(press(key), cell({ listOpen: true }))).toBeUndefined();
    }
  });

  test('arrows do not change a choice; F2, the space bar and Alt+↓ open it', () => {
    const select = cell({ control: 'select' });
    expect(keyMeaning(press('ArrowDown'), select)).toEqual(go('down', false));
    for (const opening of [press('F2'), press(' '), press('ArrowDown', { alt: true })]) {
      expect(keyMeaning(opening, select)).toEqual({ kind: 'pick' });
    }
  });
});
