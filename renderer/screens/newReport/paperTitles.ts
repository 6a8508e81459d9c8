import { parseTemplate } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

export type Paper = { readonly id: string; readonly attachment: string | undefined; readonly title: string };

/** The papers that a pack makes, as they are called: year and the unit's profile filled in, the rest left out. */
export function paperTitles(
  pack: TemplatePack,
  year: number,
  unit: Readonly<Record<string, string>>,
): readonly Paper[] {
  const fill = (template: string): string =>
    parseTemplate(template)
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'year') return String(year + part.offset);
        return part.kind === 'fact' && part.id.startsWith('unit.') ? (unit[part.id.slice(5)] ?? '') : '';
      })
      .join('')
      .replace('（）', '');
  return pack.documents.map((document) => ({
    id: document.id,
    attachment: 'attachment' in document && document.attachment !== undefined ? fill(document.attachment) : undefined,
    title: fill(document.title),
  }));
}
