import { Decimal, plainText } from '../../../shared/decimal/decimal.ts';

/** A sum that a person types into a cell: `=12+3*2`. */
export function isTypedFormula(text: string): boolean {
  return /^\s*[=＝]/.test(text);
}

const longestFormula = 200;
const token = /\s*(?:(\d+(?:\.\d+)?%?|\.\d+)|([-+*/()]))/y;

function tokensOf(text: string): readonly string[] | undefined {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[×✕]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-')
    .replace(/,(?=\d{3})/g, '')
    .replace(/^\s*=/, '')
    .trimEnd();
  const tokens: string[] = [];
  for (token.lastIndex = 0; token.lastIndex < plain.length; ) {
    const [, number, sign] = token.exec(plain) ?? [];
    const found = number ?? sign;
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return tokens;
}

/** Reads sums of products of numbers and brackets. Each part answers `undefined` where the text is none. */
class Reader {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  private take(signs: string): string | undefined {
    const next = this.tokens[this.at];
    if (next === undefined || next.length !== 1 || !signs.includes(next)) return undefined;
    this.at++;
    return next;
  }

  sum(): Decimal | undefined {
    let left = this.product();
    for (let sign = this.take('+-'); sign !== undefined; sign = this.take('+-')) {
      const right = this.product();
      if (left === undefined || right === undefined) return undefined;
      left = sign === '+' ? left.plus(right) : left.minus(right);
    }
    return left;
  }

  private product(): Decimal | undefined {
    let left = this.factor();
    for (let sign = this.take('*/'); sign !== undefined; sign = this.take('*/')) {
      const right = this.factor();
      if (left === undefined || right === undefined || (sign === '/' && right.isZero())) return undefined;
      left = sign === '*' ? left.times(right) : left.div(right);
    }
    return left;
  }

  private factor(): Decimal | undefined {
    const sign = this.take('+-');
    if (sign !== undefined) {
      const value = this.factor();
      return sign === '-' ? value?.negated() : value;
    }
    if (this.take('(') !== undefined) {
      const inside = this.sum();
      return this.take(')') === undefined ? undefined : inside;
    }
    const number = this.tokens[this.at];
    if (number === undefined || !/^[\d.]/.test(number)) return undefined;
    this.at++;
    const value = new Decimal(number.replace('%', ''));
    return number.endsWith('%') ? value.div(100) : value;
  }
}

/** The result of a typed sum as plain decimal text, at most six decimals. `undefined`: it cannot be computed. */
export function computeTyped(text: string): string | undefined {
  if (!isTypedFormula(text) || text.length > longestFormula) return undefined;
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  const value = reader.sum();
  if (value === undefined || !reader.isDone || !value.isFinite()) return undefined;
  return plainText(value.toDecimalPlaces(6));
}
