import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { scaled } from '../../tables/figure.ts';
import { fundRows } from '../../tables/formColumns.ts';
import type { CaptionedTable, Indicator, SelfEvaluation } from '../../tables/recognisedTable.ts';
import { meets, readCondition } from '../../tables/targetComparison.ts';
import { placeInRow, quoteOf, tableFinding } from '../tableFinding.ts';
import { percentOf, ratioFindings } from './ratioCheck.ts';

/** What the values of a 自评表 have to be, beyond its sums. */
export function selfEvaluationChecks(table: CaptionedTable, form: SelfEvaluation): readonly AuditFinding[] {
  const isUnscored =
    form.hasScoreColumn &&
    form.indicators.filter(({ weight }) => weight !== undefined).length >= 3 &&
    form.indicators.every(({ scoreText }) => scoreText === '');
  return [
    ...executionFindings(table, form),
    ...gradeFindings(table, form),
    ...(isUnscored ? [unscored(table, form.indicators[0]?.row ?? 0)] : []),
    ...form.indicators.flatMap((indicator) => indicatorFindings(table, form, indicator)),
  ];
}

export function unscored(table: CaptionedTable, row: number): AuditFinding {
  return tableFinding({
    code: 'TAB-051',
    message: `「${table.caption}」的得分一栏全部空白。`,
    remedy: '请逐项填写得分，并在报告中写明总分和等级。',
    places: [placeInRow(table, row, '得分')],
    quote: quoteOf(table, row),
    stated: '空白',
  });
}

const hundred = new Decimal(100);
const hundredth = new Decimal('0.01');

function executionFindings(table: CaptionedTable, form: SelfEvaluation): readonly AuditFinding[] {
  const { total } = fundRows(form);
  if (total === undefined) return [];
  const { rate, score, weight, executed, adjusted } = total;
  const found = form.funds.flatMap((row) => [
    ...ratioFindings('TAB-031', '预算执行率', row.rate, row.executed, row.adjusted),
  ]);
  if (rate === undefined || score === undefined || weight === undefined) return found;
  const share = Decimal.min(percentOf(rate).value.dividedBy(hundred), 1);
  const byRate = roundTo(weight.value.times(share), 2);
  const exact =
    executed === undefined || adjusted === undefined || adjusted.value.isZero()
      ? byRate
      : roundTo(weight.value.times(Decimal.min(scaled(executed).dividedBy(scaled(adjusted)), 1)), 2);
  const decimals = score.value.decimalPlaces();
  const fits = [byRate, exact].some((value) => roundTo(value, decimals).equals(score.value));
  const places = [score.place, rate.place];
  if (fits) {
    if (byRate.equals(exact) || byRate.minus(exact).abs().greaterThan(hundredth)) return found;
    const other = score.value.equals(exact) ? byRate : exact;
    return [
      ...found,
      tableFinding({
        code: 'TAB-090',
        message: `预算执行得分${plainText(score.value)}与取整的先后有关：执行率先取两位小数再乘分值是${plainText(byRate)}，直接相乘是${plainText(exact)}。`,
        remedy: '两种算法都有单位在用，按当地规定取一种即可。',
        places,
        quote: score.quote,
        stated: plainText(score.value),
        expected: plainText(other),
      }),
    ];
  }
  const apart = score.value.minus(byRate).abs();
  if (apart.lessThanOrEqualTo(hundredth)) return found;
  // Some counties score the rate in steps: only a form that prints the formula is held to it.
  const isByFormula = table.grid.rows.some((row) => row.cells.some((cell) => /分值[×xX*]执行率/.test(cell.text)));
  const words = `${plainText(weight.value)}×${plainText(percentOf(rate).value)}%＝${plainText(byRate)}`;
  found.push(
    tableFinding({
      code: 'TAB-032',
      message: `预算执行得分是${plainText(score.value)}，${words}。`,
      remedy: `请按“分值×执行率”核对得分；另有评分办法的，请在说明中写明。`,
      places,
      quote: score.quote,
      stated: plainText(score.value),
      expected: plainText(byRate),
      severity: isByFormula ? 'block' : apart.greaterThan(1) ? 'explain' : 'notice',
    }),
  );
  return found;
}

const grades = [
  { least: 90, name: '优' },
  { least: 80, name: '良' },
  { least: 60, name: '中' },
  { least: 0, name: '差' },
] as const;

function gradeFindings(table: CaptionedTable, form: SelfEvaluation): readonly AuditFinding[] {
  const { grade, totalScore } = form;
  if (grade === undefined || totalScore === undefined || totalScore.value.greaterThan(100)) return [];
  const expected = grades.find(({ least }) => totalScore.value.greaterThanOrEqualTo(least))?.name ?? '差';
  // 合格 and 不合格 are another scale.
  if (/合格/.test(grade.text) || grade.text.startsWith(expected)) return [];
  return [
    tableFinding({
      code: 'TAB-037',
      message: `总分${plainText(totalScore.value)}，等级填的是“${grade.text}”，应为“${expected}”。`,
      remedy: `请核对总分；总分无误的，等级改为“${expected}”。`,
      places: [placeInRow(table, grade.row, '等级'), totalScore.place],
      quote: quoteOf(table, grade.row),
      stated: grade.text,
      expected,
    }),
  ];
}

function indicatorFindings(table: CaptionedTable, form: SelfEvaluation, indicator: Indicator): readonly AuditFinding[] {
  const { weight, score, name } = indicator;
  const place = placeInRow(table, indicator.row, name);
  const quote = quoteOf(table, indicator.row);
  const found: AuditFinding[] = [];
  const add = (finding: Omit<Parameters<typeof tableFinding>[0], 'places' | 'quote'>): void => {
    found.push(tableFinding({ ...finding, places: [place], quote }));
  };
  if (weight !== undefined && score !== undefined) {
    const hasReason = indicator.variance !== '' && !/^(?:无|无偏差|没有|\/|-+|—+)$/.test(indicator.variance);
    if (score.value.greaterThan(weight.value)) {
      add({
        code: 'TAB-038',
        message: `“${name}”分值${plainText(weight.value)}，得分${plainText(score.value)}，得分超过了分值。`,
        remedy: '请改正得分。',
        stated: plainText(score.value),
        expected: plainText(weight.value),
      });
    } else if (score.value.lessThan(weight.value) && form.hasVarianceColumn && !hasReason) {
      add({
        code: 'TAB-039',
        message: `“${name}”分值${plainText(weight.value)}，得分${plainText(score.value)}，扣了分但没有写偏差原因。`,
        remedy: '请填写偏差原因分析及改进措施；没有偏差的，核对得分。',
        stated: indicator.variance === '' ? '空白' : indicator.variance,
      });
    }
    const isCost = /成本/.test(indicator.secondary) || /成本/.test(indicator.primary);
    const isMet = meets(name, indicator.target, indicator.actual, isCost);
    if (isMet === false && score.value.equals(weight.value) && !hasReason) {
      add({
        code: 'TAB-040',
        message: `“${name}”目标${indicator.target}，实际${indicator.actual}，没有完成目标，却得了满分${plainText(score.value)}分。`,
        remedy: '请按完成情况扣分，或填写偏差原因；实际值填错的请改正。',
        stated: plainText(score.value),
      });
    }
  }
  if (indicator.actual !== '' && readCondition(indicator.actual) !== undefined) {
    const isCopy = indicator.actual === indicator.target;
    add({
      code: 'TAB-041',
      message: `“${name}”的实际完成值填的是“${indicator.actual}”，${isCopy ? '照抄了目标' : '是个条件'}，不是实际完成的数值。`,
      remedy: '请填实际完成的数值，例如96%。',
      stated: indicator.actual,
    });
  }
  for (const [text, column] of [
    [indicator.weightText, '分值'],
    [indicator.scoreText, '得分'],
  ] as const) {
    const figure = column === '分值' ? weight : score;
    if (text === '' || figure !== undefined || /^[-—–/\\]+$/.test(text)) continue;
    if (text.length > 12 || !/满分|分$|合格|优|良|达标|完成/.test(text)) continue;
    add({
      code: 'TAB-052',
      message: `“${name}”的${column}填的是“${text}”，应填数字。`,
      remedy: '请改成数字。',
      stated: text,
    });
  }
  return found;
}
