import { zero } from '../../../decimal/decimal.ts';
import type { Figure } from '../../tables/figure.ts';
import { fundRows, rowBySubject, sourceOfMoney } from '../../tables/formColumns.ts';
import type {
  BasicDataTable,
  BasicRow,
  CriteriaTable,
  FundRow,
  Indicator,
  SelfEvaluation,
} from '../../tables/recognisedTable.ts';
import { plus, plusAll, type Relation, type Term } from '../relations/relation.ts';
import type { TableAuditCode } from '../tableAuditCodes.ts';

function relation(
  code: TableAuditCode,
  title: string,
  left: readonly Term[],
  right: readonly Term[],
  tolerance: Relation['tolerance'] = 'rounding',
  comparison: Relation['comparison'] = 'equal',
): readonly Relation[] {
  return left.length === 0 || right.length === 0 ? [] : [{ code, title, left, right, comparison, tolerance }];
}

/** 基础数据表: 三公, projects, 公用经费, in each year's column. */
export function basicDataRelations(table: BasicDataTable): readonly Relation[] {
  const found: Relation[] = [];
  table.heads.forEach((head, column) => {
    const at = (subject: string): Figure | undefined => rowBySubject(table.rows, subject)?.values[column];
    const vehicles = at('公务用车购置及运行维护费');
    const others = [at('因公出国（境）费'), at('公务接待费')];
    const parts = plusAll([at('公务用车购置费'), at('公务用车运行维护费')]);
    const of = (rows: readonly BasicRow[]): readonly Term[] => plusAll(rows.map(({ values }) => values[column]));
    found.push(
      ...relation('TAB-020', `${head}：公务用车购置和维护经费`, plus(vehicles), parts),
      ...relation('TAB-020', `${head}：三公经费`, plus(at('三公经费')), plusAll([vehicles, ...others])),
      ...relation('TAB-021', `${head}：项目支出`, plus(at('项目支出')), of(table.projects)),
      ...relation(
        'TAB-022',
        `${head}：公用经费的其中项`,
        of(table.operatingParts),
        plus(at('公用经费')),
        'rounding',
        'atMost',
      ),
    );
  });
  return found;
}

/** Figures of merged cells count once. */
function distinct(figures: readonly (Figure | undefined)[]): readonly Figure[] {
  const byKey = new Map<string, Figure>();
  for (const figure of figures) if (figure !== undefined) byKey.set(figure.key, figure);
  return [...byKey.values()];
}

/** 自评表: money, weights, scores. */
export function selfEvaluationRelations(form: SelfEvaluation): readonly Relation[] {
  const { total, parts } = fundRows(form);
  const found: Relation[] = [];
  for (const [column, name] of [
    ['initial', '年初预算数'],
    ['adjusted', '全年预算数'],
    ['executed', '全年执行数'],
  ] as const) {
    found.push(
      ...relation('TAB-030', `资金总额的${name}`, plus(total?.[column]), plusAll(parts.map((row) => row[column]))),
    );
  }
  if (parts.length === 0) found.push(...partRelations(form, total));
  for (const side of ['income', 'expenditure'] as const) {
    const items = form.natures.filter((item) => item.side === side).map(({ figure }) => figure);
    const name = side === 'income' ? '按收入性质分' : '按支出性质分';
    found.push(...relation('TAB-033', `全年执行数与${name}`, plus(total?.executed), plusAll(items)));
  }
  return [...found, ...weightRelations(form, total), ...scoreRelations(form, total)];
}

/** Where a form lists only some of the sources, each is at most the whole. */
function partRelations(form: SelfEvaluation, total: FundRow | undefined): readonly Relation[] {
  return form.funds
    .filter((row) => row !== total && sourceOfMoney.test(row.label))
    .flatMap((row) =>
      (['initial', 'adjusted', 'executed'] as const).flatMap((column) =>
        relation(
          'TAB-030',
          `${row.label}不超过资金总额`,
          plus(row[column]),
          plus(total?.[column]),
          'rounding',
          'atMost',
        ),
      ),
    );
}

/** Whether the points of the execution stand somewhere that was not read: the indicators alone are less than the total. */
function lacksExecution(form: SelfEvaluation, total: FundRow | undefined): boolean {
  if (total?.weight !== undefined || form.totalWeight === undefined) return false;
  const sum = distinct(form.indicators.map(({ weight }) => weight)).reduce((all, { value }) => all.plus(value), zero);
  return sum.lessThan(form.totalWeight.value);
}

function weightRelations(form: SelfEvaluation, total: FundRow | undefined): readonly Relation[] {
  const found: Relation[] = [];
  const byRow = new Map(form.indicators.map((indicator) => [indicator.row, indicator]));
  for (const block of form.blocks) {
    const indicators = block.rows.flatMap((row) => byRow.get(row) ?? []);
    if (!indicators.every(({ weight }) => weight !== undefined)) continue;
    const weights = plusAll(distinct(indicators.map(({ weight }) => weight)));
    found.push(...relation('TAB-034', `${block.name}的分值`, weights, plus(block.declared), 'exact'));
  }
  if (
    form.indicators.length > 0 &&
    form.indicators.every(({ weight }) => weight !== undefined) &&
    !lacksExecution(form, total)
  ) {
    const weights = distinct([total?.weight, ...form.indicators.map(({ weight }) => weight)]);
    found.push(...relation('TAB-035', '各项分值之和与总分值', plusAll(weights), plus(form.totalWeight), 'exact'));
  }
  return found;
}

/** Lists of criteria: the weights of each second level. */
export function criteriaRelations({ criteria, blocks }: CriteriaTable): readonly Relation[] {
  const byRow = new Map(criteria.map(({ row, weight }) => [row, weight]));
  return blocks.flatMap(({ name, declared, rows }) => {
    const weights = rows.map((row) => byRow.get(row));
    if (!weights.every((weight) => weight !== undefined)) return [];
    return relation('TAB-034', `${name}的分值`, plusAll(distinct(weights)), plus(declared), 'exact');
  });
}

function isScored({ weight, score }: Indicator): boolean {
  return weight === undefined || score !== undefined;
}

function scoreRelations(form: SelfEvaluation, total: FundRow | undefined): readonly Relation[] {
  const isComplete =
    form.indicators.length > 0 &&
    form.indicators.every(isScored) &&
    (total?.weight === undefined || total.score !== undefined) &&
    !lacksExecution(form, total);
  if (!isComplete) return [];
  const scores = distinct([total?.score, ...form.indicators.map(({ score }) => score)]);
  return relation('TAB-036', '总分与各项得分之和', plus(form.totalScore), plusAll(scores), 'exact');
}
