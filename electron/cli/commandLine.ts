import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '../../shared/errors/appError.ts';

/** What a command answers: one JSON value for programs, lines for people. Exit code 1: done, and something blocks. */
export type CommandAnswer = {
  readonly exitCode: 0 | 1;
  readonly json: unknown;
  readonly lines: readonly string[];
};

/** `folder`: where relative file names start. */
export type CommandContext = { readonly folder: string };

export type Command = {
  readonly usage: string;
  readonly run: (args: readonly string[], context: CommandContext) => Promise<CommandAnswer>;
};

type StringOptions = { readonly [name: string]: { readonly type: 'string' | 'boolean' } };

/** Options and positional arguments of one command. */
export type Arguments = {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
};

/** Reads the arguments of a command; throws OPTION_INVALID for anything it does not know. */
export function readArguments(args: readonly string[], options: StringOptions, usage: string): Arguments {
  const config: ParseArgsConfig = { args: [...args], options: { ...options }, allowPositionals: true, strict: true };
  try {
    const { values, positionals } = parseArgs(config);
    return {
      positionals,
      text: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      flag: (name) => values[name] === true,
    };
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new AppError('OPTION_INVALID', { option, value: '', expected: `用法：${usage}` });
  }
}

/** A required option or argument. */
export function required(value: string | undefined, command: string, option: string, usage: string): string {
  if (value === undefined || value.trim() === '') throw new AppError('OPTION_MISSING', { command, option, usage });
  return value;
}

export function fileArgument(name: string, context: CommandContext): string {
  return resolve(context.folder, name);
}
