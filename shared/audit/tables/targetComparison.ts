import { Decimal } from '../../decimal/decimal.ts';

type Condition = 'atLeast' | 'atMost' | 'equal' | 'above' | 'below';
export type Target = { readonly condition: Condition; readonly value: Decimal; readonly unit: string };

const number = String.raw`(-?\d+(?:,\d{3})*(?:\.\d+)?)`;
const plainNumber = new RegExp(`^${number}([^\\d.,]{0,6})$`);
const conditions: readonly (readonly [RegExp, Condition])[] = [
  [new RegExp(`^(?:≥|≧|>=|不低于|不少于|大于等于|大于或等于|至少)${number}([^\\d.,]{0,6})$`), 'atLeast'],
  [
    new RegExp(`^(?:≤|≦|<=|不高于|不超过|不大于|小于等于|小于或等于|控制在)${number}([^\\d.,]{0,6}?)(?:以内|以下)?$`),
    'atMost',
  ],
  [new RegExp(`^(?:>|大于|超过)${number}([^\\d.,]{0,6})$`), 'above'],
  [new RegExp(`^(?:<|小于|低于)${number}([^\\d.,]{0,6})$`), 'below'],
  [new RegExp(`^(?:=|等于)${number}([^\\d.,]{0,6})$`), 'equal'],
  [new RegExp(`^${number}([^\\d.,]{0,6}?)(?:及?以上|\\(含\\)以上)$`), 'atLeast'],
  [new RegExp(`^${number}([^\\d.,]{0,6}?)(?:及?以下|以内|之内)$`), 'atMost'],
];

function read(match: RegExpExecArray): { readonly value: Decimal; readonly unit: string } {
  return { value: new Decimal((match[1] ?? '0').replace(/,/g, '')), unit: match[2] ?? '' };
}

/** A condition such as `≥95%` or `不超过20万元`; a cleaned cell. `undefined` for words, dates and plain numbers. */
export function readCondition(text: string): Target | undefined {
  if (text.length > 30) return undefined;
  for (const [pattern, condition] of conditions) {
    const match = pattern.exec(text);
    if (match !== null) return { condition, ...read(match) };
  }
  return undefined;
}

/** A lone number with its unit: `14人`, `95%`, `436.20万元`. */
export function readMeasure(text: string): { readonly value: Decimal; readonly unit: string } | undefined {
  if (text.length > 30) return undefined;
  const match = plainNumber.exec(text);
  return match === null ? undefined : read(match);
}

/** Less is better, or nothing is best: a plain target does not say so, its name does. */
const lessIsBetter =
  /事故|投诉|违规|违纪|违法|差错|失误|超标|超支|逾期|延误|时间|时限|时长|成本|降低|下降|控制|能耗|损耗|流失|死亡|发案|故障|浪费|空置|闲置/;

/** Whether `actual` meets the target; `undefined` where that cannot be told. A plain target wants at least as much. */
export function meets(name: string, target: string, actual: string, isCost: boolean): boolean | undefined {
  const measured = readMeasure(actual);
  if (measured === undefined || /年|月|日|号|点/.test(measured.unit)) return undefined;
  const wanted = readCondition(target);
  const plain = wanted === undefined ? readMeasure(target) : undefined;
  if (plain !== undefined && !isCost && (lessIsBetter.test(name) || plain.value.isZero())) return undefined;
  const goal: Target | undefined =
    wanted ?? (plain === undefined ? undefined : { condition: isCost ? 'atMost' : 'atLeast', ...plain });
  if (goal === undefined || !sameUnit(goal.unit, measured.unit)) return undefined;
  const { value } = measured;
  switch (goal.condition) {
    case 'atLeast':
      return value.greaterThanOrEqualTo(goal.value);
    case 'atMost':
      return value.lessThanOrEqualTo(goal.value);
    case 'above':
      return value.greaterThan(goal.value);
    case 'below':
      return value.lessThan(goal.value);
    case 'equal':
      return value.equals(goal.value);
  }
}

/** Units that say the same, or one left out beside plain digits. */
function sameUnit(left: string, right: string): boolean {
  if (left === right) return true;
  return (left === '' || right === '') && left !== '%' && right !== '%';
}
