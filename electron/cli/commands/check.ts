import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { readinessOf } from '../../../shared/reports/reportReadiness.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { readinessLines } from '../findingLines.ts';
import { loadDraft } from '../loadDraft.ts';
import { readinessJson } from '../reportJson.ts';
import { writeFindings } from '../writeFindings.ts';

const usage = 'check 填报文件 [--out 文件夹]';

/** Evaluates a draft, runs all its checks and audits what it would print; with `--out` the check report is written there as well (Word, Excel). */
export const check: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, { out: { type: 'string' } }, usage);
    const file = fileArgument(required(given.positionals[0], 'check', '填报文件', usage), context);
    const out = given.text('out');
    const { draft, pack } = await loadDraft(file);
    const readiness = readinessOf(pack, evaluateDraft(pack, draft), draft);
    const { report } = readiness;
    const unitName = draft.unit.name ?? '';
    const subject = `${draft.year}年${unitName === '' ? pack.county : unitName}`;
    const written =
      out === undefined
        ? []
        : await writeFindings(
            { subject, unitName, examined: [{ name: pack.title, report }] },
            fileArgument(out, context),
          );
    return {
      exitCode: readiness.ready ? 0 : 1,
      json: readinessJson(readiness),
      lines: [...readinessLines(readiness), ...written.map((path) => `已写出  ${path}`)],
    };
  },
};
