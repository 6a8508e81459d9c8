import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import type { TableAuditCode } from '../tableAuditCodes.ts';
import { tableFinding } from '../tableFinding.ts';

const hundred = new Decimal(100);

/** A printed rate as a number of percent; `0.98` without a sign is a share. */
export function percentOf(figure: Figure): { readonly value: Decimal; readonly decimals: number } {
  const decimals = figure.value.decimalPlaces();
  const printed = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? decimals;
  if (/[%％]/.test(figure.text)) return { value: figure.value, decimals: printed };
  const isShare = figure.value.abs().lessThanOrEqualTo('1.5') && (printed >= 2 || figure.value.equals(1));
  return isShare
    ? { value: figure.value.times(hundred), decimals: Math.max(printed - 2, 0) }
    : { value: figure.value, decimals: printed };
}

/**
 * A printed rate against its quotient at the printed precision; one unit of the last place is a notice, and so is a rate
 * in whole percent that hides its decimals when `wantsDecimals`.
 */
export function ratioFindings(
  code: TableAuditCode,
  name: string,
  rate: Figure | undefined,
  part: Figure | undefined,
  whole: Figure | undefined,
  wantsDecimals = false,
): readonly AuditFinding[] {
  if (rate === undefined || part === undefined || whole === undefined || whole.value.isZero()) return [];
  const stated = percentOf(rate);
  const exact = scaled(part).dividedBy(scaled(whole)).times(hundred);
  const apart = roundTo(exact, stated.decimals).minus(stated.value).abs();
  const expected = plainText(roundTo(exact, Math.max(stated.decimals, 2)));
  const words = `${plainText(part.value)}÷${plainText(whole.value)}＝${expected}%`;
  const common = { places: [rate.place, part.place, whole.place], quote: rate.quote };
  if (apart.isZero()) {
    const isWhole = exact.minus(stated.value).abs().greaterThanOrEqualTo('0.005');
    if (!wantsDecimals || !isWhole) return [];
    return [
      tableFinding({
        code: 'TAB-090',
        message: `${name}${plainText(stated.value)}%是取整后的数，${words}。`,
        remedy: '按本套材料统一的小数位数填写即可。',
        stated: plainText(stated.value),
        expected,
        ...common,
      }),
    ];
  }
  const lastPlace = new Decimal(10).pow(-stated.decimals);
  const isRounding = apart.lessThanOrEqualTo(lastPlace);
  return [
    tableFinding({
      code: isRounding ? 'TAB-090' : code,
      message: `${name}是${plainText(stated.value)}%，${words}${isRounding ? '，末位相差1' : ''}。`,
      remedy: isRounding ? '这是取舍造成的，一般不用改。' : `请核对；如两个金额无误，${name}应为${expected}%。`,
      stated: plainText(stated.value),
      expected,
      ...common,
    }),
  ];
}
