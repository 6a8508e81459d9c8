import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { reportLines } from '../findingLines.ts';
import { loadDraft } from '../loadDraft.ts';

const usage = 'check 填报文件';

/** Evaluates a draft and runs all its checks. */
export const check: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, {}, usage);
    const file = fileArgument(required(given.positionals[0], 'check', '填报文件', usage), context);
    const { draft, pack } = await loadDraft(file);
    const report = checkDraft(pack, evaluateDraft(pack, draft), draft);
    return { exitCode: report.ok ? 0 : 1, json: report, lines: reportLines(report) };
  },
};
