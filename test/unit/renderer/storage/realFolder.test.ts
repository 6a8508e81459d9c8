import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupHandlers } from '../../../../electron/bridge/backup.ts';
import { mirrorHandlers } from '../../../../electron/bridge/mirror.ts';
import { createOneDialog } from '../../../../electron/bridge/oneDialog.ts';
import { requireUsable } from '../../../../electron/cli/loadDraft.ts';
import { createBackupCopies } from '../../../../electron/files/backupCopies.ts';
import { createBackupFiles } from '../../../../electron/files/backupFiles.ts';
import { createMirrorFiles } from '../../../../electron/files/mirrorFiles.ts';
import type { Desktop } from '../../../../shared/bridge/contract.ts';
import { contract } from '../../../../shared/bridge/contract.ts';
import { parseDraftText } from '../../../../shared/drafts/parseDraft.ts';
import { AppError } from '../../../../shared/errors/appError.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { createFakeComputer } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-mirrors-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The real handlers behind the contract, without a shell between. */
function realDesktop(now: () => number): Desktop {
  const handlers = {
    ...mirrorHandlers({ mirrors: createMirrorFiles(folder, now) }),
    ...backupHandlers({
      backups: createBackupFiles(folder, now),
      copies: createBackupCopies(folder, now),
      dialogs: { chooseFolder: async () => undefined },
      oneDialog: createOneDialog(),
    }),
  };
  return {
    kind: 'shell',
    on: () => () => undefined,
    call: async (channel, request) => {
      const handler = Object.entries(handlers).find(([name]) => name === channel)?.[1];
      if (handler === undefined) throw new Error(`not here: ${channel}`);
      try {
        const answer: unknown = await handler(contract[channel].request.parse(request) as never);
        return { ok: true, value: contract[channel].response.parse(answer) as never };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { ok: false, error: { code: error.code, reason: error.reason, remedy: error.remedy } };
      }
    },
  };
}

test('mirrors on the disk bring a lost database back, to the last character, and are drafts for the command line', async () => {
  const computer = createFakeComputer();
  const desktop = realDesktop(computer.time.now);
  const storage = computer.openWindow({ desktop });
  await storage.start();
  const { draft } = open(scenario('junshan2024', 'published'));
  const { id } = await storage.createReport(draft, '君山区2024年自评');
  const report = await storage.openReport(id);
  await report.append([{ kind: 'setEntry', id: 'staffing.establishedPosts', text: '１２' }]);
  await report.takeSnapshot('beforeExport');
  await report.close();
  const stored = await storage.readDraft(id);
  await storage.close();

  const file = readdirSync(join(folder, 'mirrors')).find((name) => name.startsWith(id)) ?? '';
  const text = readFileSync(join(folder, 'mirrors', file), 'utf8').replace(/^.*\n/, '');
  expect(requireUsable(parseDraftText(text, file, findPack)).draft).toEqual(stored);
  expect(readdirSync(join(folder, 'backups', id))).toHaveLength(1);

  await tamper(computer).deleteDatabase();
  const again = computer.openWindow({ desktop });
  expect(await again.start()).toMatchObject([{ kind: 'restored', title: '已恢复“君山区2024年自评”' }]);
  expect(await again.readDraft(id)).toEqual(stored);
  await again.close();
});

test('a mirror that was cut off is said, and what the database has stays', async () => {
  const computer = createFakeComputer();
  const desktop = realDesktop(computer.time.now);
  const storage = computer.openWindow({ desktop });
  await storage.start();
  const { draft } = open(scenario('junshan2024', 'published'));
  const { id } = await storage.createReport(draft, '自评');
  await storage.close();
  const file = join(folder, 'mirrors', `${id}.jxmirror`);
  writeFileSync(file, readFileSync(file).subarray(0, 900));
  const again = computer.openWindow({ desktop });
  expect(await again.start()).toMatchObject([{ kind: 'unreadable' }]);
  expect(await again.readDraft(id)).toEqual(draft);
  await again.close();
});
