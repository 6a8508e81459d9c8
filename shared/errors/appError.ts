import { type ErrorCode, errorCatalog } from './errorCatalog.ts';

type Tokens = Readonly<Record<string, string | number>>;

function fill(pattern: string, tokens: Tokens): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = tokens[name];
    return value === undefined ? whole : String(value);
  });
}

/**
 * An expected failure: a catalogue code with its tokens. Anything else that is thrown is a fault of the program.
 * `cause` and `remedy` are finished Chinese sentences.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly remedy: string;

  constructor(code: ErrorCode, tokens: Tokens = {}) {
    const entry = errorCatalog[code];
    const reason = fill(entry.cause, tokens);
    const remedy = fill(entry.remedy, tokens);
    super(`${reason}${remedy}`);
    this.name = 'AppError';
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Marks a branch that the types rule out; reached only through a fault of the program. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
