import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../build/desktop/browsers.ts';
import { startLoopbackServer } from '../../../build/desktop/loopbackServer.ts';
import { rendererFolder } from '../../../build/desktop/parts.ts';
import { createDiskServices } from '../../../electron/bridge/diskServices.ts';
import { createHandlers } from '../../../electron/bridge/handlers.ts';
import { createBridge } from '../../../electron/bridge/registerBridge.ts';
import type { EventName, EventPayload } from '../../../shared/bridge/contract.ts';
import { bindingName, decodeFromPage, encodeForPage, pageDesktopScript } from './pageDesktop.ts';
import type { DialogAnswers, LaunchOptions, Program } from './program.ts';

/** The pages to drive: those of this checkout, or what `RENDERER_FOLDER` names. */
export const builtPages = process.env.RENDERER_FOLDER || rendererFolder;

/** The origin must be the same at every start of a profile, or its IndexedDB would not be found again. */
async function serveFor(
  profileFolder: string,
  pages: string,
): Promise<Awaited<ReturnType<typeof startLoopbackServer>>> {
  const note = join(profileFolder, 'harness-port');
  const known = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  const server = await startLoopbackServer(pages, known);
  writeFileSync(note, String(server.port));
  return server;
}

/** Process of the browser that holds a profile, as its lock says. */
function processOf(profileFolder: string): number {
  return Number(/-(\d+)$/.exec(readlinkSync(join(profileFolder, 'SingletonLock')))?.[1]);
}

async function killBrowser(profileFolder: string): Promise<void> {
  const id = processOf(profileFolder);
  // The browser leads a group of its own: its helpers go with it.
  process.kill(-id, 'SIGKILL');
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(id, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
  throw new Error('the browser did not die');
}

async function pdfOf(context: BrowserContext, html: string): Promise<Uint8Array> {
  const page = await context.newPage();
  try {
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.close();
  }
}

function watch(context: BrowserContext, origin: string): { readonly foreign: string[]; readonly faults: string[] } {
  const foreign: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`) && !url.startsWith('data:'))
      foreign.push(url);
  });
  context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { foreign, faults };
}

/** Ports as the tests fake them: dialogs answer what the test says, and what is shown or printed is noted. */
function fakePorts(context: BrowserContext, answers: DialogAnswers) {
  const shown: string[] = [];
  const printed: { readonly html: string; readonly title: string }[] = [];
  let onMayClose = (): void => undefined;
  return {
    shown,
    printed,
    whenMayClose: () =>
      new Promise<void>((done) => {
        onMayClose = done;
      }),
    ports: {
      dialogs: {
        chooseFolder: async () => answers.folder,
        chooseSaveFile: async () => answers.saveFile,
        askAboutExisting: async () => answers.existing ?? 'cancel',
      },
      show: {
        showFolder: async (folder: string) => void shown.push(folder),
        showFile: async (file: string) => void shown.push(file),
      },
      printing: {
        print: async (html: string, title: string) => {
          printed.push({ html, title });
          return 'sent' as const;
        },
        pdf: (html: string) => pdfOf(context, html),
      },
      window: { mayClose: () => onMayClose(), setTitle: () => undefined },
      about: { version: 'test', platform: process.platform, runtime: 'chromium', refusedRequests: () => 0 },
    },
  } as const;
}

/**
 * Starts the built pages in a real Chromium, with the real handlers on the real file system behind `window.desktop`.
 * Only dialogs and the printer are fakes. `pages` names other pages than those of the checkout.
 */
export async function launchProgram(options: LaunchOptions, pages: string = builtPages): Promise<Program> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: install it, or name one in CHROMIUM_PATH');
  const given = options.profileFolder;
  const profileFolder = given ?? mkdtempSync(join(tmpdir(), 'profile-'));
  const dialogs: DialogAnswers = { ...options.dialogs };
  const server = await serveFor(profileFolder, pages);
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const { foreign, faults } = watch(context, server.origin);
  const { shown, printed, whenMayClose, ports } = fakePorts(context, dialogs);
  const disk = createDiskServices(options.dataFolder, Date.now);
  await disk.clean();
  for (const file of options.openedFiles ?? []) await disk.opened.add(file);
  const answer = createBridge({
    handlers: createHandlers({ ...disk, ...ports }),
    origin: server.origin,
    log: disk.log,
  });
  await context.exposeBinding(bindingName, async ({ page, frame }, channel: unknown, request: unknown) =>
    encodeForPage(
      await answer(String(channel), decodeFromPage(String(request)), {
        url: frame.url(),
        isMainFrame: frame === page.mainFrame(),
        isOurWindow: context.pages().includes(page),
      }),
    ),
  );
  if (options.plainBrowser !== true) await context.addInitScript({ content: pageDesktopScript() });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.origin}/`);

  async function emitTo<Name extends EventName>(target: Page, event: Name, payload: EventPayload<Name>): Promise<void> {
    await target.evaluate(
      ([name, value]) => {
        const emit: unknown = Reflect.get(window, '__desktopEmit');
        if (typeof emit === 'function') emit(name, value);
      },
      [event, payload] as const,
    );
  }
  async function tidy(): Promise<void> {
    await disk.sets.abortAll();
    await server.close();
    if (given === undefined) rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return {
    kind: 'browser',
    page,
    dataFolder: options.dataFolder,
    profileFolder,
    dialogs,
    shown,
    printed,
    emit: (event, payload) => emitTo(page, event, payload),
    secondWindow: async () => {
      const second = await context.newPage();
      await second.goto(`${server.origin}/`);
      return second;
    },
    foreignRequests: () => foreign,
    faults: () => faults,
    close: async () => {
      if (!page.isClosed() && options.plainBrowser !== true) {
        const stored = whenMayClose();
        await emitTo(page, 'closing', {});
        await Promise.race([stored, sleep(5_000)]);
      }
      await context.close();
      await tidy();
      if (foreign.length > 0) throw new Error(`foreign requests: ${foreign.join(', ')}`);
      if (faults.length > 0) throw new Error(`faults in the page: ${faults.join('\n')}`);
    },
    kill: async () => {
      await killBrowser(profileFolder);
      await context.close().catch(() => undefined);
      await tidy();
    },
  };
}
