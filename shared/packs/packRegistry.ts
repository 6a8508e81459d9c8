import { AppError } from '../errors/appError.ts';
import { changshaxian2022 } from './changshaxian2022/index.ts';
import { junshan2024 } from './junshan2024/index.ts';
import { lusong2018 } from './lusong2018/index.ts';
import { shaodong2020 } from './shaodong2020/index.ts';
import { shifeng2021FinalAccounts } from './shifeng2021FinalAccounts/index.ts';
import { shifeng2024FinalAccounts } from './shifeng2024FinalAccounts/index.ts';
import type { TemplatePack } from './templatePack.ts';

/** All packs that are shipped. Old packs stay: drafts are pinned to them. */
export const packs: readonly TemplatePack[] = [
  changshaxian2022,
  junshan2024,
  lusong2018,
  shaodong2020,
  shifeng2021FinalAccounts,
  shifeng2024FinalAccounts,
];

/** The shipped pack of that id. Throws UNKNOWN_PACK, or DRAFT_PACK_VERSION when only another version is here. */
export function findPack(id: string, version?: number): TemplatePack {
  const found = packs.filter((pack) => pack.id === id);
  const [newest] = [...found].sort((one, other) => other.version - one.version);
  if (newest === undefined) throw new AppError('UNKNOWN_PACK', { id, known: packs.map((pack) => pack.id).join('、') });
  if (version === undefined) return newest;
  const exact = found.find((pack) => pack.version === version);
  if (exact === undefined) throw new AppError('DRAFT_PACK_VERSION', { id, version, known: newest.version });
  return exact;
}
