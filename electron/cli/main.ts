import process, { argv, cwd, env, stderr, stdout } from 'node:process';
import { AppError } from '../../shared/errors/appError.ts';
import { discardUnfinished } from '../files/atomicWrite.ts';
import { runCommand } from './runCommand.ts';

const faultMessage = '程序内部出错，没有完成。请把命令和这一行告诉程序的维护者：';

async function main(): Promise<number> {
  const asJson = argv.includes('--json');
  const args = argv.slice(2).filter((argument) => argument !== '--json');
  try {
    // npm runs scripts from the project's folder; INIT_CWD is where the person stands.
    const answer = await runCommand(args, { folder: env.INIT_CWD ?? cwd() });
    stdout.write(asJson ? `${JSON.stringify(answer.json)}\n` : `${answer.lines.join('\n')}\n`);
    if (asJson && answer.exitCode !== 0) stderr.write(`${answer.lines[0] ?? ''}\n`);
    return answer.exitCode;
  } catch (error) {
    if (error instanceof AppError) {
      stderr.write(`${error.reason}\n${error.remedy}\n`);
      return 2;
    }
    stderr.write(`${faultMessage}${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  }
}

/** Told to end (Ctrl+C, a closed terminal): nothing half-written stays behind. The code is the shell's, 128 and the signal. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const retryMs = 20;

function endAs(exitCode: number): void {
  if (discardUnfinished()) process.exit(exitCode);
  setTimeout(() => endAs(exitCode), retryMs);
}
for (const [signal, exitCode] of Object.entries(endings)) process.on(signal, () => endAs(exitCode));

// Whoever reads our output may stop reading (a pager, `head`); that is no fault.
stdout.on('error', () => process.exit());
process.exitCode = await main();
