import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import type { PrintPorts } from '../bridge/ports.ts';
import { createInTurn } from '../files/inTurn.ts';
import { printPolicy } from '../windows/contentPolicy.ts';
import { appScheme, printOrigin } from '../windows/programAddress.ts';

/** Fails when the page dies or its window goes: nobody would answer any more, and all later prints would wait for it. */
function endOf(page: BrowserWindow): Promise<never> {
  return new Promise((_done, failed) => {
    const fail = (detail: string): void => failed(new AppError('PRINT_FAILED', { detail }));
    page.webContents.once('render-process-gone', () => fail('打印用的页面意外停止'));
    page.once('closed', () => fail('打印用的窗口被关闭'));
  });
}

/**
 * Prints HTML of our own in a hidden window: without scripts, in a session of its own that holds nothing but the pages
 * waiting to be printed.
 */
export function createPrinting(session: Session): PrintPorts {
  const waiting = new Map<string, string>();
  const inTurn = createInTurn();
  session.protocol.handle(appScheme, ({ url }) => {
    const html = waiting.get(url);
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy };
    return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers });
  });

  function withPage<Result>(
    html: string,
    title: string,
    use: (page: BrowserWindow) => Promise<Result>,
  ): Promise<Result> {
    return inTurn('page', async () => {
      const url = `${printOrigin}/${randomUUID()}`;
      waiting.set(url, html);
      const page = new BrowserWindow({
        show: false,
        title,
        webPreferences: {
          session,
          javascript: false,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          devTools: false,
        },
      });
      try {
        return await Promise.race([endOf(page), page.loadURL(url).then(() => use(page))]);
      } finally {
        waiting.delete(url);
        if (!page.isDestroyed()) page.destroy();
      }
    });
  }

  return {
    print: (html, title) =>
      withPage(html, title, (page) => {
        const options = { silent: false, printBackground: true } as const;
        return new Promise((done, failed) => {
          page.webContents.print(options, (success, reason) => {
            if (success) done('sent');
            else if (/cancel/i.test(reason)) done('cancelled');
            else failed(new AppError('PRINT_FAILED', { detail: reason === '' ? '没有说明原因' : reason }));
          });
        });
      }),
    pdf: (html, title) =>
      withPage(html, title, (page) => page.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })),
  };
}
