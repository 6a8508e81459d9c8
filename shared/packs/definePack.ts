import type { TemplatePack } from './templatePack.ts';

/** States that a value is a template pack; the schema and the laws over all packs check the rest. */
export function definePack(pack: TemplatePack): TemplatePack {
  return pack;
}
