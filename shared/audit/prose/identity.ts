import { plainText } from './plainText.ts';
import type { Passage, Prose } from './readProse.ts';

/** Last words of the names of public bodies. */
const body =
  '局|委员会|委|中心|办公室|办|站|学院|大学|中学|小学|幼儿园|学校|医院|卫生院|馆|研究所|研究院|所|联合会|协会|会|部|厅|队|处|镇|乡|街道办事处|街道|人民政府|法院|检察院|公司|社|园|场|院|校';
const name = `[\\u4e00-\\u9fff()·]{2,28}?(?:${body})`;

/** `部门：…`, `编制单位：…` above and below tables and forms; what stands beside it is a date or the unit of money. */
const label = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff])(?:公开|编制|填报|填表|预算|报送)?(?:部门|单位)(?:名称)?(?:\\([^()]{0,8}\\))?:(${name})(?=20\\d\\d年|\\(|金额|单位:|公开|填报|填表|日期|[,。;|]|\\s|$)`,
);
const title = new RegExp(
  `^(?:20\\d\\d年度?)?(${name})(?:\\([^()]{1,10}\\))?(?:20\\d\\d年度?)?(?:部门|单位|本级|项目|整体)*(?:支出|财政|工作|法律援助|项目|年度)*(?:决算|预算|绩效|自评|情况|总结|报告|说明)`,
);
/** The unit as what a sentence speaks of: before the year's accounts, or before what the unit is. */
const subject = new RegExp(
  `^(?:\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十\\d]+[、.])?(${name})(?=(?:对)?20\\d\\d年度?(?:[^,。;]{0,12})?(?:收入|支出|收支|财政拨款|部门|三公|一般公共预算|整体|决算|预算|绩效|自评|项目)|(?:所有|全部)(?:收入|支出|收支)|(?:对|就)20\\d\\d年度?|(?:现有|核定|共有)?编制(?:数|人数)?(?:为|共)?\\d|(?:主要职责|主要负责|主要承担|负责|承担|主要职能|部门职责|内设|下设|共设|核定编制|现有编制|是[^,。;]{0,24}(?:单位|机构|部门)))`,
);

/** Where a document gives the name of its unit. `exact`: nothing else can be meant (a label, the signature). */
export type NamedUnit = {
  readonly name: string;
  readonly exact: boolean;
  readonly kind: 'label' | 'title' | 'subject' | 'signature';
  /** The passage and the offsets of its uniform text; undefined in a cell of a table. */
  readonly at: { readonly passage: Passage; readonly start: number } | undefined;
  readonly line: number;
};

const dateOnly = /^20\d\d年\d{1,2}月(?:\d{1,2}日)?$/;
const nameOnly = new RegExp(`^${name}(?:\\([^()]{0,6}\\))?$`);
/** What a form has in the cell beside `实施单位`. */
const partyLabel = /^(?:主管部门|实施单位|项目单位|预算单位)(?:名称|及代码)?$/;
const longestTitle = 60;
const longestOpening = 160;
const mostTitles = 60;
const edgeRows = 4;

function inPassages(prose: Prose): readonly NamedUnit[] {
  return prose.passages.flatMap((passage, index): readonly NamedUnit[] => {
    const { text } = passage;
    const found: NamedUnit[] = [];
    const note = (match: RegExpExecArray | null, kind: NamedUnit['kind']): void => {
      const unit = match?.[1];
      if (match === null || unit === undefined) return;
      const start = match.index + match[0].indexOf(unit);
      found.push({
        name: unit,
        exact: kind !== 'title',
        kind,
        at: { passage, start },
        line: passage.pieces[0]?.line ?? 0,
      });
    };
    if (text.length <= 120) note(label.exec(text), 'label');
    if (index < mostTitles && text.length <= longestTitle) note(title.exec(text), 'title');
    const next = prose.passages[index + 1];
    if (nameOnly.test(text) && next !== undefined && dateOnly.test(next.text) && !next.afterTable)
      note(new RegExp(`^(${text.replace(/[()]/g, '\\$&')})$`).exec(text), 'signature');
    if (found.length === 0)
      for (const sentence of passage.sentences.slice(0, 3)) {
        const unit = sentence.text
          .slice(0, longestOpening)
          .split(/[,;:]/)
          .map((clause) => subject.exec(clause)?.[1])
          .find((each) => each !== undefined);
        if (unit !== undefined)
          found.push({
            name: unit,
            exact: true,
            kind: 'subject',
            at: { passage, start: sentence.start + sentence.text.indexOf(unit) },
            line: passage.pieces[0]?.line ?? 0,
          });
      }
    return found;
  });
}

/** Labels in the first and last rows of tables, where workbooks have them. */
function inTables(prose: Prose): readonly NamedUnit[] {
  return prose.document.blocks.flatMap((block): readonly NamedUnit[] => {
    if (block.kind === 'paragraph') return [];
    const rows =
      block.rows.length <= edgeRows * 2
        ? block.rows
        : [...block.rows.slice(0, edgeRows), ...block.rows.slice(-edgeRows)];
    return rows.flatMap(({ cells, line }) =>
      cells.flatMap((cell): readonly NamedUnit[] => {
        if (cell.text.length > 80 || !/[:：]/.test(cell.text)) return [];
        const unit = label.exec(plainText(cell.text).text)?.[1];
        return unit === undefined ? [] : [{ name: unit, exact: true, kind: 'label', at: undefined, line }];
      }),
    );
  });
}

/** All places where the document names its unit. */
export function namedUnits(prose: Prose): readonly NamedUnit[] {
  return [...inPassages(prose), ...inTables(prose)];
}

const mostTimes = 30;

/** How often a name stands in the paragraphs. */
function timesIn({ passages }: Prose, unit: string): number {
  let times = 0;
  for (const { text } of passages) {
    if (text.includes(unit)) times += 1;
    if (times >= mostTimes) break;
  }
  return times;
}

const sameUnit = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** The unit whose document it is: named in most places, by a title or by labels. Undefined for sets of several units. */
export function unitOf(prose: Prose, named: readonly NamedUnit[]): string | undefined {
  const votes = new Map<string, number>();
  for (const { name } of named)
    if (!votes.has(name))
      votes.set(name, Math.max(timesIn(prose, name), named.filter((each) => each.name === name).length));
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  if (first === undefined || first[1] < 2) return undefined;
  return second !== undefined && second[1] * 2 > first[1] && !sameUnit(first[0], second[0]) ? undefined : first[0];
}

/** The places that name another unit than the document's own. None where several others are named: those are its parts. */
export function otherUnits(
  prose: Prose,
  named: readonly NamedUnit[],
): { readonly unit: string; readonly others: readonly NamedUnit[] } | undefined {
  const unit = unitOf(prose, named);
  if (unit === undefined) return undefined;
  const others = named.filter((each) => !sameUnit(each.name, unit));
  const names = new Set(others.map((each) => each.name));
  const own = named.length - others.length;
  return names.size > 2 || others.length * 2 > own ? undefined : { unit, others };
}

/** The units that the forms of a project name as in charge of it. */
export function partiesOf(prose: Prose): readonly string[] {
  return prose.document.blocks.flatMap((block): readonly string[] =>
    block.kind === 'paragraph'
      ? []
      : block.rows.slice(0, 8).flatMap(({ cells }) =>
          cells.flatMap((cell, index): readonly string[] => {
            const next = cells[index + 1];
            if (next === undefined || cell.text.length > 20 || !partyLabel.test(plainText(cell.text).text)) return [];
            const unit = plainText(next.text.slice(0, 60)).text;
            return nameOnly.test(unit) ? [unit] : [];
          }),
        ),
  );
}

/** Who evaluates a project and is neither of the units that its form names. */
export function strangers(
  prose: Prose,
  named: readonly NamedUnit[],
): { readonly unit: string; readonly others: readonly NamedUnit[] } | undefined {
  const parties = partiesOf(prose);
  const unit = parties.at(-1);
  if (unit === undefined || parties.length > 2) return undefined;
  return { unit, others: named.filter((each) => !parties.some((party) => sameUnit(party, each.name))) };
}
