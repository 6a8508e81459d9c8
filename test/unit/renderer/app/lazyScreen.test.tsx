// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyScreen } from '../../../../renderer/app/lazyScreen.tsx';
import { ScreenBoundary } from '../../../../renderer/appFrame/ScreenBoundary.tsx';
import type { Desktop } from '../../../../shared/bridge/contract.ts';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
  vi.restoreAllMocks();
});

function Screen() {
  return <p>单位</p>;
}

it('shows at once what was loaded ahead, and waits for what was not', async () => {
  let hand: (module: { readonly default: typeof Screen }) => void = () => undefined;
  const Late = lazyScreen(
    () =>
      new Promise((done) => {
        hand = done;
      }),
  );
  page = await renderPage(<Late />);
  expect(page.root.textContent).not.toContain('单位');
  await act(async () => hand({ default: Screen }));
  await vi.waitFor(() => expect(page?.root.textContent).toBe('单位'));
  await page.leave();

  const load = vi.fn(async () => ({ default: Screen }));
  const Ready = lazyScreen(load);
  await Ready.load();
  page = await renderPage(<Ready />);
  expect(page.root.textContent).toBe('单位');
  expect(load).toHaveBeenCalledOnce();
});

it('fails into the boundary when it cannot be loaded, and is loaded when shown anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const desktop = { kind: 'shell', call: async () => ({ ok: true, value: {} }), on: () => () => true };
  let broken = true;
  const Flaky = lazyScreen(async () => {
    if (broken) throw new Error('no such file');
    return { default: Screen };
  });
  await Flaky.load();
  const within = (address: string) => (
    <ScreenBoundary desktop={desktop as unknown as Desktop} address={address}>
      <Flaky />
    </ScreenBoundary>
  );
  page = await renderPage(within('/a'));
  await vi.waitFor(() => expect(page?.root.textContent).toContain('no such file'));
  broken = false;
  await page.show(within('/b'));
  await vi.waitFor(() => expect(page?.root.textContent).toBe('单位'));
});
