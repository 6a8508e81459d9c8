/** Amounts are whole hundredths of 万元, so that sums are exact. */
export type Hundredths = number;

/** How a publisher writes amounts. */
export type AmountStyle = { readonly unit: '万元' | '元'; readonly thousands: boolean };

/** The figure alone, without its unit: `1,234.50` in 万元, `12,345,000.00` in 元. */
export function amountText(amount: Hundredths, { unit, thousands }: AmountStyle): string {
  const digits = `${Math.abs(amount)}${unit === '元' ? '0000' : ''}`.padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/^0+(?=\d)/, '');
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${amount < 0 ? '-' : ''}${grouped}.${digits.slice(-2)}`;
}

/** part ÷ whole in percent, rounded half up to the given places. */
export function percentText(part: Hundredths, whole: Hundredths, places: number): string {
  const over = BigInt(Math.abs(whole));
  const scaled = (BigInt(Math.abs(part)) * 100n * 10n ** BigInt(places) * 2n + over) / (over * 2n);
  const digits = String(scaled).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return part < 0 !== whole < 0 && scaled !== 0n ? `-${text}` : text;
}

export function sumOf(amounts: readonly Hundredths[]): Hundredths {
  return amounts.reduce((sum, each) => sum + each, 0);
}
