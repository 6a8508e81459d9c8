import type { Page } from 'playwright-core';
import type { EventName, EventPayload } from '../../../shared/bridge/contract.ts';

/** What the dialogs answer; a test may change it at any time. Without an answer a dialog is closed. */
export type DialogAnswers = {
  folder?: string;
  saveFile?: string;
  existing?: 'replace' | 'newFolder' | 'cancel';
};

export type LaunchOptions = {
  /** Where mirrors, backups and the log lie. */
  readonly dataFolder: string;
  /** Where the browser keeps IndexedDB; give it again to start the program anew. Default: a new one. */
  readonly profileFolder?: string;
  readonly dialogs?: DialogAnswers;
  /** Without a desktop: what a plain browser gets. */
  readonly plainBrowser?: boolean;
  /** Report files that were double-clicked to start the program. */
  readonly openedFiles?: readonly string[];
};

/** The running program, in whichever shell. */
export type Program = {
  readonly kind: 'browser' | 'electron';
  readonly page: Page;
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly dialogs: DialogAnswers;
  /** Folders and files that the program asked the system to show. */
  readonly shown: readonly string[];
  /** Pages that went to the printer. */
  readonly printed: readonly { readonly html: string; readonly title: string }[];
  readonly emit: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => Promise<void>;
  /** Opens the program a second time on the same data. */
  readonly secondWindow: () => Promise<Page>;
  /** Addresses that were asked for and are not the program's own. */
  readonly foreignRequests: () => readonly string[];
  /** Errors of the page that nobody caught, and violations of its policy. */
  readonly faults: () => readonly string[];
  /** Ends the program as a person does; fails if a foreign request or a fault was seen. */
  readonly close: () => Promise<void>;
  /** Ends it at once, as a power cut of the program would: SIGKILL. */
  readonly kill: () => Promise<void>;
};
