import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiskServices, type DiskServices } from '../../../electron/bridge/diskServices.ts';
import { createHandlers, type HandlerDependencies } from '../../../electron/bridge/handlers.ts';
import { createBridge } from '../../../electron/bridge/registerBridge.ts';
import type { Sender } from '../../../electron/bridge/sender.ts';
import type { BridgeError, BridgeResult } from '../../../shared/bridge/bridgeResult.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';

export const origin = 'app://jixiao';
export const ourWindow: Sender = { url: `${origin}/`, isMainFrame: true, isOurWindow: true };
export const reportId = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** The real handlers on a real, empty file system of their own; only dialogs, printer and window are stand-ins. */
export type Desk = {
  readonly dataFolder: string;
  /** A folder that the person picks in the dialog; `elsewhere` is one that nobody picked and holds a file. */
  readonly chosen: string;
  readonly elsewhere: string;
  readonly disk: DiskServices;
  readonly answers: { folder?: string; saveFile?: string; existing: 'replace' | 'newFolder' | 'cancel' };
  /** What happened outside the file system, in order. */
  readonly happened: string[];
  now: number;
  readonly ask: (channel: string, request: unknown, sender?: Sender) => Promise<BridgeResult<unknown>>;
  readonly log: () => string;
};

export function setUpDesk(change: Partial<HandlerDependencies> = {}): Desk {
  const base = scratchFolder('desk');
  const [dataFolder, chosen, elsewhere] = [join(base, 'data'), join(base, 'chosen'), join(base, 'elsewhere')];
  mkdirSync(chosen);
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, '工资表.xlsx'), 'secret');
  const answers: Desk['answers'] = { folder: chosen, saveFile: join(chosen, '另存.jxzp'), existing: 'replace' };
  const happened: string[] = [];
  const clock = { now: Date.UTC(2026, 10, 21, 8, 0, 0) };
  const disk = createDiskServices(dataFolder, () => clock.now);
  const handlers = createHandlers({
    ...disk,
    dialogs: {
      chooseFolder: async () => answers.folder,
      chooseSaveFile: async () => answers.saveFile,
      askAboutExisting: async () => answers.existing,
    },
    show: {
      showFolder: async (folder) => void happened.push(`folder ${folder}`),
      showFile: async (file) => void happened.push(`file ${file}`),
    },
    printing: {
      print: async (_html, title) => {
        happened.push(`print ${title}`);
        return 'sent';
      },
      pdf: async () => new TextEncoder().encode('%PDF'),
    },
    window: {
      mayClose: () => void happened.push('mayClose'),
      setTitle: (title) => void happened.push(`title ${title}`),
    },
    about: { version: '1.0.0', platform: 'test', runtime: 'test', refusedRequests: () => 3 },
    ...change,
  });
  const answer = createBridge({ handlers, origin, log: disk.log });
  return {
    dataFolder,
    chosen,
    elsewhere,
    disk,
    answers,
    happened,
    get now() {
      return clock.now;
    },
    set now(time: number) {
      clock.now = time;
    },
    ask: (channel, request, sender = ourWindow) => answer(channel, request, sender),
    log: () => readFileSync(join(dataFolder, 'logs', 'program.log'), 'utf8'),
  };
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Every file below a folder, hidden ones too, with its content. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
  }
  return found;
}

/** The value of an answer that must have succeeded. */
export function valueFrom(answer: BridgeResult<unknown>): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.reason}`);
  if (typeof answer.value !== 'object' || answer.value === null) throw new Error('not an object');
  return { ...answer.value };
}

/** The refusal of a call that must not have succeeded. */
export function refusalOf(answer: BridgeResult<unknown>): BridgeError {
  if (answer.ok) throw new Error('it was not refused');
  return answer.error;
}

/** Opens a set in the chosen folder; answers its token and folder. */
export async function begin(desk: Desk, name = '材料'): Promise<{ readonly token: string; readonly folder: string }> {
  const value = valueFrom(await desk.ask('outputs.begin', { title: '导出', suggestedFolder: name }));
  return { token: String(value.token), folder: String(value.folder) };
}
