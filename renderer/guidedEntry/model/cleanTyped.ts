import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { isNumeric, unitNames } from '../../../shared/calculation/factModel.ts';
import { parseDecimal, toHalfWidth } from '../../../shared/decimal/parseDecimal.ts';
import { type AmountUnit, isTypedInYuan, wanYuanAsYuan, yuanAsWanYuan } from './amounts.ts';

export type Cleaned = { readonly text: string; readonly converted: boolean };

/** Signs that stand for “nothing” in tables. */
const nothing = /^[-—–―_/／]+$/;

/**
 * A pasted value as it would have been typed: numbers without commas, currency signs, units and odd spaces; an amount
 * that says 元 where 万元 are due (or the reverse) is converted exactly. Texts, and what is no number, stay as they are.
 */
export function cleanTyped(field: FieldDefinition, pasted: string, unit: AmountUnit): Cleaned {
  const same = { text: pasted.trim(), converted: false };
  if (!isNumeric(field.unit)) return same;
  const text = toHalfWidth(pasted).replace(/^(-?)[￥¥$]/, '$1');
  if (nothing.test(text)) return { text: '', converted: false };
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  const plain = negative === undefined ? text : `-${negative}`;
  if (field.unit === 'wanYuan' && !plain.endsWith('万元') && (plain.endsWith('元') || isTypedInYuan(field, unit))) {
    const inWanYuan = yuanAsWanYuan(plain);
    return inWanYuan === undefined ? same : { text: inWanYuan, converted: true };
  }
  if (field.unit === 'yuan' && plain.endsWith('万元')) {
    const inYuan = wanYuanAsYuan(plain);
    return inYuan === undefined ? same : { text: inYuan, converted: true };
  }
  const parsed = parseDecimal(plain, unitNames[field.unit].suffixes);
  return parsed.kind === 'number' ? { text: parsed.text.replace(/,/g, ''), converted: false } : same;
}
