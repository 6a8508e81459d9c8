import { packs as allPacks } from '../../../shared/packs/packRegistry.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import { writeFileAtomic } from '../../files/atomicWrite.ts';
import { choosePack, packLine } from '../choosePack.ts';
import {
  type Command,
  type CommandAnswer,
  type CommandContext,
  fileArgument,
  readArguments,
  required,
} from '../commandLine.ts';
import { refuseExisting } from '../refuseExisting.ts';

const usage = 'packs [--pack 模板编号或模板文件 --out 文件.json]';

/** One pack as a file: to read, to pass on, to start another from (under another id). */
async function writePack(named: string, out: string, context: CommandContext): Promise<CommandAnswer> {
  const chosen = await choosePack(named, context);
  const file = fileArgument(out, context);
  await refuseExisting(file);
  await writeFileAtomic(file, new TextEncoder().encode(`${JSON.stringify(chosen.pack, null, 2)}\n`));
  const { id, version, title } = chosen.pack;
  return { exitCode: 0, json: { file, id, version, title }, lines: [`已写出：${file}`, `模板：${packLine(chosen)}`] };
}

/** Lists the template packs, or writes one into a file. */
export const packs: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, { pack: { type: 'string' }, out: { type: 'string' } }, usage);
    const [named, out] = [given.text('pack'), given.text('out')];
    if (named !== undefined || out !== undefined) {
      const pack = required(named, 'packs', ' --pack', usage);
      return writePack(pack, required(out, 'packs', ' --out', usage), context);
    }
    const json = allPacks.map((pack) => ({
      id: pack.id,
      title: pack.title,
      county: pack.county,
      year: pack.year,
      version: pack.version,
      documents: pack.documents.map(({ id, attachment, title, kind }) => ({
        id,
        attachment: attachment ?? null,
        title: fillYears(title, pack.year).replaceAll('{unit.name}', ''),
        kind,
      })),
    }));
    return { exitCode: 0, json, lines: json.map((pack) => `${pack.id}  ${pack.title}（第${pack.version}版）`) };
  },
};
