/** The name without its namespace prefix: some programs write `<x:c>` for `<c>`. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
