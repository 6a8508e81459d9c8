import { economicName } from '../../builders/economicName.ts';

type Item = readonly [code: string, name: string];

/**
 * The lines of table 06: 款 under their 类, in the order of the form. Which 款 it has is the form's own (307 without
 * 30703 and 30704); their names are those of the classification of 2021.
 */
const printed = [
  {
    code: '301',
    items: '30101 30102 30103 30106 30107 30108 30109 30110 30111 30112 30113 30114 30199',
  },
  {
    code: '303',
    items: '30301 30302 30303 30304 30305 30306 30307 30308 30309 30310 30311 30399',
  },
  {
    code: '302',
    items:
      '30201 30202 30203 30204 30205 30206 30207 30208 30209 30211 30212 30213 30214 30215 30216 30217 ' +
      '30218 30224 30225 30226 30227 30228 30229 30231 30239 30240 30299',
  },
  {
    code: '307',
    items: '30701 30702',
  },
  {
    code: '310',
    items: '31001 31002 31003 31005 31006 31007 31008 31009 31010 31011 31012 31013 31019 31021 31022 31099',
  },
  {
    code: '399',
    items: '39906 39907 39908 39999',
  },
] as const;

export type EconomicClass = (typeof printed)[number]['code'];

type ClassLines = { readonly code: EconomicClass; readonly name: string; readonly items: readonly Item[] };

export const economicClasses: readonly ClassLines[] = printed.map(({ code, items }) => ({
  code,
  name: economicName(code),
  items: items.split(' ').map((item) => [item, economicName(item)]),
}));

/** One class of table 06. */
export function economicClass(code: EconomicClass): ClassLines {
  const found = economicClasses.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no economic class ${code}`);
  return found;
}
