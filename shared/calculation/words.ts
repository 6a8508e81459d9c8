import { comparisonWords } from './conditions.ts';
import type { Condition, CountRowsExpression, Expression, SumRowsExpression } from './expression.ts';
import type { WordedAlternative } from './factModel.ts';
import type { Words, WordsContext } from './operator.ts';
import { operatorOf } from './operators/index.ts';

/** Names for ids, as the clerk knows them. */
export type Names = {
  readonly fact: (id: string) => string;
  readonly table: (id: string) => string;
  readonly rowField: (table: string, field: string) => string;
};

/** Rows of the row at hand, rows of a kind: a total over some rows must not be said as one over all. */
function rowsInWords({ table, where, children }: SumRowsExpression | CountRowsExpression, names: Names): string {
  const kind: string[] = [];
  if (where !== undefined) {
    const { in: texts = [], startsWith: starts = [], negate } = where;
    const either = [
      ...(texts.length > 0 ? [`为${texts.join('、')}`] : []),
      ...(starts.length > 0 ? [`以${starts.join('、')}开头`] : []),
    ].join('或');
    kind.push(`“${names.rowField(table, where.field)}”${negate === true ? '不' : ''}${either}`);
  }
  return `${children === true ? '本行所属的' : ''}${kind.length === 0 ? '' : `${kind.join('')}的`}`;
}

/** A condition made of several gets brackets within another. */
function within(condition: Condition, context: WordsContext): string {
  const words = conditionInWords(condition, context);
  const isList = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return isList ? `（${words}）` : words;
}

function conditionInWords(condition: Condition, context: WordsContext): string {
  switch (condition.kind) {
    case 'filled':
      return `已填“${context.fact(condition.id)}”`;
    case 'textIn':
      return `“${context.fact(condition.id)}”为${condition.in.join('、')}`;
    case 'compare': {
      const left = context.say(condition.left).text;
      return `${left}${comparisonWords[condition.comparison]}${context.say(condition.right).text}`;
    }
    case 'all':
      return condition.of.map((part) => within(part, context)).join('，且');
    case 'any':
      return condition.of.map((part) => within(part, context)).join('，或');
    case 'not':
      return `并非${within(condition.of, context)}`;
  }
}

/** `figure`: the figure of row totals, where the arithmetic is said instead of the names. */
function contextOf(names: Names, figure: WordsContext['rowsFigure']): WordsContext {
  const context: WordsContext = {
    ...names,
    say: (expression): Words => operatorOf(expression).toWords(expression, context),
    rowsFigure: figure,
    sayRows: (expression) => rowsInWords(expression, names),
    sayCondition: (condition) => conditionInWords(condition, context),
  };
  return context;
}

/** A formula in Chinese words: `公务用车购置 ＋ 公务用车运行维护`. */
export function formulaInWords(formula: Expression, names: Names): string {
  return contextOf(names, () => undefined).say(formula).text;
}

/** The same formula with the figures in place of the names: `55.53 ＋ 102.12`. */
export function formulaInFigures(
  formula: Expression,
  figures: { readonly fact: (id: string) => string; readonly rows: WordsContext['rowsFigure'] },
): string {
  const context = contextOf({ fact: figures.fact, table: () => '', rowField: () => '' }, figures.rows);
  return context.say(formula).text;
}

/** Words chosen by conditions, said in Chinese: `得分不小于90时：优；…；否则：差`. */
export function wordedInWords(alternatives: readonly WordedAlternative[], names: Names): string {
  const context = contextOf(names, () => undefined);
  return alternatives
    .map(({ when, text }) => `${when === undefined ? '否则' : `${conditionInWords(when, context)}时`}：${text}`)
    .join('；');
}
