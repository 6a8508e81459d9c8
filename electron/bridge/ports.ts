/**
 * What the handlers need of the machine and Electron, behind small interfaces: the shell provides them with Electron,
 * tests with fakes.
 */
export type DialogPorts = {
  /** A folder that the person picked; `undefined` when the dialog was closed. */
  readonly chooseFolder: (title: string, purpose: 'write' | 'read') => Promise<string | undefined>;
  readonly chooseSaveFile: (suggestedName: string) => Promise<string | undefined>;
  /** The folder of a set is there and not empty. */
  readonly askAboutExisting: (folder: string) => Promise<'replace' | 'newFolder' | 'cancel'>;
};

export type ShowPorts = {
  readonly showFolder: (folder: string) => Promise<void>;
  readonly showFile: (file: string) => Promise<void>;
};

export type PrintPorts = {
  readonly print: (html: string, title: string) => Promise<'sent' | 'cancelled'>;
  readonly pdf: (html: string, title: string) => Promise<Uint8Array>;
};

export type WindowPorts = {
  readonly mayClose: () => void;
  readonly setTitle: (title: string) => void;
};

export type AboutProgram = {
  readonly version: string;
  readonly platform: string;
  readonly runtime: string;
  /** Requests to any network that were refused since the start. */
  readonly refusedRequests: () => number;
};
