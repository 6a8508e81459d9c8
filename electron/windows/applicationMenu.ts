import { Menu, type MenuItemConstructorOptions } from 'electron';
import { assertNever } from '../../shared/errors/appError.ts';
import { type MenuCommand, type MenuItem, menuGroups } from './menuItems.ts';

function itemOf(item: MenuItem, onCommand: (command: MenuCommand) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'role':
      return { label: item.label, role: item.role, ...(item.keys === undefined ? {} : { accelerator: item.keys }) };
    case 'command': {
      const { label, command, keys } = item;
      return { label, click: () => onCommand(command), ...(keys === undefined ? {} : { accelerator: keys }) };
    }
    default:
      return assertNever(item);
  }
}

/** Puts up the program's menu; `devTools` adds the tools of developers. */
export function showApplicationMenu(onCommand: (command: MenuCommand) => void, devTools: boolean): void {
  const groups: MenuItemConstructorOptions[] = menuGroups.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemOf(item, onCommand)),
  }));
  const tools: MenuItemConstructorOptions = {
    label: '开发',
    submenu: [
      { label: '重新载入', role: 'reload' },
      { label: '开发者工具', role: 'toggleDevTools' },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(devTools ? [...groups, tools] : groups));
}
