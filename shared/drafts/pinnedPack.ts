import { AppError } from '../errors/appError.ts';
import { type FindShippedPack, isShipped, parsePack } from '../packs/parsePackFile.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { ReportDraft } from './reportDraft.ts';

/** The pack that a draft is made with; `packDefinition` when the draft has to carry it, because it is not shipped. */
export type PinnedPack = { readonly pack: TemplatePack; readonly packDefinition?: TemplatePack };

/**
 * Finds the pack of a draft. A shipped pack comes first, whatever the draft carries under its id; else the draft's own
 * pack is let in by the gate for packs. Throws UNKNOWN_PACK, DRAFT_PACK_VERSION, PACK_INVALID.
 */
export function pinnedPack(pin: ReportDraft['pack'], carried: unknown, findPack: FindShippedPack): PinnedPack {
  if (carried === undefined || carried === null || isShipped(pin.id, findPack)) {
    return { pack: findPack(pin.id, pin.version) };
  }
  const pack = parsePack(carried);
  if (pack.id !== pin.id || pack.version !== pin.version) {
    throw new AppError('PACK_INVALID', {
      detail: `填报文件用的是“${pin.id}”第 ${pin.version} 版，里面存的却是“${pack.id}”第 ${pack.version} 版`,
    });
  }
  return { pack, packDefinition: pack };
}

/** The draft with its pack inside, so that it can be opened where the pack's file is not at hand. */
export function carryPack(draft: ReportDraft, packDefinition: TemplatePack): ReportDraft {
  return { ...draft, pack: { id: packDefinition.id, version: packDefinition.version }, packDefinition };
}
