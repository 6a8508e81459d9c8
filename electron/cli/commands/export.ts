import { AppError } from '../../../shared/errors/appError.ts';
import { type OutputFormat, outputFormats } from '../../../shared/outputs/renderSet.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { exportDraft } from '../exportDraft.ts';
import { reportLines } from '../findingLines.ts';
import { loadDraft } from '../loadDraft.ts';
import { reportJson } from '../reportJson.ts';

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

/** Writes the official set; refused while a 必改 stands unless as a draft. */
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
        json: { files: [], ...reportJson(outcome.report) },
        lines: [
          '有必改问题，没有导出正式稿。改正后再导出，或加 --as-draft 导出带“草稿”字样的稿子。',
          ...reportLines(outcome.report),
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
