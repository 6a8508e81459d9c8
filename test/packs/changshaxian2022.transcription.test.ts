import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocxBlock } from '../../shared/imports/docx/docxContent.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { writeDocx } from '../../shared/outputs/docx/writeDocx.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * The Word files of `published` say what 长沙县 published, in order, white space folded away. What differs on purpose is
 * listed with its reason; every entry must really occur, so that the list cannot outlive its cause.
 */
type Difference = { readonly seed: string; readonly printed: string; readonly why: string };

const source = readFileSync(join(import.meta.dirname, '../seeds/changshaxian2022.txt'), 'utf8');
const [, indicatorSource = '', basicDataSource = '', reportSource = '', summarySource = ''] =
  source.split(/^附件\d-\d[\s\u3000]*$/m);
const { set } = open(scenario('changshaxian2022', 'published'));

function folded(text: string): string {
  return text.replace(/[\s\u3000\ufeff]/g, '').replace('[bookmark:_GoBack]', '');
}

function textOf(block: DocxBlock): string {
  return block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.map((cell) => cell.text)).join('');
}

/** What the Word file of a document says, without the label 附件n-n at which the seed is split. */
async function printed(id: string): Promise<string> {
  const documents = set.documents.filter((each) => each.id === id);
  const { blocks } = await readDocx(await writeDocx(set, documents), `${id}.docx`);
  return blocks
    .map((block) => folded(textOf(block)))
    .filter((text) => !/^附件\d-\d$/.test(text))
    .join('');
}

function withDifferences(text: string, differences: readonly Difference[]): string {
  return differences.reduce((sum, { seed, printed: ours, why }) => {
    expect(sum, `${why}：${seed}`).toContain(seed);
    return sum.replace(seed, ours);
  }, folded(text));
}

/** By sentences, so that a failure shows where. */
function sentences(text: string): readonly string[] {
  return text.split(/(?<=[。；：])/);
}

const pageBreak = '空白表跨页时把一级、二级指标名重复印了一遍，程序在每页开头印一次';
const processBreak = {
  seed: '过程（35分）过程（35分）投入（15分）预算执行率',
  printed: '过程（35分）投入（15分）预算执行率',
  why: pageBreak,
};
const number = '标题序号在转成文本时丢失或重复，由程序按格式编排';
const template = '模板的格式说明，不是填报内容（001-21）';

const indicatorDifferences: readonly Difference[] = [
  processBreak,
  {
    seed: '资金使用合规性6',
    printed: '过程（35分）预算管理（11分）资金使用合规性6',
    why: '程序的页在这里结束，新的一页重印一级、二级指标名',
  },
  { seed: '过程（35分）预算管理（11分）信息公开性', printed: '信息公开性', why: '空白表的页在这里结束，程序的页不在' },
  {
    seed: '固定资产保管和使用情况2',
    printed: '过程（35分）资产管理（9分）固定资产保管和使用情况2',
    why: '程序的页在这里结束，新的一页重印一级、二级指标名',
  },
  {
    seed: '产出（25分）产出（25分）职责履行（25分）职责履行（25分）',
    printed: '产出（25分）职责履行（25分）',
    why: pageBreak,
  },
];

const basicDataDifferences: readonly Difference[] = [
  { seed: '填报单位：', printed: '填报单位：长沙县机关事务中心', why: '公开时没有填单位，程序总是填上' },
  { seed: '14160.116640.91', printed: '14160.1016640.91', why: '算出来的金额不是整数的，一律印两位小数' },
];

const reportDifferences: readonly Difference[] = [
  { seed: '（参考格式）', printed: '', why: template },
  { seed: '（此页为封面）', printed: '', why: template },
  { seed: '（2）预算配置评价', printed: '（二）预算配置评价', why: number },
  { seed: '1、在职人员控制率2022', printed: '1.在职人员控制率2022', why: number },
  { seed: '2、“三公经费”变动率2022', printed: '2.“三公经费”变动率2022', why: number },
  { seed: '（3）预算执行评价', printed: '（三）预算执行评价', why: number },
  { seed: '1、项目资金预算完成率', printed: '1.项目资金预算完成率', why: number },
  { seed: '2、公用经费控制率', printed: '2.公用经费控制率', why: number },
  { seed: '3、“三公经费”控制率', printed: '3.“三公经费”控制率', why: number },
  { seed: '4、政府采购执行率', printed: '4.政府采购执行率', why: number },
  { seed: '（2）预算管理评价', printed: '（四）预算管理评价', why: number },
  { seed: '1、管理制度健全情况', printed: '1.管理制度健全情况', why: number },
  { seed: '2、资金使用合规性', printed: '2.资金使用合规性', why: number },
  { seed: '3、预决算信息公开性', printed: '3.预决算信息公开性', why: number },
  { seed: '（8）履职效益评价', printed: '（八）履职效益评价', why: number },
  {
    seed: '注：镇（街道）财政运行综合绩效自评报告参考部门整体支出绩效自评报告格式，根据镇街实际情况撰写报告。',
    printed: '',
    why: template,
  },
];

describe('the published set of 长沙县 2022', () => {
  it('says in Word what 附件1-1 says, with every word of 评分要点 and 评分标准', async () => {
    const published = withDifferences(indicatorSource, indicatorDifferences);
    expect(sentences(await printed('indicatorTable'))).toEqual(sentences(published));
  });

  it('says in Word what 附件1-2 says', async () => {
    const published = withDifferences(basicDataSource, basicDataDifferences);
    expect(sentences(await printed('basicDataTable'))).toEqual(sentences(published));
  });

  it('says in Word what 附件1-3 says, cover and report', async () => {
    const published = withDifferences(reportSource, reportDifferences);
    const ours = `${await printed('cover')}${await printed('report')}`;
    expect(sentences(ours)).toEqual(sentences(published));
  });

  it('says in Word what 附件2-4 says', async () => {
    expect(sentences(await printed('scoreSummary'))).toEqual(sentences(folded(summarySource)));
  });

  it('prints no project form, since none was published', () => {
    expect(set.documents.map(({ id }) => id)).toEqual([
      'indicatorTable',
      'basicDataTable',
      'cover',
      'report',
      'scoreSummary',
      'looseFacts',
      'relations',
    ]);
  });
});
