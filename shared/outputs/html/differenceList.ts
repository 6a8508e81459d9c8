const shown = 10;
const excerptLength = 24;

/** The text around the first place where two texts part, short enough to print in a message. */
function excerpt(text: string, partAt: number): string {
  const start = Math.max(0, partAt - 6);
  const end = start + excerptLength;
  return `“${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}”`;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Collects where an expected and a read page part; keeps the first ten. */
export type DifferenceList = {
  readonly expect: (place: string, expected: string | number | boolean | undefined, read: typeof expected) => void;
  readonly add: (difference: string) => void;
  readonly all: () => readonly string[];
};

/** An empty {@link DifferenceList}. */
export function differenceList(): DifferenceList {
  const found: string[] = [];
  const add = (difference: string): void => {
    if (found.length < shown) found.push(difference);
  };
  return {
    add,
    all: () => found,
    expect: (place, expected, read) => {
      if (Object.is(expected, read)) return;
      const wanted = String(expected ?? '无');
      const got = String(read ?? '无');
      const at = firstDifference(wanted, got);
      add(`${place}：应为${excerpt(wanted, at)}，读到${excerpt(got, at)}。`);
    },
  };
}
