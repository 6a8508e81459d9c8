import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

/** What a report is called until it is renamed: the set's title without the unit, which stands beside it. */
export function reportTitle(pack: TemplatePack, year: number): string {
  return fillYears(pack.set.title, year).replaceAll('{unit.name}', '').trim();
}

/** The same title, numbered when one of these has it already: `…（2）`. */
export function uniqueTitle(title: string, taken: readonly string[]): string {
  if (!taken.includes(title)) return title;
  let count = 2;
  while (taken.includes(`${title}（${count}）`)) count++;
  return `${title}（${count}）`;
}
