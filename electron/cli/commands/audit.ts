import { basename } from 'node:path';
import type { CheckReport } from '../../../shared/crossChecks/finding.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { auditFile } from '../../../shared/reports/auditFile.ts';
import type { Examined, NotExamined } from '../../../shared/reports/findingsSet.ts';
import { readInput } from '../../files/readInput.ts';
import { auditTargets } from '../auditTargets.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { reportLines } from '../findingLines.ts';
import { writeFindings } from '../writeFindings.ts';

const usage = 'audit 文件或文件夹… [--out 文件夹]';
/** The reader of finished files has bounds of its own; this only keeps nonsense out of memory. */
const largestFile = 200_000_000;

type Audited =
  | { readonly file: string; readonly report: CheckReport }
  | { readonly file: string; readonly error: AppError };

async function auditOne(file: string): Promise<Audited> {
  try {
    return { file, report: auditFile(await readInput(file, largestFile), basename(file)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { file, error };
  }
}

function jsonOf(audited: Audited): unknown {
  if ('report' in audited) return { file: audited.file, ...audited.report };
  const { code, reason, remedy } = audited.error;
  return { file: audited.file, ok: false, error: { code, message: reason, remedy } };
}

function linesOf(audited: Audited): readonly string[] {
  if ('report' in audited) return [`■ ${audited.file}`, ...reportLines(audited.report)];
  return [`■ ${audited.file}`, `未能审核：${audited.error.reason}${audited.error.remedy}`];
}

/**
 * Audits finished files from anywhere; a folder stands for all in it. One file that cannot be read is a refusal (exit
 * 2); among several it is said in its place and the others are audited. `--out`: the list of findings as Word and Excel.
 */
export const audit: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, { out: { type: 'string' } }, usage);
    required(given.positionals[0], 'audit', '文件', usage);
    const named = given.positionals.map((each) => fileArgument(each, context));
    const files = await auditTargets(named);
    const audited: Audited[] = [];
    for (const file of files) audited.push(await auditOne(file));
    const [only] = audited;
    if (audited.length === 1 && only !== undefined && 'error' in only) throw only.error;

    const out = given.text('out');
    const written: string[] = [];
    if (out !== undefined) {
      const examined = audited.flatMap((each): Examined[] =>
        'report' in each ? [{ name: basename(each.file), report: each.report }] : [],
      );
      const notExamined = audited.flatMap((each): NotExamined[] =>
        'error' in each ? [{ name: basename(each.file), reason: each.error.reason, remedy: each.error.remedy }] : [],
      );
      const subject = audited.length === 1 ? basename(files[0] ?? '') : `${audited.length}个文件`;
      const folder = fileArgument(out, context);
      written.push(...(await writeFindings({ subject, unitName: '', examined, notExamined }, folder)));
    }
    const blocks = audited.some((each) => !('report' in each) || !each.report.ok);
    return {
      exitCode: blocks ? 1 : 0,
      json: audited.length === 1 && only !== undefined && 'report' in only ? only.report : audited.map(jsonOf),
      lines: [...audited.flatMap(linesOf), ...written.map((path) => `已写出  ${path}`)],
    };
  },
};
