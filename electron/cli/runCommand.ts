import { AppError } from '../../shared/errors/appError.ts';
import type { Command, CommandAnswer, CommandContext } from './commandLine.ts';
import { audit } from './commands/audit.ts';
import { check } from './commands/check.ts';
import { codes } from './commands/codes.ts';
import { describe } from './commands/describe.ts';
import { exportSet } from './commands/export.ts';
import { newDraft } from './commands/new.ts';
import { packs } from './commands/packs.ts';

const commands: Readonly<Record<string, Command>> = {
  packs,
  describe,
  new: newDraft,
  check,
  export: exportSet,
  codes,
  audit,
};
const commandsToCome: readonly string[] = ['import', 'carry-forward', 'summarize'];

/** Runs one command. Throws AppError for what cannot be used. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<CommandAnswer> {
  const [name = '', ...rest] = args;
  const known = Object.keys(commands).join('、');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command.run(rest, context);
  if (commandsToCome.includes(name)) throw new AppError('COMMAND_NOT_YET', { command: name, known });
  throw new AppError('COMMAND_UNKNOWN', { command: name, known });
}
