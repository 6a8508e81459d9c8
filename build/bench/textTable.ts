/** Lines of a table in plain text: columns aligned to the right, the first `leftColumns` to the left, two blanks apart. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns = 1,
): readonly string[] {
  const lines = [head, ...rows];
  const odd = lines.find((line) => line.length !== head.length);
  if (odd !== undefined) throw new Error(`${odd.length} cells under ${head.length} heads: ${odd.join(' | ')}`);
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const ruler = widths.map((width) => '-'.repeat(width));
  const aligned = (line: readonly string[]): string =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < leftColumns ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [aligned(head), ruler.join('  '), ...rows.map(aligned)];
}
