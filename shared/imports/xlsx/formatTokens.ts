/** Parts of a number format: text shown as it stands, or a run of format letters. */
export type FormatToken = { readonly literal: boolean; readonly text: string };

/** Splits a number format at `;` into sections, and each section into literal text and format letters. */
export function formatSections(format: string): readonly (readonly FormatToken[])[] {
  const sections: FormatToken[][] = [[]];
  const add = (literal: boolean, text: string) => {
    const section = sections.at(-1);
    const last = section?.at(-1);
    if (section === undefined) return;
    if (last !== undefined && last.literal === literal)
      section[section.length - 1] = { literal, text: last.text + text };
    else section.push({ literal, text });
  };
  for (let index = 0; index < format.length; index += 1) {
    const char = format.charAt(index);
    if (char === '"') {
      const end = format.indexOf('"', index + 1);
      const stop = end < 0 ? format.length : end;
      add(true, format.slice(index + 1, stop));
      index = stop;
    } else if (char === '\\') {
      index += 1;
      add(true, format.charAt(index));
    } else if (char === '_') {
      index += 1;
      add(true, ' ');
    } else if (char === '*') {
      index += 1;
    } else if (char === '[') {
      const end = format.indexOf(']', index);
      const stop = end < 0 ? format.length : end;
      const inside = format.slice(index + 1, stop);
      // `[$￥-804]` prints its symbol, `[h]` counts hours; colours, conditions and locales print nothing.
      if (inside.startsWith('$')) add(true, inside.slice(1).replace(/-[0-9A-Fa-f]+$/, ''));
      else if (/^[hms]+$/i.test(inside)) add(false, inside);
      index = stop;
    } else if (char === ';') {
      sections.push([]);
    } else {
      add(!/[0#?.,%@A-Za-z/:+-]/.test(char) && char !== ' ', char);
    }
  }
  return sections;
}
