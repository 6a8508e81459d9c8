const form = /^narrative:([^#]+)(?:#.*)?$/s;
/** What follows `#` tells apart several findings in one place; a number or a few words. */
const longest = 40;

/**
 * How findings name a place of the report's text among their `fields`: `narrative:<place id>#<what is stated there>`.
 * What is stated belongs to it, so that an explanation of one number is none of another in the same place.
 */
export function narrativeKey(id: string, stated: string | undefined): string {
  const words = (stated ?? '').replace(/\s+/g, '').slice(0, longest);
  return words === '' ? `narrative:${id}` : `narrative:${id}#${words}`;
}

/** The place of the report's text that a field of a finding names; `undefined` when it is the path of a fact. */
export function narrativeOfKey(field: string): string | undefined {
  return form.exec(field)?.[1];
}
