import type { EventPayload } from '../../shared/bridge/contract.ts';

export type MenuCommand = EventPayload<'menu'>['command'];
/** Where a shortcut works. */
export type ShortcutArea = 'everywhere' | 'lists' | 'report' | 'tables';

type ShortcutShape = {
  readonly id: string;
  /** As printed; several ways are listed one by one. `Ctrl` is also the command key of a Mac. */
  readonly keys: readonly string[];
  readonly area: ShortcutArea;
  readonly label: string;
};

/**
 * Every key of the program, once: what the handlers listen to and what the help page prints. Ids that are also commands of
 * the menu do the same as the menu.
 */
export const shortcuts = [
  { id: 'new', keys: ['Ctrl+N', 'Alt+N'], area: 'everywhere', label: '新建材料' },
  { id: 'open', keys: ['Ctrl+O'], area: 'everywhere', label: '打开填报文件' },
  { id: 'home', keys: ['Alt+Home'], area: 'everywhere', label: '回到材料列表' },
  { id: 'audit', keys: ['Ctrl+Shift+O'], area: 'everywhere', label: '审核已有文件' },
  { id: 'textLarger', keys: ['Ctrl+='], area: 'everywhere', label: '字号放大' },
  { id: 'textSmaller', keys: ['Ctrl+-'], area: 'everywhere', label: '字号缩小' },
  { id: 'settings', keys: ['Ctrl+,'], area: 'everywhere', label: '设置' },
  { id: 'help', keys: ['F1'], area: 'everywhere', label: '帮助' },
  { id: 'listMove', keys: ['↑', '↓'], area: 'lists', label: '移到上一行、下一行' },
  { id: 'listOpen', keys: ['Enter'], area: 'lists', label: '打开这一行' },
  { id: 'listRename', keys: ['F2'], area: 'lists', label: '改名' },
  { id: 'listTrash', keys: ['Delete'], area: 'lists', label: '移到回收站（可撤销）' },
  { id: 'save', keys: ['Ctrl+S'], area: 'report', label: '立即保存（平时会自动保存）' },
  { id: 'undo', keys: ['Ctrl+Z'], area: 'report', label: '撤销上一步' },
  { id: 'redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], area: 'report', label: '恢复撤销的一步' },
  { id: 'find', keys: ['Ctrl+F'], area: 'report', label: '按名称查找栏目；在列表中为搜索' },
  { id: 'check', keys: ['F9'], area: 'report', label: '审核' },
  { id: 'preview', keys: ['Ctrl+Shift+P', 'F8'], area: 'report', label: '预览' },
  { id: 'export', keys: ['Ctrl+E'], area: 'report', label: '导出' },
  { id: 'print', keys: ['Ctrl+P'], area: 'report', label: '打印' },
  { id: 'nextSection', keys: ['Ctrl+PageDown', 'Alt+↓'], area: 'report', label: '下一节' },
  { id: 'previousSection', keys: ['Ctrl+PageUp', 'Alt+↑'], area: 'report', label: '上一节' },
  { id: 'nextFinding', keys: ['F4'], area: 'report', label: '下一条审核意见' },
  { id: 'sidePanel', keys: ['F7'], area: 'report', label: '展开或收起右侧说明' },
  { id: 'cellNext', keys: ['Tab'], area: 'tables', label: '右边一格' },
  { id: 'cellPrevious', keys: ['Shift+Tab'], area: 'tables', label: '左边一格' },
  { id: 'cellDown', keys: ['Enter'], area: 'tables', label: '下面一格' },
  { id: 'cellUp', keys: ['Shift+Enter'], area: 'tables', label: '上面一格' },
  { id: 'cellMove', keys: ['↑', '↓', '←', '→'], area: 'tables', label: '上下左右移动' },
  { id: 'cellEdit', keys: ['F2'], area: 'tables', label: '修改这一格原有的内容（直接输入则替换）' },
  { id: 'cellBack', keys: ['Esc'], area: 'tables', label: '放弃这一格刚才的输入' },
  { id: 'cellClear', keys: ['Delete'], area: 'tables', label: '清空这一格' },
  { id: 'paste', keys: ['Ctrl+V'], area: 'tables', label: '粘贴从 Excel 或 WPS 表格复制的一块' },
] as const satisfies readonly ShortcutShape[];

export type Shortcut = (typeof shortcuts)[number];
export type ShortcutId = Shortcut['id'];
/** What can be asked for from keyboard or menu. */
export type CommandId = ShortcutId | MenuCommand;

export const shortcutAreaNames = {
  everywhere: '任何页面',
  lists: '材料列表、回收站、单位列表',
  report: '填报一份材料时',
  tables: '在表格里',
} as const satisfies Record<ShortcutArea, string>;

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const arrowNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '+': '=',
  _: '-',
};

/** The pressed keys as {@link shortcuts} prints them: `Ctrl+Shift+Z`. */
export function printedKeys(press: KeyPress): string {
  const named = arrowNames[press.key] ?? press.key;
  const key = named.length === 1 ? named.toUpperCase() : named;
  const shifted = press.shiftKey && !(press.key === '+' || press.key === '_');
  return [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', shifted ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

/** The first shortcut of these areas that the keys mean. */
export function shortcutOf(press: KeyPress, areas: readonly ShortcutArea[]): ShortcutId | undefined {
  const keys = printedKeys(press);
  return shortcuts.find((each) => areas.includes(each.area) && each.keys.some((way) => way === keys))?.id;
}

/** How a command's keys are printed in menus and hints: the first way, or nothing. */
export function keysOf(id: CommandId): string | undefined {
  return shortcuts.find((each) => each.id === id)?.keys[0];
}
