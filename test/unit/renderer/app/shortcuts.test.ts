import { describe, expect, it } from 'vitest';
import { menuGroups } from '../../../../electron/windows/menuItems.ts';
import { keysOf, printedKeys, type ShortcutArea, shortcutOf, shortcuts } from '../../../../renderer/app/shortcuts.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', true>> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('the list of shortcuts', () => {
  const together: readonly (readonly ShortcutArea[])[] = [
    ['everywhere', 'lists'],
    ['everywhere', 'report', 'tables'],
  ];
  it.each(together)('has no key twice where %s and %s work together', (...areas) => {
    const keys = shortcuts
      .filter((each) => areas.some((area) => area === each.area))
      .flatMap((each) => each.keys.map(String));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('has every id once', () => {
    expect(new Set(shortcuts.map((each) => each.id)).size).toBe(shortcuts.length);
  });

  it('agrees with the menu of the shell, key by key', () => {
    const differing = menuGroups
      .flatMap((group) => group.items)
      .flatMap((item) =>
        item.kind === 'command' && item.keys !== undefined ? [[item.command, item.keys] as const] : [],
      )
      .filter(([command, keys]) => keysOf(command) !== keys.replace('CmdOrCtrl', 'Ctrl'));
    expect(differing).toEqual([]);
  });
});

describe('pressed keys', () => {
  it('are told as they are printed', () => {
    expect(printedKeys(press('z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
    expect(printedKeys(press('s', { metaKey: true }))).toBe('Ctrl+S');
    expect(printedKeys(press('ArrowDown', { altKey: true }))).toBe('Alt+↓');
    expect(printedKeys(press('Escape'))).toBe('Esc');
  });

  it('enlarge with plus as with the equals sign beside it', () => {
    expect(shortcutOf(press('+', { ctrlKey: true, shiftKey: true }), ['everywhere'])).toBe('textLarger');
    expect(shortcutOf(press('=', { ctrlKey: true }), ['everywhere'])).toBe('textLarger');
  });

  it('mean something only where the shortcut works', () => {
    expect(shortcutOf(press('Delete'), ['lists'])).toBe('listTrash');
    expect(shortcutOf(press('Delete'), ['tables'])).toBe('cellClear');
    expect(shortcutOf(press('Delete'), ['everywhere'])).toBeUndefined();
    expect(shortcutOf(press('n'), ['everywhere'])).toBeUndefined();
  });
});
