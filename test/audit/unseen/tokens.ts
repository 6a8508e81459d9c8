/** How the document itself gives a number away: by an equal or a sum elsewhere, by a rate only, or not at all. */
export type Cover = 'equal' | 'rate' | 'none';
export type TokenKind = 'cell' | 'amount' | 'percent' | 'direction' | 'count' | 'score';
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly cover: Cover;
  /** What a person may have put here instead: last year's number, the budget. */
  readonly mistaken: Readonly<Partial<Record<'lastYear' | 'budget', string>>>;
};

const open = '⟦';
const close = '⟧';

/** Collects the numbers of a document while it is written: `mark` gives the sign that stands for one until it is printed. */
export type Marks = { readonly tokens: readonly Token[]; readonly mark: (token: Token) => string };

export function newMarks(): Marks {
  const tokens: Token[] = [];
  return {
    tokens,
    mark(token) {
      tokens.push(token);
      return `${open}${tokens.length - 1}${close}`;
    },
  };
}

/** The text with its numbers; `changed`: what stands at one of them instead. */
export function printed(
  source: string,
  tokens: readonly Token[],
  changed?: { readonly at: number; readonly text: string; readonly unit?: string },
): string {
  const filled = source.replace(/⟦(\d+)⟧(万元)?/g, (_, index: string, unit: string | undefined) => {
    const isChanged = changed !== undefined && changed.at === Number(index);
    const text = isChanged ? changed.text : (tokens[Number(index)]?.text ?? '');
    return `${text}${isChanged && changed.unit !== undefined && unit !== undefined ? changed.unit : (unit ?? '')}`;
  });
  return filled;
}
