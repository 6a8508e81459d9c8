import { z } from 'zod';
import type { BridgeResult } from './bridgeResult.ts';

/** Bounds of what may cross the bridge; main believes nothing that is larger. */
export const bridgeLimits = {
  nameLength: 200,
  titleLength: 200,
  /** Bytes of one written file. */
  fileBytes: 200_000_000,
  /** Characters of a draft, as in the gate of drafts. */
  draftLength: 64_000_000,
  htmlLength: 100_000_000,
  /** Files and bytes of one set of outputs. */
  setFiles: 5_000,
  setBytes: 4_000_000_000,
  /** Sets that may be open at once. */
  openSets: 8,
  /** Changes that one report may count; a stored copy that claims more is damaged. */
  revision: 1_000_000_000,
  /** Copies that are looked at in a folder of backups. */
  copies: 5_000,
} as const;

export const reportId = z.string().regex(/^[0-9a-zA-Z-]{8,64}$/);
/** Milliseconds since 1970 that a date can have. */
export const moment = z.number().min(0).max(8.64e15);
export const revision = z.int().min(0).max(bridgeLimits.revision);
const token = z.uuid();
/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;
/**
 * A file name that every system takes, never a path: no separators, no drive, no control or direction characters, no
 * device of Windows, not `.` or `..`.
 */
export const safeName = z
  .string()
  .min(1)
  .max(bridgeLimits.nameLength)
  .refine((name) => !/[\\/:*?"<>|\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name))
  .refine((name) => !/^\.{1,2}$/.test(name) && !/[. ]$/.test(name) && !deviceName.test(name));
const title = z.string().max(bridgeLimits.titleLength);
const bytes = z.custom<Uint8Array>(
  (content) => content instanceof Uint8Array && content.byteLength <= bridgeLimits.fileBytes,
);
const draftText = z.string().max(bridgeLimits.draftLength);
const nothing = z.strictObject({});
const pageSize = z.strictObject({ html: z.string().max(bridgeLimits.htmlLength), title });

const namedText = z.strictObject({ name: safeName, text: draftText });
const mirrorEntry = z.strictObject({
  reportId,
  /** Milliseconds since 1970 at which the mirrored state was confirmed. */
  savedAt: moment,
  revision,
  bytes: z.int().min(0),
});
/** `keep`: never rotated away. `title`: what the report was called. */
const backupEntry = z.strictObject({
  name: safeName,
  savedAt: moment,
  bytes: z.int().min(0),
  label: title,
  title,
  keep: z.boolean(),
});
const cancelled = z.strictObject({ kind: z.literal('cancelled') });

/**
 * The only list of what the window may ask of the desktop. Types, preload, handlers and validation come from it. The
 * window never names a path: it sends bytes and a suggested name, main asks the person or uses its own folders.
 */
export const contract = {
  /** Asks for a folder and opens a set there; `cancelled` when the person closes the dialog. */
  'outputs.begin': {
    request: z.strictObject({ title, suggestedFolder: safeName }),
    response: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('chosen'), token, folder: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Stages one file of the set; nothing is visible in the folder yet. */
  'outputs.add': { request: z.strictObject({ token, name: safeName, bytes }), response: nothing },
  /** All files of the set appear together, or none. */
  'outputs.commit': {
    request: z.strictObject({ token }),
    response: z.strictObject({ folder: z.string(), names: z.array(z.string()) }),
  },
  'outputs.abort': { request: z.strictObject({ token }), response: nothing },
  /** Asks where to save one file (exchange file, list of findings) and writes it atomically. */
  'outputs.saveOne': {
    request: z.strictObject({ suggestedName: safeName, bytes }),
    response: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), token, file: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Shows the folder of a set or file that was written in this session. */
  'outputs.openFolder': { request: z.strictObject({ token }), response: nothing },
  /** System print dialog for a page of our own HTML. */
  'print.dialog': {
    request: pageSize,
    response: z.strictObject({ outcome: z.enum(['sent', 'cancelled']) }),
  },
  'print.pdf': { request: pageSize, response: z.strictObject({ bytes }) },
  /** Mirror of one report: an ordinary file outside IndexedDB, replaced atomically. */
  'mirror.write': {
    request: z.strictObject({ reportId, revision, savedAt: moment, text: draftText }),
    response: nothing,
  },
  'mirror.list': {
    request: nothing,
    response: z.strictObject({ entries: z.array(mirrorEntry), unreadable: z.array(z.string()) }),
  },
  'mirror.read': {
    request: z.strictObject({ reportId }),
    response: z.strictObject({ entry: mirrorEntry, text: draftText }),
  },
  /** Moves the mirror aside (kept for 90 days), when a report is deleted for good. */
  'mirror.retire': { request: z.strictObject({ reportId }), response: nothing },
  /** A dated backup of a report; old ones rotate. */
  'backup.write': {
    request: z.strictObject({ reportId, label: title, title, keep: z.boolean(), text: draftText }),
    response: z.strictObject({ name: safeName }),
  },
  'backup.list': {
    request: z.strictObject({ reportId }),
    response: z.strictObject({ entries: z.array(backupEntry) }),
  },
  /** The backups of all reports; `unreadable` names files that are damaged. */
  'backup.listAll': {
    request: nothing,
    response: z.strictObject({
      entries: z.array(backupEntry.extend({ reportId })),
      unreadable: z.array(z.string()),
    }),
  },
  'backup.read': { request: z.strictObject({ reportId, name: safeName }), response: namedText },
  /** Asks for a folder and puts a copy of all mirrors and backups there; every file is read back. */
  'backup.copyOut': {
    request: z.strictObject({ title }),
    response: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('copied'), folder: z.string(), files: z.int(), skipped: z.array(z.string()) }),
      cancelled,
    ]),
  },
  /** Asks for a folder that holds such a copy (or contains folders that do) and lists what can be restored. */
  'backup.chooseFolder': {
    request: z.strictObject({ title }),
    response: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('chosen'),
        token,
        folder: z.string(),
        copies: z.array(
          z.strictObject({
            key: z.int().min(0),
            kind: z.enum(['mirror', 'backup']),
            reportId,
            savedAt: moment,
            revision,
            bytes: z.int().min(0),
            label: title,
            title,
          }),
        ),
        unreadable: z.array(z.string()),
      }),
      cancelled,
    ]),
  },
  'backup.readChosen': {
    request: z.strictObject({ token, key: z.int().min(0).max(bridgeLimits.copies) }),
    response: z.strictObject({ reportId, text: draftText }),
  },
  /** Files that were opened by double click or argument and wait to be taken. */
  'opened.take': {
    request: nothing,
    response: z.strictObject({ files: z.array(z.strictObject({ name: safeName, bytes })) }),
  },
  /** Names of installed font families. */
  'fonts.list': { request: nothing, response: z.strictObject({ families: z.array(z.string()) }) },
  'diagnostics.info': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      platform: z.string(),
      runtime: z.string(),
      dataFolder: z.string(),
      freeBytes: z.number().nullable(),
      refusedRequests: z.int(),
    }),
  },
  'diagnostics.log': { request: z.strictObject({ message: z.string().max(8_000) }), response: nothing },
  'diagnostics.openDataFolder': { request: nothing, response: nothing },
  /** The window has stored everything and may close. */
  'window.mayClose': { request: nothing, response: nothing },
  'window.setTitle': { request: z.strictObject({ title }), response: nothing },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type Channel = keyof typeof contract;
export type Request<Name extends Channel> = z.input<(typeof contract)[Name]['request']>;
export type Response<Name extends Channel> = z.output<(typeof contract)[Name]['response']>;

/**
 * What main tells the window. `closing`: store everything, then answer `window.mayClose`. `flush`: store everything and go
 * on, for the system may end the program in a moment. `menu`: an item was chosen.
 */
export const events = {
  opened: nothing,
  closing: nothing,
  flush: nothing,
  menu: z.strictObject({
    command: z.enum([
      'home',
      'new',
      'open',
      'save',
      'undo',
      'redo',
      'find',
      'preview',
      'print',
      'export',
      'check',
      'audit',
      'settings',
      'help',
      'about',
      'textLarger',
      'textSmaller',
    ]),
  }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** `window.desktop`, whether the shell or its browser stand-in provides it. */
export type Desktop = {
  /** `browser`: no shell; dialogs, mirrors and fonts are not there and such calls answer NOT_IN_BROWSER or stand-ins. */
  readonly kind: 'shell' | 'browser';
  readonly call: <Name extends Channel>(channel: Name, request: Request<Name>) => Promise<BridgeResult<Response<Name>>>;
  /** Answers how to stop listening. */
  readonly on: <Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};
