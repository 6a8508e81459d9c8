import { basename } from 'node:path';
import { auditFile } from '../../../shared/audit/auditFile.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { CheckReport } from '../../../shared/findings/finding.ts';
import type { Examined, FindingsSetInput, NotExamined } from '../../../shared/reports/findingsSet.ts';
import { readInput } from '../../files/readInput.ts';
import { type AuditTarget, auditTargets } from '../auditTargets.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { reportLines } from '../findingLines.ts';
import { reportJson } from '../reportJson.ts';
import { writeFindings } from '../writeFindings.ts';

const usage = 'audit 文件或文件夹… [--out 文件夹]';
/** The reader of finished files has bounds of its own; this only keeps nonsense out of memory. */
const largestFile = 200_000_000;

type Audited =
  | { readonly file: string; readonly report: CheckReport }
  | { readonly file: string; readonly error: AppError };

const nothingFound = { counts: { block: 0, explain: 0, notice: 0, notYet: 0 }, findings: [], notRead: [] } as const;

async function auditOne({ name: file, path }: AuditTarget): Promise<Audited> {
  try {
    return { file, report: auditFile(await readInput(path, largestFile), basename(path)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { file, error };
  }
}

/** A file that cannot be read is not `ok`, and has an `error` beside the keys of all others. */
function jsonOf(audited: Audited): unknown {
  if ('report' in audited) return { file: audited.file, ...reportJson(audited.report) };
  const { code, reason, remedy } = audited.error;
  return { file: audited.file, ok: false, ...nothingFound, error: { code, message: reason, remedy } };
}

function linesOf(audited: Audited): readonly string[] {
  if ('report' in audited) return [`■ ${audited.file}`, ...reportLines(audited.report)];
  return [`■ ${audited.file}`, `未能审核：${audited.error.reason}${audited.error.remedy}`];
}

/** The list of findings as a paper: named after the file, the folder, or how many there are. */
function listOf(audited: readonly Audited[], named: readonly string[], several: boolean): FindingsSetInput {
  const examined = audited.flatMap((each): Examined[] =>
    'report' in each ? [{ name: several ? each.file : basename(each.file), report: each.report }] : [],
  );
  const notExamined = audited.flatMap((each): NotExamined[] =>
    'error' in each ? [{ name: basename(each.file), reason: each.error.reason, remedy: each.error.remedy }] : [],
  );
  const [only, ...others] = named;
  const subject =
    only === undefined || others.length > 0
      ? `${audited.length}个文件`
      : basename(only).replace(/\.(?:docx|xlsx|txt)$/i, '');
  return { subject, unitName: '', examined, notExamined };
}

/**
 * Audits finished files from anywhere; a folder stands for all in it. Where no file can be read that is a refusal (exit
 * 2); among several it is said in its place and the others are audited. `--out`: the list of findings as Word and Excel.
 */
export const audit: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, { out: { type: 'string' } }, usage);
    required(given.positionals[0], 'audit', '文件', usage);
    const { targets, several } = await auditTargets(given.positionals, (name) => fileArgument(name, context));
    const audited: Audited[] = [];
    for (const target of targets) audited.push(await auditOne(target));
    const [first] = audited;
    if (first !== undefined && 'error' in first && audited.every((each) => 'error' in each)) throw first.error;

    const out = given.text('out');
    const written =
      out === undefined
        ? []
        : await writeFindings(listOf(audited, given.positionals, several), fileArgument(out, context));
    const blocks = audited.some((each) => !('report' in each) || !each.report.ok);
    return {
      exitCode: blocks ? 1 : 0,
      json: !several && first !== undefined && 'report' in first ? reportJson(first.report) : audited.map(jsonOf),
      lines: [...audited.flatMap(linesOf), ...written.map((path) => `已写出  ${path}`)],
    };
  },
};
