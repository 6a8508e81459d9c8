import { packs as allPacks } from '../../../shared/packs/packRegistry.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import { type Command, readArguments } from '../commandLine.ts';

const usage = 'packs';

/** Lists the template packs. */
export const packs: Command = {
  usage,
  run: async (args) => {
    readArguments(args, {}, usage);
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
