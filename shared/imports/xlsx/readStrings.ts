import { scanXml } from '../ooxml/scanXml.ts';
import { localName } from './localName.ts';
import type { Tally } from './xlsxLimits.ts';

/** Undoes Excel's escape of characters that XML cannot carry: `_x0041_` is `A`, `_x005F_` a plain underscore. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The shared strings in order. Runs of rich text are joined; phonetic readings are left out. */
export function readStrings(bytes: Uint8Array, part: string, file: string, counted: Tally): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(bytes, part, file, {
    open(name) {
      const tag = localName(name);
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') inText = phonetic === 0;
    },
    close(name) {
      const tag = localName(name);
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'si') {
        counted.add('strings', 1);
        strings.push(unescapeSheetText(text));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
