import { escapeXml } from '../escapeXml.ts';
import { escapeSheetText } from './sheetText.ts';

/** The texts of a workbook, each kept once; cells name them by index. */
export type SharedStrings = {
  readonly indexOf: (text: string) => number;
  readonly toXml: () => string;
};

export function sharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    toXml() {
      const items = [...indexes.keys()].map((text) => {
        // Without the attribute, readers may drop spaces at the ends.
        const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
        return `<si><t${space}>${escapeXml(escapeSheetText(text))}</t></si>`;
      });
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
    },
  };
}
