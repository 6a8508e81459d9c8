import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { carryPack } from '../../../shared/drafts/pinnedPack.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { writeFileAtomic } from '../../files/atomicWrite.ts';
import { choosePack, packLine } from '../choosePack.ts';
import { type Command, fileArgument, readArguments, required } from '../commandLine.ts';
import { refuseExisting } from '../refuseExisting.ts';

const usage = 'new --pack 模板编号或模板文件 --year 年度 --unit 单位名称 --out 文件';

/** Writes a blank draft; one made with a pack from a file carries the pack. */
export const newDraft: Command = {
  usage,
  run: async (args, context) => {
    const option = { type: 'string' } as const;
    const given = readArguments(args, { pack: option, year: option, unit: option, out: option }, usage);
    const chosen = await choosePack(required(given.text('pack'), 'new', ' --pack', usage), context);
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
    const blank = blankDraft(chosen.pack, Number(yearText), { name: unit });
    const draft = chosen.file === undefined ? blank : carryPack(blank, chosen.pack);
    await writeFileAtomic(file, new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`));
    return {
      exitCode: 0,
      json: { file, pack: draft.pack, year: draft.year },
      lines: [`已新建：${file}`, `模板：${packLine(chosen)}`],
    };
  },
};
