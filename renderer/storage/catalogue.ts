import { z } from 'zod';
import type { SealRow, StorageDatabase, SummaryRow } from './database.ts';
import type { MirrorState } from './mirrorKeeper.ts';
import type { Settings, UnitProfile } from './reportStorage.ts';
import { settingsKey, storedSettings } from './settings.ts';
import { attempt } from './storageError.ts';

/** Name of the mirror that holds what is in no draft: titles, states, units, settings. */
export const catalogueId = 'catalogue';

const catalogueShape = z.looseObject({
  format: z.literal('jixiao-catalogue'),
  formatVersion: z.literal(1),
  reports: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['draft', 'final']),
      createdAt: z.number(),
      trashedAt: z.number().optional(),
    }),
  ),
  removed: z.array(z.object({ id: z.string(), removedAt: z.number() })).default([]),
  seals: z
    .array(
      z.object({
        id: z.string(),
        reportId: z.string(),
        number: z.int(),
        hash: z.string(),
        code: z.string(),
        signedAt: z.number(),
        snapshotId: z.string(),
        backup: z.string().optional(),
      }),
    )
    .default([]),
  units: z.array(z.object({ id: z.string(), values: z.record(z.string(), z.string()), changedAt: z.number() })),
  settings: z.unknown(),
});

export type Catalogue = {
  readonly format: 'jixiao-catalogue';
  readonly formatVersion: 1;
  readonly reports: readonly Pick<SummaryRow, 'id' | 'title' | 'state' | 'createdAt' | 'trashedAt'>[];
  readonly removed: readonly { readonly id: string; readonly removedAt: number }[];
  readonly seals: readonly SealRow[];
  readonly units: readonly UnitProfile[];
  readonly settings: Settings;
};

type Stamp = { readonly revision: number; readonly savedAt: number };

const stampKey = 'catalogue';
const stampShape = z.object({ revision: z.number(), savedAt: z.number() });

/** When the catalogue changed last; nothing in a database that is new. */
export async function catalogueStamp(database: StorageDatabase): Promise<Stamp | undefined> {
  const row = await attempt(() => database.settings.get(stampKey));
  const stamp = stampShape.safeParse(row?.value);
  return stamp.success ? stamp.data : undefined;
}

export async function stampCatalogue(database: StorageDatabase, stamp: Stamp): Promise<void> {
  await attempt(() => database.settings.put({ key: stampKey, value: stamp }));
}

async function catalogueText(database: StorageDatabase): Promise<string> {
  const { dexie, summaries, removed, seals, units, settings } = database;
  const [rows, gone, signed, profiles, stored] = await attempt(() =>
    dexie.transaction('r', summaries, removed, seals, units, settings, () =>
      Promise.all([
        summaries.toArray(),
        removed.toArray(),
        seals.toArray(),
        units.toArray(),
        settings.get(settingsKey),
      ]),
    ),
  );
  const catalogue: Catalogue = {
    format: 'jixiao-catalogue',
    formatVersion: 1,
    reports: rows.map(({ id, title, state, createdAt, trashedAt }) => ({
      id,
      title,
      state,
      createdAt,
      ...(trashedAt === undefined ? {} : { trashedAt }),
    })),
    removed: gone,
    seals: signed,
    units: profiles,
    settings: storedSettings(stored?.value),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

/** The state to mirror; its text is read when it is written. */
export function catalogueState(database: StorageDatabase, { revision, savedAt }: Stamp): MirrorState {
  return { reportId: catalogueId, revision, savedAt, text: () => catalogueText(database) };
}

/** Nothing when the text is no catalogue. */
export function readCatalogue(text: string): Catalogue | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = catalogueShape.safeParse(json);
  if (!parsed.success) return undefined;
  const { reports, removed, seals, units, settings } = parsed.data;
  return {
    format: 'jixiao-catalogue',
    formatVersion: 1,
    reports: reports.map(({ trashedAt, ...report }) => (trashedAt === undefined ? report : { ...report, trashedAt })),
    removed,
    seals: seals.map(({ backup, ...seal }) => (backup === undefined ? seal : { ...seal, backup })),
    units,
    settings: storedSettings(settings),
  };
}

/** Takes titles, states, units, settings and removals over from a catalogue that is newer than the database. */
export async function adoptCatalogue(database: StorageDatabase, catalogue: Catalogue, stamp: Stamp): Promise<void> {
  const { dexie, removed, seals, settings, summaries, units } = database;
  await attempt(() =>
    dexie.transaction('rw', removed, seals, settings, summaries, units, async () => {
      for (const { trashedAt, ...listed } of catalogue.reports) {
        const row = await summaries.get(listed.id);
        if (row === undefined) continue;
        const { trashedAt: _, ...kept } = row;
        await summaries.put({ ...kept, ...listed, ...(trashedAt === undefined ? {} : { trashedAt }) });
      }
      await units.bulkPut([...catalogue.units]);
      await seals.bulkPut([...catalogue.seals]);
      await removed.bulkPut([...catalogue.removed]);
      await settings.bulkPut([
        { key: settingsKey, value: catalogue.settings },
        { key: stampKey, value: stamp },
      ]);
    }),
  );
}
