import type { EventPayload } from '../../shared/bridge/contract.ts';

export type MenuCommand = EventPayload<'menu'>['command'];

/** `command`: told to the page. `role`: done by Electron itself. */
export type MenuItem =
  | { readonly kind: 'command'; readonly label: string; readonly command: MenuCommand; readonly keys?: string }
  | {
      readonly kind: 'role';
      readonly label: string;
      readonly role: 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'togglefullscreen' | 'quit';
      readonly keys?: string;
    }
  | { readonly kind: 'line' };

export type MenuGroup = { readonly label: string; readonly items: readonly MenuItem[] };

const line: MenuItem = { kind: 'line' };
function command(label: string, name: MenuCommand, keys?: string): MenuItem {
  return { kind: 'command', label, command: name, ...(keys === undefined ? {} : { keys }) };
}

export const menuGroups: readonly MenuGroup[] = [
  {
    label: '文件(&F)',
    items: [
      command('首页', 'home', 'Alt+Home'),
      command('新建材料…', 'new', 'CmdOrCtrl+N'),
      command('打开填报文件…', 'open', 'CmdOrCtrl+O'),
      command('保存', 'save', 'CmdOrCtrl+S'),
      line,
      command('预览', 'preview', 'CmdOrCtrl+Shift+P'),
      command('打印…', 'print', 'CmdOrCtrl+P'),
      command('导出…', 'export', 'CmdOrCtrl+E'),
      line,
      { kind: 'role', label: '退出', role: 'quit', keys: 'CmdOrCtrl+Q' },
    ],
  },
  {
    label: '编辑(&E)',
    items: [
      command('撤销', 'undo', 'CmdOrCtrl+Z'),
      command('恢复', 'redo', 'CmdOrCtrl+Y'),
      line,
      { kind: 'role', label: '剪切', role: 'cut', keys: 'CmdOrCtrl+X' },
      { kind: 'role', label: '复制', role: 'copy', keys: 'CmdOrCtrl+C' },
      { kind: 'role', label: '粘贴', role: 'paste', keys: 'CmdOrCtrl+V' },
      { kind: 'role', label: '只粘贴文字', role: 'pasteAndMatchStyle', keys: 'CmdOrCtrl+Shift+V' },
      { kind: 'role', label: '全选', role: 'selectAll', keys: 'CmdOrCtrl+A' },
      line,
      command('查找栏目…', 'find', 'CmdOrCtrl+F'),
    ],
  },
  {
    label: '审核(&C)',
    items: [command('审核本材料', 'check', 'F9'), command('审核已有文件…', 'audit', 'CmdOrCtrl+Shift+O')],
  },
  {
    label: '查看(&V)',
    items: [
      command('字号加大', 'textLarger', 'CmdOrCtrl+='),
      command('字号减小', 'textSmaller', 'CmdOrCtrl+-'),
      { kind: 'role', label: '全屏', role: 'togglefullscreen', keys: 'F11' },
      line,
      command('设置', 'settings', 'CmdOrCtrl+,'),
    ],
  },
  { label: '帮助(&H)', items: [command('使用说明', 'help', 'F1'), command('关于', 'about')] },
];
