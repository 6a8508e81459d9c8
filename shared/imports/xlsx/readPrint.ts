import type { XmlAttributes } from '../ooxml/scanXml.ts';
import { lastExcelRow } from './a1.ts';
import { isTrue } from './readWorkbook.ts';
import type { XlsxPrint } from './xlsxContent.ts';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export type PrintReader = {
  readonly open: (tag: string, attributes: XmlAttributes) => void;
  readonly close: (tag: string, text: string) => void;
  readonly result: () => XlsxPrint;
};

const headerParts = ['oddHeader', 'evenHeader', 'oddFooter', 'evenFooter'] as const;

/** Gathers what a sheet says about printing while its XML goes by. */
export function printReader(): PrintReader {
  const margins: Record<string, number> = {};
  const breaks: number[] = [];
  let inRowBreaks = false;
  const print: Writable<XlsxPrint> = {
    fitToPage: false,
    fitToWidth: 1,
    fitToHeight: 1,
    horizontalCentered: false,
    marginsIn: margins,
    breaksAfter: breaks,
  };
  return {
    open(tag, attributes) {
      switch (tag) {
        case 'pageSetUpPr':
          print.fitToPage = isTrue(attributes.fitToPage);
          break;
        case 'printOptions':
          print.horizontalCentered = isTrue(attributes.horizontalCentered);
          break;
        case 'pageMargins':
          for (const [side, inches] of Object.entries(attributes)) margins[side] = Number(inches);
          break;
        case 'pageSetup':
          if (attributes.paperSize !== undefined) print.paperSize = Number(attributes.paperSize);
          if (attributes.orientation !== undefined) print.orientation = attributes.orientation;
          print.fitToWidth = Number(attributes.fitToWidth ?? 1);
          print.fitToHeight = Number(attributes.fitToHeight ?? 1);
          break;
        case 'rowBreaks':
          inRowBreaks = true;
          break;
        case 'brk':
          if (inRowBreaks && breaks.length < lastExcelRow) breaks.push(Number(attributes.id ?? 0));
          break;
      }
    },
    close(tag, text) {
      if (tag === 'rowBreaks') inRowBreaks = false;
      const part = headerParts.find((name) => name === tag);
      if (part !== undefined) print[part] = text;
    },
    result: () => print,
  };
}
