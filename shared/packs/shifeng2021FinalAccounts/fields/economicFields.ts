import { sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { economicClass, economicClasses } from '../declare/economicItems.ts';
import { calculatedAmount, enteredAmount, said, share } from '../declare/fields.ts';

const form = '财政部《部门决算公开表》公开06表';

/** 公开06表: 款 are typed, 类 and both totals follow. */
export const economicFields: readonly FieldDefinition[] = [
  ...economicClasses.flatMap(({ code, name, items }) => [
    ...items.map(([item, itemName]) =>
      enteredAmount(`economic.e${item}`, `${item} ${itemName}`, {
        help: '只填一般公共预算财政拨款安排的基本支出；项目支出不填在这里。没有的不填。',
      }),
    ),
    calculatedAmount(
      `economic.c${code}`,
      `${code} ${name}`,
      sumOfFilled(...items.map(([item]) => `economic.e${item}`)),
      `${form}：${code}＝各款之和`,
    ),
  ]),
  calculatedAmount(
    'economic.personnel',
    '人员经费合计',
    sumOfFilled('economic.c301', 'economic.c303'),
    `${form}：人员经费合计＝301＋303`,
    { aliases: ['人员经费'] },
  ),
  calculatedAmount(
    'economic.operating',
    '公用经费合计',
    sumOfFilled('economic.c302', 'economic.c307', 'economic.c310', 'economic.c399'),
    `${form}：公用经费合计＝302＋307＋310＋399`,
    { aliases: ['公用经费'] },
  ),
  said('economic.personnel', '人员经费合计', 'generalBudget.basic'),
  said('economic.operating', '公用经费合计', 'generalBudget.basic'),
  ...(['301', '302', '303'] as const).map((code) =>
    said(`economic.c${code}`, `${code} ${economicClass(code).name}`, 'generalBudget.basic'),
  ),
  said('economic.e30215', '会议费', 'economic.operating'),
  said('economic.e30216', '培训费', 'economic.operating'),
  share('share.personnel', '人员经费占基本支出的比例', 'economic.personnel', 'generalBudget.basic'),
  share('share.operating', '公用经费占基本支出的比例', 'economic.operating', 'generalBudget.basic'),
];
