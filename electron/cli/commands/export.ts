import { AppError } from '../../../shared/errors/appError.ts';
import { type OutputFormat, outputFormats } from '../../../shared/outputs/renderSet.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { exportDraft } from '../exportDraft.ts';
import { readinessLines } from '../findingLines.ts';
import { loadDraft } from '../loadDraft.ts';
import { readinessJson } from '../reportJson.ts';

const usage = 'export 填报文件 --out 文件夹 [--formats docx,xlsx,html] [--as-draft]';
const formatsElsewhere = ['pdf'];

function formatsOf(list: string | undefined): readonly OutputFormat[] {
  const named = (list ?? 'docx,xlsx').split(',').map((format) => format.trim().toLowerCase());
  return [...new Set(named)].map((format) => {
    const known = outputFormats.find((each) => each === format);
    if (known !== undefined) return known;
    if (formatsElsewhere.includes(format)) throw new AppError('FORMAT_NOT_HERE', { format: format.toUpperCase() });
    throw new AppError('FORMAT_UNKNOWN', { format, known: outputFormats.join('、') });
  });
}

/** Writes the official set; refused while something is wrong or missing, unless as a draft. */
export const exportSet: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(
      args,
      { out: { type: 'string' }, formats: { type: 'string' }, 'as-draft': { type: 'boolean' } },
      usage,
    );
    const file = fileArgument(required(given.positionals[0], 'export', '填报文件', usage), context);
    const folder = fileArgument(required(given.text('out'), 'export', ' --out', usage), context);
    const formats = formatsOf(given.text('formats'));
    const outcome = await exportDraft(await loadDraft(file), folder, formats, given.flag('as-draft'));
    if (outcome.kind === 'refused') {
      return {
        exitCode: 1,
        json: { files: [], ...readinessJson(outcome.readiness) },
        lines: [
          '材料还不能定稿，没有导出正式稿。补齐、改正后再导出，或加 --as-draft 导出带“草稿”字样的稿子。',
          ...readinessLines(outcome.readiness),
        ],
      };
    }
    return {
      exitCode: 0,
      json: { files: outcome.files },
      lines: outcome.files.map((each) => `${each.verified ? '已核对' : '未核对'}  ${each.path}`),
    };
  },
};
