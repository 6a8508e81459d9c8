import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocxBlock } from '../../shared/imports/docx/docxContent.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { writeDocx } from '../../shared/outputs/docx/writeDocx.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * The Word files of part five of `published` say what 石峰区 published: the report letter by letter, the forms cell by
 * cell, in order. White space is folded away, full-width punctuation counts as half-width. The source is the text of a
 * PDF; where that text is not what the page says, or the program prints it otherwise on purpose, the source is changed
 * here, each with its reason.
 */
type Difference = { readonly where: number; readonly from: string; readonly to: string; readonly because: string };

const differences: readonly Difference[] = [
  {
    where: 0,
    from: '附件：1、2021年度部门整体支出绩效自评表\n\n2、2021',
    to: '附件：1.2021年度部门整体支出绩效自评表\n\n2.2021',
    because: '附件说明的序号按国家标准用“1.”',
  },
  {
    where: 2,
    from: '年度总体目标\t负责区直机关办公用房',
    to: '\t负责区直机关办公用房',
    because: '跨两行的“年度总体目标”在 PDF 转文字时印了两次',
  },
  ...[2, 3, 4, 5].map((where) => ({
    where,
    from: '服务对象满意度指\t',
    to: '服务对象满意度指标\t',
    because: '格子太窄，公开的表少印一个字',
  })),
  {
    where: 4,
    from: '分值\t执行率\t\t\n',
    to: '分值\t执行率\t得分(分值×执行率)\t\n',
    because: 'PDF 转文字时丢了最后一栏',
  },
  {
    where: 4,
    from: '119.48\t119.48\t10\t100%\t\t\n',
    to: '119.48\t119.48\t10\t100%\t10\t\n',
    because: 'PDF 转文字时丢了最后一栏',
  },
  {
    where: 5,
    from: '\t\t社会效益指标\t完善安保体系建设',
    to: '\t效益指标 (30 分)\t社会效益指标\t完善安保体系建设',
    because: '跨两行的“效益指标”在 PDF 转文字时落到了第二行',
  },
  {
    where: 5,
    from: '\t效益指标 (30 分)\t可持续影响指标',
    to: '\t\t可持续影响指标',
    because: '同上',
  },
];

function folded(text: string): string {
  const half: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';', '，': ',', '＝': '=' };
  return text.replace(/[\s\u3000\ufeff]/g, '').replace(/[（）：；，＝]/g, (mark) => half[mark] ?? mark);
}

const whole = readFileSync(join(import.meta.dirname, '../seeds/shifeng2021FinalAccounts.txt'), 'utf8');
const partFive = whole.slice(whole.indexOf('2021 年度部门整体支出绩效评价报告'));
/** The report, 附件1, and the four 附件2, each without its label. */
const [reportSource = '', ...formSources] = partFive.split(/^附件 \d$/m).map((text, where) =>
  differences
    .filter((each) => each.where === where)
    .reduce((source, { from, to }) => {
      if (!source.includes(from)) throw new Error(`${where}: the source does not say ${from}`);
      return source.replace(from, to);
    }, text),
);

const { set } = open(scenario('shifeng2021FinalAccounts', 'published'));

async function wordFile(id: string): Promise<readonly DocxBlock[]> {
  const documents = set.documents.filter((each) => each.id === id);
  return (await readDocx(await writeDocx(set, documents), `${id}.docx`)).blocks;
}

function paragraphs(blocks: readonly DocxBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [folded(block.text)] : [])).filter((text) => text);
}

function cells(block: DocxBlock): readonly string[] {
  return block.kind === 'table'
    ? block.rows.flatMap((row) => row.map((cell) => folded(cell.text))).filter((text) => text)
    : [];
}

/** Lines with tabs are rows of the table; the others stand around it. */
function sourceForm(text: string): { readonly cells: readonly string[]; readonly around: string } {
  const lines = text.split('\n');
  const rows = lines.filter((line) => line.includes('\t'));
  const around = lines.filter((line) => !line.includes('\t')).map((line) => line.replace(/^- /, ''));
  return {
    cells: rows
      .flatMap((row) => row.split('\t'))
      .map(folded)
      .filter((cell) => cell),
    around: folded(around.join('')),
  };
}

describe('part five of the published book of 石峰区 2021', () => {
  it('says in Word what the report says, letter by letter', async () => {
    expect(paragraphs(await wordFile('evaluationReport')).join('')).toEqual(folded(reportSource));
  });

  it('says in Word what 附件1 says, cell by cell, and the words around it', async () => {
    const blocks = await wordFile('evaluationDepartment');
    const published = sourceForm(formSources[0] ?? '');
    expect(blocks.flatMap(cells)).toEqual(published.cells);
    expect(paragraphs(blocks).join('')).toEqual(`附件1${published.around}`);
  });

  it('says in Word what every 附件2 says, cell by cell, and the words around them', async () => {
    const blocks = await wordFile('evaluationProjectForms');
    const published = formSources.slice(1).map(sourceForm);
    expect(published).toHaveLength(4);
    expect(blocks.filter((block) => block.kind === 'table').map(cells)).toEqual(published.map((form) => form.cells));
    expect(paragraphs(blocks).join('')).toEqual(published.map((form) => `附件2${form.around}`).join(''));
  });
});
