import { useId } from 'react';
import { keysOf } from '../../app/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { Select } from '../../components/Select.tsx';
import type { PagedSet } from '../../preview/pagedSet.ts';
import { type Zoom, zooms } from '../../preview/pageRows.ts';
import { previewStrings as words } from '../../strings/preview.ts';
import styles from './Preview.module.css';

type Props = {
  /** Undefined until there are pages. */
  readonly paged: PagedSet | undefined;
  readonly current: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onShow: (page: number) => void;
  readonly onTurn: (step: number) => void;
  /** A document by its index; the whole set without. */
  readonly onPrint: (document?: number) => void;
  readonly onExport: () => void;
};

/** Which document and page is shown, how large, and what can be done with it. */
export function Toolbar({ paged, current, zoom, onZoom, onShow, onTurn, onPrint, onExport }: Props) {
  const id = useId();
  const pages = paged?.pages ?? [];
  const document = pages[current]?.document ?? 0;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={words.toolbar}>
      <span className={styles.field}>
        <label htmlFor={`${id}document`}>{words.document}</label>
        <Select
          id={`${id}document`}
          value={document}
          disabled={paged === undefined}
          onChange={(event) => onShow(paged?.firstPages[Number(event.target.value)] ?? 0)}
        >
          {paged?.set.documents.map(({ id, name }, index) => (
            <option key={id} value={index}>
              {words.documentPages(name, pages.filter((page) => page.document === index).length)}
            </option>
          ))}
        </Select>
      </span>
      <span className={styles.turn}>
        <IconButton label={words.previousPage} disabled={current === 0} onClick={() => onTurn(-1)}>
          ▲
        </IconButton>
        <IconButton label={words.nextPage} disabled={current >= pages.length - 1} onClick={() => onTurn(1)}>
          ▼
        </IconButton>
        <span className={styles.position} aria-live="polite">
          {paged !== undefined && words.pageOf(current + 1, pages.length)}
        </span>
      </span>
      <span className={styles.field}>
        <label htmlFor={`${id}zoom`}>{words.zoom}</label>
        <Select
          id={`${id}zoom`}
          value={zoom}
          onChange={(event) => onZoom(zooms.find((each) => each === event.target.value) ?? 'fitWidth')}
        >
          {zooms.map((each) => (
            <option key={each} value={each}>
              {words.zooms[each]}
            </option>
          ))}
        </Select>
      </span>
      <span className={styles.ways}>
        <Menu
          label={words.print}
          items={[
            { id: 'all', label: words.printAll, hint: keysOf('print'), disabled: !paged, choose: () => onPrint() },
            { id: 'this', label: words.printThis, disabled: !paged, choose: () => onPrint(document) },
          ]}
        />
        <Button kind="primary" onClick={onExport} title={keysOf('export')}>
          {words.export}
        </Button>
      </span>
    </div>
  );
}
