/** Amounts are whole 分. */
export type Money = number;

export function rounded(value: number, places: number): string {
  const factor = 10 ** places;
  const scaled = Math.round(Math.abs(value) * factor + 1e-7) / factor;
  return `${value < 0 && scaled !== 0 ? '-' : ''}${scaled.toFixed(places)}`;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}

export type Printing = { readonly unit: '万元' | '元'; readonly thousands: boolean; readonly dropZeros: boolean };

export function money(value: Money, { unit, thousands, dropZeros }: Printing): string {
  const text = rounded(unit === '元' ? value / 100 : value / 1_000_000, 2);
  const short = dropZeros ? text.replace(/\.?0+$/, '') : text;
  return thousands ? grouped(short) : short;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
