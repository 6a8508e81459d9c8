import type { z } from 'zod';
import type { Channel, contract, Response } from '../../shared/bridge/contract.ts';
import type { BackupCopies } from '../files/backupCopies.ts';
import type { BackupFiles } from '../files/backupFiles.ts';
import type { Log } from '../files/logFile.ts';
import type { MirrorFiles } from '../files/mirrorFiles.ts';
import type { OpenedFiles } from '../files/openedFiles.ts';
import type { StagedSets } from '../files/stagedSets.ts';
import { backupHandlers } from './backup.ts';
import { diagnosticsHandlers } from './diagnostics.ts';
import { fontsHandlers } from './fonts.ts';
import { mirrorHandlers } from './mirror.ts';
import { createOneDialog } from './oneDialog.ts';
import { openedHandlers } from './opened.ts';
import { outputsHandlers } from './outputs.ts';
import type { AboutProgram, DialogPorts, PrintPorts, ShowPorts, WindowPorts } from './ports.ts';
import { printHandlers } from './print.ts';
import { windowHandlers } from './window.ts';

/** A request that has passed its schema. */
export type Checked<Name extends Channel> = z.output<(typeof contract)[Name]['request']>;

/** One answer per line of the contract; a missing one does not compile. */
export type Handlers = { readonly [Name in Channel]: (request: Checked<Name>) => Promise<Response<Name>> };

/** The handlers of one capability: the channels that begin with its name. */
export type HandlersOf<Capability extends string> = Pick<Handlers, Extract<Channel, `${Capability}.${string}`>>;

export type HandlerDependencies = {
  readonly dataFolder: string;
  readonly dialogs: DialogPorts;
  readonly show: ShowPorts;
  readonly printing: PrintPorts;
  readonly window: WindowPorts;
  readonly about: AboutProgram;
  readonly sets: StagedSets;
  readonly mirrors: MirrorFiles;
  readonly backups: BackupFiles;
  readonly copies: BackupCopies;
  readonly opened: OpenedFiles;
  readonly fontFamilies: () => Promise<readonly string[]>;
  readonly log: Log;
};

export function createHandlers(given: HandlerDependencies): Handlers {
  const needs = { ...given, oneDialog: createOneDialog() };
  return {
    ...outputsHandlers(needs),
    ...printHandlers(needs),
    ...mirrorHandlers(needs),
    ...backupHandlers(needs),
    ...openedHandlers(needs),
    ...fontsHandlers(needs),
    ...diagnosticsHandlers(needs),
    ...windowHandlers(needs),
  };
}
