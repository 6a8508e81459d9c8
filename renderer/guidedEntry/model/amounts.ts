import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { plainText } from '../../../shared/decimal/decimal.ts';
import { parseDecimal, toHalfWidth } from '../../../shared/decimal/parseDecimal.ts';

export type AmountUnit = 'wanYuan' | 'yuan';

const yuanInWanYuan = 10_000;

/** Typed 元 as 万元, exactly. `undefined`: no number, or one that says that it is in 万元. */
export function yuanAsWanYuan(typed: string): string | undefined {
  const parsed = parseDecimal(typed, ['元']);
  return parsed.kind === 'number' ? plainText(parsed.value.div(yuanInWanYuan)) : undefined;
}

/** 万元 as they stand in the draft, in 元, exactly. `undefined`: no number. */
export function wanYuanAsYuan(typed: string): string | undefined {
  const parsed = parseDecimal(typed, ['万元']);
  return parsed.kind === 'number' ? plainText(parsed.value.times(yuanInWanYuan)) : undefined;
}

/** Whether an amount is typed in 元 although its field is in 万元. */
export function isTypedInYuan(field: FieldDefinition, unit: AmountUnit): boolean {
  return unit === 'yuan' && field.unit === 'wanYuan';
}

/** What stands in the draft for what was typed. What is no number stays as it is. */
export function toDraftText(field: FieldDefinition, typed: string, unit: AmountUnit): string {
  if (!isTypedInYuan(field, unit) || toHalfWidth(typed).endsWith('万元')) return typed;
  return yuanAsWanYuan(typed) ?? typed;
}

/** What is shown for typing of what stands in the draft. */
export function toTypingText(field: FieldDefinition, draftText: string, unit: AmountUnit): string {
  return isTypedInYuan(field, unit) ? (wanYuanAsYuan(draftText) ?? draftText) : draftText;
}

/** A printed number with a comma at every thousand. */
export function withThousands(field: FieldDefinition, printed: string): string {
  if (!isNumeric(field.unit) || printed.includes(',')) return printed;
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d{4,})(\.\d+)?(?=%?$)/.exec(printed) ?? [];
  if (whole === '') return printed;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}${printed.endsWith('%') ? '%' : ''}`;
}
