import type { TableDefinition } from '../../../calculation/factModel.ts';
import { amountColumns, columnNames } from '../../builders/amountColumns.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import { columnHelp } from '../fields/amountLines.ts';

/** Further lines of 项目支出 in 附件1-2, after 1、业务工作专项 and 2、运行维护专项. */
export const otherProjectItems: TableDefinition = {
  id: 'otherProjectItems',
  label: '项目支出的其他各行',
  rowLabel: '行',
  help: '附件1-2“项目支出”除业务工作专项、运行维护专项以外的行。没有的不填。',
  minRows: 0,
  maxRows: 50,
  nameField: 'name',
  rowFields: [
    enteredText('name', '名称', 60, { required: true, help: '接着编号，例如：3、基本建设项目。' }),
    ...amountColumns.map((column) =>
      enteredNumber(column, columnNames[column], 'wanYuan', { required: true, help: columnHelp[column] }),
    ),
  ],
};

/** What 项目支出 was made of, for the report: 1、…支出…万元，主要用于…. */
export const projectParts: TableDefinition = {
  id: 'projectParts',
  label: '项目支出的主要方面',
  rowLabel: '方面',
  help: '报告第二部分逐条写项目支出用在哪里。各条金额相加应等于项目支出决算数。',
  minRows: 0,
  maxRows: 50,
  nameField: 'name',
  rowFields: [
    enteredText('name', '名称', 60, { required: true, help: '例如：机关服务一般性项目支出。' }),
    enteredNumber('amount', '{year}年决算数', 'wanYuan', { required: true, help: '这一方面的实际支出。' }),
    enteredText('use', '主要用于', 1000, { required: true, help: '接在“主要用于”之后，句末不加句号。' }),
  ],
};
