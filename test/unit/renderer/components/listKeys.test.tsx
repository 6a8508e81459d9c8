// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { useListKeys } from '../../../../renderer/components/useListKeys.ts';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
});

function List({ found, take }: { readonly found: readonly string[]; readonly take: (option: string) => void }) {
  const { onKey } = useListKeys('list', found, take);
  return <input onKeyDown={onKey} />;
}

/** What Enter takes while these keys are pressed in turn. */
async function taken(found: readonly string[], ...keys: readonly string[]): Promise<readonly string[]> {
  const options: string[] = [];
  page = await renderPage(<List found={found} take={(option) => options.push(option)} />);
  for (const key of keys) await page.key(key, page.find('input'));
  return options;
}

it('goes round the options with the arrows and takes the marked one with Enter', async () => {
  const keys = ['Enter', 'ArrowDown', 'Enter', 'ArrowUp', 'ArrowUp', 'Enter', 'ArrowDown', 'Enter'];
  expect(await taken(['甲', '乙', '丙'], ...keys)).toEqual(['甲', '乙', '丙', '甲']);
});

it('takes nothing where nothing was found', async () => {
  expect(await taken([], 'ArrowDown', 'Enter')).toEqual([]);
});
