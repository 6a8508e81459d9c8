// @vitest-environment happy-dom
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../../../renderer/components/DataTable.tsx';
import { Field } from '../../../../renderer/components/Field.tsx';
import { SeverityMark } from '../../../../renderer/components/SeverityMark.tsx';
import { Tabs } from '../../../../renderer/components/Tabs.tsx';
import { TextInput } from '../../../../renderer/components/TextInput.tsx';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';

// The document of the tests has no layout: rows are 44 high, the view of them 600.
beforeAll(() => {
  vi.stubGlobal('ResizeObserver', undefined);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(44);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
});

describe('a field', () => {
  it('ties label, help and error to its control', async () => {
    page = await renderPage(
      <Field label="年度" help="材料所反映的年度" error="此项必填" required>
        {(control) => <TextInput {...control} />}
      </Field>,
    );
    const input = page.find('input');
    expect(page.find('label').getAttribute('for')).toBe(input.id);
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['材料所反映的年度', '此项必填']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the mark of a severity', () => {
  it('is told apart without colour and said aloud', async () => {
    page = await renderPage(
      <>
        <SeverityMark severity="block" count={2} />
        <SeverityMark severity="explain" />
        <SeverityMark severity="notice" />
      </>,
    );
    expect(page.root.textContent).toBe('▲必改2◆需说明●提示');
  });
});

describe('tabs', () => {
  function Example() {
    const [chosen, setChosen] = useState<'word' | 'excel' | 'pdf'>('word');
    const tabs = (['word', 'excel', 'pdf'] as const).map((id) => ({ id, label: id }));
    return (
      <Tabs label="格式" tabs={tabs} chosen={chosen} onChoose={setChosen}>
        {chosen}
      </Tabs>
    );
  }

  it('are one stop for the Tab key; arrows choose, round and round', async () => {
    page = await renderPage(<Example />);
    page.find('[aria-selected=true]').focus();
    await page.key('ArrowLeft');
    expect(page.find('[role=tabpanel]').textContent).toBe('pdf');
    await page.key('ArrowRight');
    expect(page.find('[role=tabpanel]').textContent).toBe('word');
    expect(document.activeElement?.textContent).toBe('word');
    expect(page.root.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
  });
});

describe('a table of a thousand rows', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => `材料${at}`);
  const columns = [{ key: 'name', header: '名称', cell: (row: string) => row, sortable: true }];

  it('draws only those in view, and says how many there are', async () => {
    page = await renderPage(<DataTable label="材料" columns={columns} rows={rows} rowKey={(row) => row} />);
    const drawn = page.root.querySelectorAll('tbody tr').length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
    expect(page.find('table').getAttribute('aria-rowcount')).toBe('1001');
  });

  it('moves by arrows, opens by Enter and hands other keys on', async () => {
    const opened: string[] = [];
    const keys: string[] = [];
    page = await renderPage(
      <DataTable
        label="材料"
        columns={columns}
        rows={rows}
        rowKey={(row) => row}
        onOpen={(row) => opened.push(row)}
        onRowKey={(row, event) => keys.push(`${event.key} ${row}`)}
      />,
    );
    page.find('tbody tr').focus();
    await page.key('ArrowDown');
    await page.key('ArrowDown');
    await page.key('ArrowUp');
    await page.key('Enter');
    await page.key('Delete');
    expect(opened).toEqual(['材料1']);
    expect(keys).toEqual(['Delete 材料1']);
    expect(page.root.querySelectorAll('tbody tr[tabindex="0"]')).toHaveLength(1);
  });

  it('turns the direction when its column is sorted by again', async () => {
    function Example() {
      const [sorting, setSorting] = useState<{ readonly key: string; readonly descending: boolean }>({
        key: 'name',
        descending: false,
      });
      return (
        <DataTable
          label="材料"
          columns={columns}
          rows={rows}
          rowKey={(row) => row}
          sorting={sorting}
          onSort={setSorting}
        />
      );
    }
    page = await renderPage(<Example />);
    expect(page.find('th').getAttribute('aria-sort')).toBe('ascending');
    await page.click('th button');
    expect(page.find('th').getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps the focus in its place when the row under it goes', async () => {
    const table = (shown: readonly string[]) => (
      <DataTable label="材料" columns={columns} rows={shown} rowKey={(row) => row} />
    );
    page = await renderPage(table(rows));
    page.find('tbody tr').focus();
    await page.key('ArrowDown');
    await page.show(table(rows.filter((row) => row !== '材料1')));
    expect(document.activeElement?.textContent).toBe('材料2');
  });
});
