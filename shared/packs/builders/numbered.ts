/** The codes of checks in the order in which they are written down: `numbered('BDC', 7)` gives `BDC-007`, `BDC-008`, …. */
export function numbered(prefix: string, first = 1): () => string {
  let number = first;
  return () => `${prefix}-${String(number++).padStart(3, '0')}`;
}
