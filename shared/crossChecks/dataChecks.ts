import type { Evaluation, Row } from '../calculation/evaluation.ts';
import type { FieldDefinition, Override, TableDefinition } from '../calculation/factModel.ts';
import { parsePath } from '../calculation/factPath.ts';
import type { Finding } from '../findings/finding.ts';
import type { CodeRows, GridRow } from '../packs/documentSchema.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type FactPlaces, factPlaces } from './factPlaces.ts';

/** What the checks of any pack need beyond the facts. */
export type DraftContents = {
  readonly overrides: Readonly<Record<string, Override>>;
  readonly unplaced: Readonly<Record<string, unknown>>;
  readonly explanations: Readonly<Record<string, string>>;
};

/**
 * Checks that hold for every pack: rows that would be printed nowhere (no such project, no such indicator), names that
 * occur twice, overridden figures, values without a place.
 */
export function runDataChecks(pack: TemplatePack, evaluation: Evaluation, contents: DraftContents): readonly Finding[] {
  const places = factPlaces(pack, evaluation);
  return [
    ...pack.tables.flatMap((table) => [
      ...strayRows(table, evaluation, places),
      ...repeatedNames(table, evaluation, places),
      ...upperCodes(pack, table, evaluation, places),
      ...otherNames(pack, table, evaluation, places, contents.explanations),
    ]),
    ...pack.fields.flatMap((field) => choiceFinding(field, undefined, evaluation, places)),
    ...overriddenFigures(contents.overrides, evaluation, places),
    ...unplacedValues(contents.unplaced),
  ];
}

function isFilled(row: Row): boolean {
  return [...row.cells.values()].some((text) => text.trim() !== '');
}

function strayRows(table: TableDefinition, evaluation: Evaluation, places: FactPlaces): readonly Finding[] {
  return evaluation.rows(table.id).flatMap((row): readonly Finding[] => {
    if (!isFilled(row)) return [];
    const choices = table.rowFields.flatMap((field) => choiceFinding(field, row, evaluation, places));
    const link = table.rowFields.find((field) => field.source.kind === 'reference');
    if (link === undefined || evaluation.parentOf(row) !== undefined) return choices;
    const id = `${table.id}.${link.id}`;
    const typed = evaluation.text(id, [row]);
    const label = fillYears(link.label, evaluation.model.year);
    return [
      ...choices,
      {
        code: 'ROW-001',
        severity: 'block',
        message: `${table.label}第${evaluation.rowNumber(row)}行的“${label}”填的是“${typed}”，找不到这个项目，这一行不会打印出来。`,
        remedy: `请把“${label}”改成已有的名称，或先增加该项目，或删去这一行。`,
        fields: [evaluation.path(id, [row])],
        places: [places.place(id, [row])],
      },
    ];
  });
}

function choiceFinding(
  field: FieldDefinition,
  row: Row | undefined,
  evaluation: Evaluation,
  places: FactPlaces,
): readonly Finding[] {
  if (field.choices === undefined) return [];
  const id = row === undefined ? field.id : `${row.table}.${field.id}`;
  const scope = row === undefined ? [] : [row];
  const text = evaluation.text(id, scope).trim();
  if (field.choices.includes(text) || (text === '' && row === undefined)) return [];
  const place = places.place(id, scope);
  return [
    {
      code: 'ROW-002',
      severity: 'block',
      message: `“${place.cell ?? field.label}”填的是“${text}”，不在可选项内${row === undefined ? '' : '，这一行会打印不到应在的位置'}。`,
      remedy: `请在以下各项中选一项：${field.choices.join('、')}。`,
      fields: [evaluation.path(id, scope)],
      places: [place],
      stated: text,
    },
  ];
}

function repeatedNames(table: TableDefinition, evaluation: Evaluation, places: FactPlaces): readonly Finding[] {
  if (table.nameField === undefined) return [];
  const id = `${table.id}.${table.nameField}`;
  const seen = new Set<string>();
  return evaluation.rows(table.id).flatMap((row): readonly Finding[] => {
    const name = evaluation.text(id, [row]).trim();
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        code: 'ROW-003',
        severity: 'block',
        message: `${table.label}里“${name}”出现了两次，填在它名下的内容分不清属于哪一个。`,
        remedy: '请给其中一个改名，或把两行合并。',
        fields: [evaluation.path(id, [row])],
        places: [places.place(id, [row])],
        stated: name,
      },
    ];
  });
}

/** How the grids print the codes of a table, by the row field that holds the code. */
function codedRows(pack: TemplatePack, table: string): ReadonlyMap<string, CodeRows> {
  const found = new Map<string, CodeRows>();
  const visit = (row: GridRow): void => {
    if (row.kind === 'group') row.rows.forEach(visit);
    if (row.kind === 'codeRows' && row.table === table) found.set(row.code, row);
  };
  for (const block of pack.documents.flatMap(({ blocks }) => blocks))
    if (block.kind === 'grid') block.rows.forEach(visit);
  return found;
}

/** A name typed beside a code that has an official one. What is printed is the official name. */
function otherNames(
  pack: TemplatePack,
  table: TableDefinition,
  evaluation: Evaluation,
  places: FactPlaces,
  explanations: Readonly<Record<string, string>>,
): readonly Finding[] {
  return [...codedRows(pack, table.id).values()].flatMap(({ code: codeField, name: nameField, list }) => {
    if (nameField === undefined) return [];
    const id = `${table.id}.${nameField}`;
    return evaluation.rows(table.id).flatMap((row): readonly Finding[] => {
      const code = evaluation.text(`${table.id}.${codeField}`, [row]).trim();
      const typed = evaluation.text(id, [row]).trim();
      const official = evaluation.model.nameOfCode?.(list, code);
      if (typed === '' || official === undefined || typed === official) return [];
      const path = evaluation.path(id, [row]);
      const explanation = (explanations[`ROW-005@${path}`] ?? explanations['ROW-005'] ?? '').trim();
      return [
        {
          code: 'ROW-005',
          severity: explanation === '' ? 'explain' : 'notice',
          message: `编码${code}在科目目录里的名称是“${official}”，这里填的是“${typed}”；各表印的是目录里的名称。`,
          remedy: '请核对编码有没有填错；编码不错的，把这里清空。目录里没有的编码才填名称。',
          fields: [path],
          places: [places.place(id, [row])],
          stated: typed,
          expected: official,
          ...(explanation === '' ? {} : { explanation }),
        },
      ];
    });
  });
}

/** Rows are typed for the lowest level only: 类, 款 and 合计 follow from them, and typed as rows they count twice. */
function upperCodes(
  pack: TemplatePack,
  table: TableDefinition,
  evaluation: Evaluation,
  places: FactPlaces,
): readonly Finding[] {
  return [...codedRows(pack, table.id)].flatMap(([field, { digits: lengths }]) => {
    const longest = Math.max(...lengths);
    const id = `${table.id}.${field}`;
    return evaluation.rows(table.id).flatMap((row): readonly Finding[] => {
      const code = evaluation.text(id, [row]).trim();
      if (code === '' || (/^\d+$/.test(code) && code.length >= longest)) return [];
      const isUpper = /^\d+$/.test(code) && lengths.includes(code.length);
      const why = isUpper ? '是上一级科目，它的数由下面各“项”相加得出' : '不是科目编码';
      return [
        {
          code: 'ROW-004',
          severity: 'block',
          message: `${table.label}第${evaluation.rowNumber(row)}行的编码填的是“${code}”，${why}；当作一行填会重复计算。`,
          remedy: `请只填 ${longest} 位编码的“项”，把这一行删去；合计和上级科目由程序算出，可用来核对。`,
          fields: [evaluation.path(id, [row])],
          places: [places.place(id, [row])],
          stated: code,
        },
      ];
    });
  });
}

function overriddenFigures(
  overrides: Readonly<Record<string, Override>>,
  evaluation: Evaluation,
  places: FactPlaces,
): readonly Finding[] {
  return Object.entries(overrides).flatMap(([path, override]): readonly Finding[] => {
    const parsed = parsePath(path);
    const row = parsed.kind === 'cell' ? evaluation.rows(parsed.table)[parsed.rowNumber - 1] : undefined;
    const id = parsed.kind === 'field' ? parsed.id : `${parsed.table}.${parsed.field}`;
    const scope = row === undefined ? [] : [row];
    const calculated = evaluation.calculatedValue(id, scope);
    const typed = evaluation.value(id, scope);
    const words = evaluation.calculatedText(id, scope);
    const expected = calculated.state === 'complete' ? calculated.value.toFixed() : words;
    const isSame =
      calculated.state === 'complete'
        ? typed.state === 'complete' && typed.value.equals(calculated.value)
        : words !== '' && words === override.value;
    if (isSame) return [];
    const place = places.place(id, scope);
    const stated = override.value.trim() === '' ? '空白' : override.value;
    const byFormula = expected === '' ? '按公式还算不出数' : `按公式应为${expected}`;
    return [
      {
        code: 'OVR-001',
        severity: 'notice',
        message: `“${place.cell ?? id}”是手工改写的：填的是${stated}，${byFormula}。理由：${override.reason}`,
        remedy: '如不再需要，请取消改写，恢复按公式计算。',
        fields: [path],
        places: [place],
        stated: override.value,
        ...(expected === '' ? {} : { expected }),
      },
    ];
  });
}

function unplacedValues(unplaced: Readonly<Record<string, unknown>>): readonly Finding[] {
  const paths = Object.keys(unplaced);
  if (paths.length === 0) return [];
  return [
    {
      code: 'UNP-001',
      severity: 'notice',
      message: `有${paths.length}项内容在这个模板里没有位置，已原样保留，不会打印：${paths.slice(0, 10).join('、')}${paths.length > 10 ? '……' : ''}。`,
      remedy: '请看看是否要填到别处；确实用不上就不必理会。',
      fields: paths,
      places: [],
    },
  ];
}
