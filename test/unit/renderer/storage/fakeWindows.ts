import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { StorageOptions } from '../../../../renderer/storage/createReportStorage.ts';
import { createReportStorage, type ReportStorage } from '../../../../renderer/storage/index.ts';
import type { Timers } from '../../../../renderer/storage/timers.ts';
import type { WindowChannel, WindowMessage } from '../../../../renderer/storage/windowChannel.ts';
import { sharedLocks, type WindowLocks } from '../../../../renderer/storage/windowLocks.ts';
import type { BridgeResult } from '../../../../shared/bridge/bridgeResult.ts';
import type { Channel, Desktop, Request, Response } from '../../../../shared/bridge/contract.ts';

export type FakeMirror = { text: string; revision: number; savedAt: number };

/** A shell whose folders are maps; it can be told to fail as a full disk or read-only folder does. */
export type FakeShell = {
  readonly desktop: Desktop;
  readonly mirrors: Map<string, FakeMirror>;
  readonly retired: Map<string, FakeMirror>;
  readonly backups: Request<'backup.write'>[];
  readonly unreadable: string[];
  fails: 'no' | 'refuses' | 'throws';
  writes: number;
};

export function createFakeShell(kind: Desktop['kind'] = 'shell'): FakeShell {
  const mirrors = new Map<string, FakeMirror>();
  const retired = new Map<string, FakeMirror>();
  const shell: FakeShell = {
    mirrors,
    retired,
    backups: [],
    unreadable: [],
    fails: 'no',
    writes: 0,
    desktop: { kind, on: () => () => undefined, call },
  };
  const refused = { code: 'FOLDER_UNWRITABLE', reason: '不能写入文件夹。', remedy: '请清理磁盘。' } as const;

  type Handlers = { [Name in Channel]?: (request: Request<Name>) => Response<Name> };
  const entryOf = (reportId: string, { text, revision, savedAt }: FakeMirror) => ({
    reportId,
    revision,
    savedAt,
    bytes: text.length,
  });
  const handlers: Handlers = {
    'mirror.write': ({ reportId, ...mirror }) => {
      shell.writes++;
      mirrors.set(reportId, mirror);
      return {};
    },
    'mirror.list': () => ({
      entries: [...mirrors].map(([id, mirror]) => entryOf(id, mirror)),
      unreadable: shell.unreadable,
    }),
    'mirror.read': ({ reportId }) => {
      const found = mirrors.get(reportId);
      if (found === undefined) throw new Error('no such mirror');
      return { entry: entryOf(reportId, found), text: found.text };
    },
    'mirror.retire': ({ reportId }) => {
      const found = mirrors.get(reportId);
      if (found !== undefined) retired.set(reportId, found);
      mirrors.delete(reportId);
      return {};
    },
    'backup.write': (backup) => {
      shell.backups.push(backup);
      return { name: `${shell.backups.length}.json` };
    },
    'backup.listAll': () => ({
      entries: shell.backups
        .map(({ reportId, label, title, keep, text }, index) => {
          const savedAt = Date.parse('2025-03-01T09:00:00+08:00') + index;
          return { reportId, name: `${index + 1}.json`, savedAt, bytes: text.length, label, title, keep };
        })
        .reverse(),
      unreadable: [],
    }),
    'backup.read': ({ name }) => ({ name, text: shell.backups[Number.parseInt(name, 10) - 1]?.text ?? '' }),
  };

  async function call<Name extends Channel>(
    channel: Name,
    request: Request<Name>,
  ): Promise<BridgeResult<Response<Name>>> {
    if (shell.fails === 'throws') throw new Error('no answer');
    if (shell.fails === 'refuses') return { ok: false, error: refused };
    const handler = handlers[channel];
    if (handler === undefined) throw new Error(`not in the fake: ${channel}`);
    return { ok: true, value: handler(request) };
  }
  return shell;
}

/** Time that passes when the test says so; what is due at once runs by itself. */
export type FakeTime = {
  readonly timers: Timers;
  readonly now: () => number;
  readonly pass: (ms: number) => Promise<void>;
};

export function createFakeTime(start = Date.parse('2025-03-10T09:00:00+08:00')): FakeTime {
  let now = start;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    timers: {
      after: (ms, run) => {
        if (ms === 0) {
          const timer = setTimeout(run, 0);
          return () => clearTimeout(timer);
        }
        const entry = { at: now + ms, run };
        due.add(entry);
        return () => due.delete(entry);
      },
    },
    pass: async (ms) => {
      now += ms;
      for (const entry of [...due].sort((one, other) => one.at - other.at)) {
        if (entry.at > now || !due.delete(entry)) continue;
        entry.run();
      }
      await quiet();
    },
  };
}

/** Lets the database finish what it has begun. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((done) => setTimeout(done, 0));
}

/** Browsers free a lock a moment after it is let go. */
export function slowToFree(locks: WindowLocks): WindowLocks {
  return {
    take: async (name, how) => {
      const held = await locks.take(name, how);
      if (held === undefined) return undefined;
      return {
        release: async () => {
          await new Promise((done) => setTimeout(done, 20));
          await held.release();
        },
      };
    },
  };
}

/** One computer: a database, locks and messages that its windows share, and a shell. */
export type FakeComputer = {
  readonly shell: FakeShell;
  readonly time: FakeTime;
  readonly factory: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  readonly locks: WindowLocks;
  readonly openWindow: (options?: Partial<StorageOptions>) => ReportStorage;
  /** The window that speaks hears nothing of it. */
  readonly newChannel: () => WindowChannel;
};

export function createFakeComputer(kind: Desktop['kind'] = 'shell'): FakeComputer {
  const shell = createFakeShell(kind);
  const time = createFakeTime();
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const locks = slowToFree(sharedLocks());
  const windows = new Set<Set<(message: WindowMessage) => void>>();

  function newChannel(): WindowChannel {
    const mine = new Set<(message: WindowMessage) => void>();
    windows.add(mine);
    return {
      post: (message) => {
        for (const others of windows) {
          if (others === mine) continue;
          for (const listener of others) queueMicrotask(() => listener(message));
        }
      },
      listen: (listener) => {
        mine.add(listener);
        return () => mine.delete(listener);
      },
      close: () => windows.delete(mine),
    };
  }

  return {
    shell,
    time,
    factory,
    locks,
    newChannel,
    openWindow: (options = {}) =>
      createReportStorage({
        desktop: shell.desktop,
        databaseName: 'test',
        factory,
        now: time.now,
        timers: time.timers,
        locks,
        channel: newChannel(),
        persist: async () => false,
        ...options,
      }),
  };
}
