import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  type SyntheticEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useToast } from '../../app/appContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import { caretAfterChange, type LineMark, mirrorPieces } from './mirror.ts';
import styles from './Text.module.css';
import { cleanPaste, type Stretch, snapSelection, tokenBeside } from './typedText.ts';

/** What a place may ask of its editor. */
export type PlaceEditorHandle = {
  /** Puts words where the caret is, or was last. */
  readonly insert: (text: string) => void;
};

type Props = {
  readonly ref: Ref<PlaceEditorHandle>;
  readonly label: string;
  readonly placeholder: string;
  /** The text as shown, bound numbers as `{{标签}}`, one paragraph a line. */
  readonly value: string;
  readonly tokens: readonly Stretch[];
  readonly marks: readonly LineMark[];
  readonly readOnly: boolean;
  readonly takesFocus: boolean;
  readonly onChange: (value: string) => void;
  readonly onFocus: () => void;
  /** Two opening braces were typed: a number is wanted here. They are gone again. */
  readonly onWantNumber: () => void;
};

const opening = /[{｛]{2}$/;

/** Plain text that grows with what is typed; under the letters lies the same text with bound numbers and doubts marked. */
export function PlaceEditor(props: Props) {
  const { label, placeholder, value, tokens, marks, readOnly, takesFocus, onChange, onFocus, onWantNumber } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const showToast = useToast();
  /** What an input method is composing stays here until it is done. */
  const [composed, setComposed] = useState<string>();
  const selection = useRef<Stretch>(undefined);
  const wanted = useRef<number>(undefined);
  const known = useRef(value);
  const shown = composed ?? value;

  function write(next: string, caret?: number): void {
    known.current = next;
    wanted.current = caret;
    onChange(next);
  }

  function replace({ start, end }: Stretch, text: string): void {
    const caret = start + text.length;
    selection.current = { start: caret, end: caret };
    write(`${value.slice(0, start)}${text}${value.slice(end)}`, caret);
  }

  useImperativeHandle(props.ref, () => ({
    insert: (text) => {
      area.current?.focus();
      replace(selection.current ?? { start: value.length, end: value.length }, text);
    },
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken once, when the editor opens
  useLayoutEffect(() => {
    if (!takesFocus || area.current === null) return;
    const at = selection.current?.start ?? area.current.value.length;
    area.current.focus();
    area.current.setSelectionRange(at, at);
  }, []);

  // Undo and corrections change the text under the caret: it goes where they did.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || composed !== undefined) return;
    const at = wanted.current ?? (known.current === value ? undefined : caretAfterChange(known.current, value));
    known.current = value;
    wanted.current = undefined;
    if (at !== undefined && document.activeElement === element) element.setSelectionRange(at, at);
  });

  function change(event: ChangeEvent<HTMLTextAreaElement>): void {
    const { value: next, selectionStart } = event.currentTarget;
    if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
      setComposed(next);
      return;
    }
    setComposed(undefined);
    selection.current = { start: selectionStart, end: selectionStart };
    if (opening.test(next.slice(0, selectionStart)) && !opening.test(value.slice(0, selectionStart))) {
      const start = selectionStart - 2;
      selection.current = { start, end: start };
      write(`${next.slice(0, start)}${next.slice(selectionStart)}`, start);
      onWantNumber();
    } else write(next);
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const plain = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (readOnly || plain === '') return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    replace({ start: selectionStart, end: selectionEnd }, cleanPaste(plain));
    if (event.clipboardData.types.includes('text/html')) showToast({ message: words.pasted });
  }

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key } = event;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isRemoval = key === 'Backspace' || key === 'Delete';
    if (!isRemoval || readOnly || event.nativeEvent.isComposing || selectionStart !== selectionEnd) return;
    const token = tokenBeside(tokens, selectionStart, key);
    if (token === undefined) return;
    event.preventDefault();
    replace(token, '');
  }

  function select(event: SyntheticEvent<HTMLTextAreaElement>): void {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const snapped = snapSelection(tokens, selection.current?.start ?? 0, { start, end });
    if (snapped.start !== start || snapped.end !== end) {
      event.currentTarget.setSelectionRange(snapped.start, snapped.end);
    }
    selection.current = snapped;
  }

  return (
    <div className={styles.editor}>
      <div className={styles.mirror} aria-hidden="true">
        {mirrorPieces(shown, tokens, composed === undefined ? marks : []).map(({ key, text, token, mark }) => (
          <span
            key={key}
            className={`${token === true ? styles.token : ''} ${mark === undefined ? '' : `${styles.marked} ${styles[mark]}`}`}
          >
            {text}
          </span>
        ))}
        {/* A last blank line has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        value={shown}
        readOnly={readOnly}
        spellCheck={false}
        onChange={change}
        onCompositionEnd={(event) => {
          setComposed(undefined);
          write(event.currentTarget.value);
        }}
        onKeyDown={keyDown}
        onPaste={paste}
        onSelect={select}
        onFocus={onFocus}
      />
    </div>
  );
}
