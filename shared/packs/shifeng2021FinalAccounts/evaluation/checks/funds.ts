import { anyOf, field, filled, percent, round, sumOfFilled } from '../../../../calculation/builders/formulas.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, rounding } from '../../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';
import { fundColumns, fundSources } from '../declare.ts';

/** The money of 附件1 or of one 附件2. `id` names a fact of the form by column and line. */
export type FundForm = {
  readonly codes: 'SFO' | 'SFP';
  readonly form: string;
  readonly titlePrefix: string;
  readonly subject: string;
  readonly forEach?: string;
  readonly id: (line: 'total' | 'fiscal' | 'other', column: 'initial' | 'adjusted' | 'executed') => string;
  readonly rate: string;
};

export function fundChecks(fund: FundForm): readonly CrossCheckDefinition[] {
  const { codes, form, titlePrefix, subject, id, rate } = fund;
  const each = fund.forEach === undefined ? {} : { forEach: fund.forEach };
  const executed = id('total', 'executed');
  const adjusted = id('total', 'adjusted');
  return [
    ...fundColumns.map(({ key, name }, index): CrossCheckDefinition => {
      const parts = fundSources.map((source) => id(source.key, key));
      return {
        ...each,
        code: `${codes}-00${index + 1}`,
        title: `${titlePrefix}资金合计${name}`,
        severity: 'block',
        basis: `${form}：合计＝当年财政拨款＋其他资金`,
        message: `${subject}合计${name}填的是{left}万元，当年财政拨款与其他资金相加是{right}万元，相差{difference}万元。`,
        remedy: '请核对两项资金来源；合计被手工改写的，请取消改写。',
        fields: [id('total', key), ...parts],
        // A column of which only the total is known is asked for apart (全年执行数没有分资金来源).
        when: anyOf(...parts.map((part) => filled(part))),
        rule: mustEqual(field(id('total', key)), sumOfFilled(...parts), rounding(2)),
      };
    }),
    {
      ...each,
      code: `${codes}-004`,
      title: `${titlePrefix}执行率`,
      severity: 'block',
      basis: `${form}备注1：执行率＝全年执行数÷全年预算数`,
      message: `${subject}执行率填的是{left}%，按全年执行数÷全年预算数应为{right}%，相差{difference}个百分点。`,
      remedy: '这一格由程序计算。被手工改写的，请取消改写。',
      fields: [rate, executed, adjusted],
      rule: mustEqual(field(rate), round(percent(executed, adjusted), 2), lastPlace),
    },
    {
      ...each,
      code: `${codes}-005`,
      title: `${titlePrefix}全年执行数大于全年预算数`,
      severity: 'explain',
      basis: `${form}：全年预算数是调整后的预算，执行数一般不超过它`,
      message: `${subject}全年执行数{left}万元，大于全年预算数{right}万元，超出{difference}万元。`,
      remedy: '请核对全年预算数是否包含了年中追加和上年结转；确实超出的，写明原因。',
      fields: [executed, adjusted],
      rule: mayNotExceed(field(executed), field(adjusted), exact),
    },
    {
      ...each,
      code: `${codes}-006`,
      title: `${titlePrefix}全年执行数没有分资金来源`,
      severity: 'explain',
      basis: `${form}：资金情况按当年财政拨款、其他资金分行填列`,
      message: `${subject}全年执行数合计{${executed}}万元，但“当年财政拨款”“其他资金”两行的全年执行数都空着。`,
      remedy: '请按资金来源填全年执行数；两行相加等于合计。',
      fields: [id('fiscal', 'executed'), executed],
      when: filled(executed),
      rule: { kind: 'require', condition: anyOf(...fundSources.map((source) => filled(id(source.key, 'executed')))) },
    },
  ];
}
