import { type FieldDefinition, isDerived, unitNames } from '../../../shared/calculation/factModel.ts';
import { formulaInWords, type Names, wordedInWords } from '../../../shared/calculation/words.ts';
import { factNames } from '../../../shared/packs/factNames.ts';
import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import { choosePack, packLine } from '../choosePack.ts';
import { type Command, readArguments, required } from '../commandLine.ts';

const usage = 'describe --pack 模板编号或模板文件';

/** A reference is typed like any other text: the name of the row that this row belongs to. */
function describeField(field: FieldDefinition, names: Names, year: number): Readonly<Record<string, unknown>> {
  const { source } = field;
  return {
    id: field.id,
    label: fillYears(field.label, year),
    unit: field.unit,
    unitName: unitNames[field.unit].name,
    source: isDerived(field) ? 'calculated' : source.kind === 'reference' ? 'entered' : source.kind,
    required: source.kind === 'reference' || (source.kind === 'entered' && source.required),
    ...(source.kind === 'calculated' ? { formula: formulaInWords(source.formula, names), basis: source.basis } : {}),
    ...(source.kind === 'worded' ? { formula: wordedInWords(source.alternatives, names), basis: source.basis } : {}),
    ...(source.kind === 'codeName' ? { formula: `“${names.fact(source.code)}”的科目名称` } : {}),
    ...(source.kind === 'profile' ? { unitKey: source.key } : {}),
    ...(source.kind === 'reference' ? { refersTo: `${source.table}.${source.field}` } : {}),
    ...(source.kind === 'entered' && source.default !== undefined ? { default: source.default } : {}),
    ...(field.choices === undefined ? {} : { choices: field.choices }),
    ...(field.help === undefined ? {} : { help: fillYears(field.help, year) }),
  };
}

/** The whole of a pack that somebody needs who fills in a draft. */
export const describe: Command = {
  usage,
  run: async (args, context) => {
    const given = readArguments(args, { pack: { type: 'string' } }, usage);
    const chosen = await choosePack(required(given.text('pack'), 'describe', ' --pack', usage), context);
    const { pack } = chosen;
    const names = factNames(pack, pack.year);
    const fields = pack.fields.map((field) => describeField(field, names, pack.year));
    const tables = pack.tables.map((table) => ({
      id: table.id,
      label: table.label,
      rowFields: table.rowFields.map((field) => describeField(field, names, pack.year)),
      minRows: table.minRows,
      maxRows: table.maxRows,
      ...(table.help === undefined ? {} : { help: table.help }),
    }));
    const narrative = narrativePlaces(pack).map((place) => ({
      ...place,
      heading: fillYears(place.heading, pack.year).replaceAll('{unit.name}', ''),
    }));
    return {
      exitCode: 0,
      json: {
        pack: { id: pack.id, version: pack.version, year: pack.year, title: pack.title },
        fields,
        tables,
        narrative,
      },
      lines: [
        packLine(chosen),
        ...fields.map((field) => `  ${String(field.id)}  ${String(field.label)}`),
        ...tables.flatMap((table) => [
          `${table.id}  ${table.label}`,
          ...table.rowFields.map((field) => `  ${String(field.id)}  ${String(field.label)}`),
        ]),
        ...narrative.map((place) => `${place.id}  ${place.heading} › ${place.label}`),
      ],
    };
  },
};
