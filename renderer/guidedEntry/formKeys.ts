import type { Direction } from './model/neighbour.ts';

/**
 * How the cell with the focus is used, as in WPS 表格. `move`: it is chosen, arrows go on, typing replaces; `enter`:
 * something was typed over it, arrows still go on; `edit` (F2, a second click, long texts): arrows move in the text and
 * go on only at its ends.
 */
export type CellMode = 'move' | 'enter' | 'edit';

/** What a key asks for. `typedOnly`: only cells that can be typed in are meant. */
export type KeyMeaning =
  | { readonly kind: 'go'; readonly direction: Direction; readonly typedOnly: boolean }
  | { readonly kind: 'extend'; readonly direction: Direction }
  /** The next or previous cell that can be typed in, over lines and tables. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'edit' | 'fillDown' | 'restore' | 'newLine' | 'clear' | 'rowMenu' | 'pick' }
  | { readonly kind: 'row'; readonly action: 'moveUp' | 'moveDown' | 'insert' | 'remove' };

export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** The control with the focus. `atStart`, `atEnd`: where the caret is, with nothing selected. */
export type KeyTarget = {
  readonly control: 'input' | 'textarea' | 'select' | 'locked';
  readonly mode: CellMode;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** A list is open below the cell: arrows, Enter and Esc are its own. */
  readonly listOpen: boolean;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function arrowMeaning(direction: Direction, press: KeyPress, target: KeyTarget): KeyMeaning | undefined {
  const isUpDown = direction === 'up' || direction === 'down';
  if (press.alt) {
    if (!isUpDown || press.ctrl || press.shift) return undefined;
    if (target.control === 'select') return direction === 'down' ? { kind: 'pick' } : undefined;
    return { kind: 'row', action: direction === 'up' ? 'moveUp' : 'moveDown' };
  }
  if (press.ctrl) return undefined;
  if (press.shift) {
    const isText = target.control === 'input' || target.control === 'textarea';
    return isText && target.mode !== 'move' ? undefined : { kind: 'extend', direction };
  }
  const go: KeyMeaning = { kind: 'go', direction, typedOnly: false };
  if (target.control === 'select' || target.control === 'locked' || target.mode !== 'edit') return go;
  if (isUpDown && target.control === 'input') return go;
  const isAtEdge = direction === 'up' || direction === 'left' ? target.atStart : target.atEnd;
  return isAtEdge ? go : undefined;
}

/** What a key means in a cell; `undefined`: what it means to the browser. Composing keys never come here. */
export function keyMeaning(press: KeyPress, target: KeyTarget): KeyMeaning | undefined {
  if (target.listOpen && ['ArrowUp', 'ArrowDown', 'Enter', 'Escape'].includes(press.key)) return undefined;
  const direction = arrows[press.key];
  if (direction !== undefined) return arrowMeaning(direction, press, target);
  const { ctrl, alt, shift } = press;
  switch (press.key) {
    case 'Enter':
      if (ctrl) return alt || shift ? undefined : { kind: 'row', action: 'insert' };
      if (alt) return target.control === 'textarea' ? { kind: 'newLine' } : undefined;
      return { kind: 'go', direction: shift ? 'up' : 'down', typedOnly: true };
    case 'Tab':
      return ctrl || alt ? undefined : { kind: 'step', by: shift ? -1 : 1 };
    case 'd':
    case 'D':
      return ctrl && !alt && !shift ? { kind: 'fillDown' } : undefined;
    case 'F2':
      return target.control === 'select' ? { kind: 'pick' } : { kind: 'edit' };
    case ' ':
      return target.control === 'select' ? { kind: 'pick' } : undefined;
    case 'Escape':
      return target.control === 'locked' ? undefined : { kind: 'restore' };
    case 'Delete':
      if (ctrl) return { kind: 'row', action: 'remove' };
      return target.control === 'select' || (target.mode === 'move' && target.control !== 'locked')
        ? { kind: 'clear' }
        : undefined;
    case 'Backspace':
      return target.control === 'select' ? { kind: 'clear' } : undefined;
    case 'ContextMenu':
      return { kind: 'rowMenu' };
    case 'F10':
      return shift ? { kind: 'rowMenu' } : undefined;
    default:
      return undefined;
  }
}
