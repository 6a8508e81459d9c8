const sample = 'mmwwiillWM0123';
const generics = ['monospace', 'serif', 'sans-serif'] as const;

/**
 * Whether a font family is there: by its name where the desktop lists all of them (`listed`), else by measuring: text
 * set in it is not as wide as in every generic font. Chinese characters are all equally wide, so letters are measured.
 */
export function familyTest(listed: readonly string[] | undefined): (family: string) => boolean {
  if (listed !== undefined) {
    const names = new Set(listed);
    return (family) => names.has(family);
  }
  const context = document.createElement('canvas').getContext('2d');
  const width = (font: string): number => {
    if (context === null) return 0;
    context.font = `40px ${font}`;
    return context.measureText(sample).width;
  };
  return (family) => generics.some((generic) => width(`"${family}", ${generic}`) !== width(generic));
}
