// @vitest-environment happy-dom
import { act, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppContext, type AppServices, useToast } from '../../../../renderer/app/appContext.ts';
import { registerFlush } from '../../../../renderer/app/flushRegistry.ts';
import { useCommands } from '../../../../renderer/app/useCommands.ts';
import { ScreenBoundary } from '../../../../renderer/appFrame/ScreenBoundary.tsx';
import { type StartOutcome, StartUp } from '../../../../renderer/appFrame/StartUp.tsx';
import { ToastProvider } from '../../../../renderer/appFrame/ToastProvider.tsx';
import type { Desktop } from '../../../../shared/bridge/contract.ts';
import { AppError } from '../../../../shared/errors/appError.ts';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
  vi.restoreAllMocks();
});

/** A desktop that takes note of what it is asked. */
function quietDesktop() {
  const asked: string[] = [];
  const menu = new Set<(payload: { readonly command: 'help' }) => void>();
  const desktop = {
    kind: 'shell',
    call: async (channel: string) => {
      asked.push(channel);
      return { ok: true, value: {} };
    },
    on: (event: string, listener: (payload: { readonly command: 'help' }) => void) => {
      if (event === 'menu') menu.add(listener);
      return () => menu.delete(listener);
    },
  } as unknown as Desktop;
  return { desktop, asked, choose: () => [...menu].forEach((listener) => void listener({ command: 'help' })) };
}

function servicesOf(desktop: Desktop): AppServices {
  return { desktop, storage: {} as AppServices['storage'] };
}

describe('a screen that fails', () => {
  it('has the work stored, the fault logged, and ways on shown', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { desktop, asked } = quietDesktop();
    const flush = vi.fn(async () => undefined);
    const stop = registerFlush({ flush, waiting: () => true });
    function Broken(): never {
      throw new Error('no such cell');
    }
    page = await renderPage(
      <ScreenBoundary desktop={desktop} address="/a">
        <Broken />
      </ScreenBoundary>,
    );
    stop();
    expect(page.root.textContent).toContain('没有丢失');
    expect(page.root.textContent).toContain('返回首页');
    expect(page.root.textContent).toContain('no such cell');
    expect(flush).toHaveBeenCalledOnce();
    expect(asked).toContain('diagnostics.log');
    await page.show(
      <ScreenBoundary desktop={desktop} address="/b">
        别的页面
      </ScreenBoundary>,
    );
    expect(page.root.textContent).toBe('别的页面');
  });
});

describe('start-up', () => {
  const start = (outcome: StartOutcome) => {
    const { desktop } = quietDesktop();
    const started = Promise.resolve(outcome);
    return renderPage(
      <AppContext value={servicesOf(desktop)}>
        <StartUp started={started}>材料列表</StartUp>
      </AppContext>,
    );
  };

  it('goes on at once when there is nothing to tell', async () => {
    page = await start({ ok: true, notes: [{ kind: 'notPersistent', title: '浏览器可能清理', detail: '' }] });
    expect(page.root.textContent).toBe('材料列表');
  });

  it('has a person read what was repaired first', async () => {
    page = await start({ ok: true, notes: [{ kind: 'restored', title: '2024年材料', detail: '已由备份恢复' }] });
    expect(page.root.textContent).toContain('已由备份恢复');
    await page.click('button');
    expect(page.root.textContent).toBe('材料列表');
  });

  it('says why it cannot', async () => {
    page = await start({ ok: false, error: new AppError('FILE_NOT_FOUND', { file: 'a.jxzp' }) });
    expect(page.root.textContent).toContain('找不到文件“a.jxzp”。');
    expect(page.root.textContent).not.toContain('材料列表');
  });
});

describe('commands', () => {
  it('run once from key or menu, under StrictMode too; not while an input method composes', async () => {
    const { desktop, choose } = quietDesktop();
    const helped = vi.fn();
    function Screen() {
      useCommands(['everywhere'], { help: helped });
      return null;
    }
    page = await renderPage(
      <StrictMode>
        <AppContext value={servicesOf(desktop)}>
          <ToastProvider>
            <Screen />
          </ToastProvider>
        </AppContext>
      </StrictMode>,
    );
    await page.key('F1', document.body);
    expect(helped).toHaveBeenCalledTimes(1);
    choose();
    expect(helped).toHaveBeenCalledTimes(2);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', bubbles: true, isComposing: true }));
    await page.leave();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', bubbles: true }));
    expect(helped).toHaveBeenCalledTimes(2);
  });
});

describe('a command of the menu', () => {
  it('waits while a dialog is open, and says so, as keys do not reach behind it either', async () => {
    const { desktop, choose } = quietDesktop();
    const helped = vi.fn();
    function Screen({ asks }: { readonly asks: boolean }) {
      useCommands(['everywhere'], { help: helped });
      return asks ? <dialog open>要删除吗？</dialog> : null;
    }
    const within = (asks: boolean) => (
      <AppContext value={servicesOf(desktop)}>
        <ToastProvider>
          <Screen asks={asks} />
        </ToastProvider>
      </AppContext>
    );
    page = await renderPage(within(true));
    await act(async () => choose());
    await page.key('F1', document.body);
    expect(helped).not.toHaveBeenCalled();
    expect(page.root.textContent).toContain('请先处理或关闭打开的对话框');
    await page.leave();
    page = await renderPage(within(false));
    await act(async () => choose());
    expect(helped).toHaveBeenCalledTimes(1);
  });
});

describe('a toast', () => {
  it('is said once, can be acted on, and goes', async () => {
    const undone = vi.fn();
    function Screen() {
      const showToast = useToast();
      const trash = (): void => showToast({ message: '已移到回收站', action: { label: '撤销', run: undone } });
      return (
        <button type="button" id="trash" onClick={trash}>
          移走
        </button>
      );
    }
    page = await renderPage(
      <ToastProvider>
        <Screen />
      </ToastProvider>,
    );
    await page.click('#trash');
    await page.click('#trash');
    expect(page.root.querySelectorAll('[role=status]')).toHaveLength(1);
    await page.click('[role=status] button');
    expect(undone).toHaveBeenCalledOnce();
    expect(page.root.querySelectorAll('[role=status]')).toHaveLength(0);
  });
});
