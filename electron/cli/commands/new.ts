import { stat } from 'node:fs/promises';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { findPack } from '../../../shared/packs/packRegistry.ts';
import { writeFileAtomic } from '../../files/atomicWrite.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';

const usage = 'new --pack 模板编号 --year 年度 --unit 单位名称 --out 文件';

async function refuseExisting(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 0) throw new AppError('FILE_EXISTS', { file });
}

/** Writes a blank draft; a file with content is never overwritten, it may be somebody's work. */
export const newDraft: Command = {
  usage,
  run: async (args, context) => {
    const option = { type: 'string' } as const;
    const given = readArguments(args, { pack: option, year: option, unit: option, out: option }, usage);
    const pack = findPack(required(given.text('pack'), 'new', ' --pack', usage));
    const yearText = required(given.text('year'), 'new', ' --year', usage);
    if (!/^(?:19[9]\d|20\d\d)$/.test(yearText)) {
      throw new AppError('OPTION_INVALID', {
        option: '--year',
        value: yearText,
        expected: '请写四位年份，例如 2024。',
      });
    }
    const unit = required(given.text('unit'), 'new', ' --unit', usage);
    const file = fileArgument(required(given.text('out'), 'new', ' --out', usage), context);
    await refuseExisting(file);
    const draft = blankDraft(pack, Number(yearText), { name: unit });
    await writeFileAtomic(file, new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`));
    return {
      exitCode: 0,
      json: { file, pack: draft.pack, year: draft.year },
      lines: [`已新建：${file}`],
    };
  },
};
