import { beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedSet } from '../../../../shared/layout/resolvedDocument.ts';
import { verifyDocx } from '../../../../shared/outputs/docx/verifyDocx.ts';
import { writeDocx } from '../../../../shared/outputs/docx/writeDocx.ts';
import { withBody } from './docxParts.ts';
import { documentOf, junshanSet, longTable, paragraph, setOf } from './sampleSet.ts';

const set: ResolvedSet = { ...junshanSet, watermark: '草稿' };
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeDocx(set, set.documents);
});

function differences(file: Uint8Array, against: ResolvedSet = set): readonly string[] {
  const verification = verifyDocx(file, against, against.documents);
  return verification.ok ? [] : verification.differences;
}

const changed = (change: (xml: string) => string): readonly string[] => differences(withBody(bytes, change));

describe('a file that was written right', () => {
  it('is accepted with the number of paragraphs and cells that were compared', () => {
    const verification = verifyDocx(bytes, set, set.documents);
    expect(verification).toMatchObject({ ok: true });
    expect(verification.ok && verification.compared).toBeGreaterThan(1_000);
  });
});

describe('a mistake in the file is found:', () => {
  it('another number in a cell', () => {
    expect(changed((xml) => xml.replace('<w:t>1850.19</w:t>', '<w:t>1850.18</w:t>'))).toEqual([
      '《附件2 2024年度部门整体支出绩效自评表》第1个表第3行第6列：应为“1850.19”，实为“1850.18”',
    ]);
  });

  it('an empty cell', () => {
    expect(changed((xml) => xml.replace('<w:t>6581次</w:t>', ''))).toEqual([
      '《附件2 2024年度部门整体支出绩效自评表》第1个表第9行第6列：应为“6581次”，实为“”',
    ]);
  });

  it('a lost paragraph', () => {
    const lost = /<w:p><w:pPr><w:pStyle w:val="formBody"\/><\/w:pPr><w:r>(?:(?!<\/w:p>).)*2．负责做好.*?<\/w:p>/;
    expect(changed((xml) => xml.replace(lost, ''))).toEqual([
      '《自评报告》第6段：缺少“2．负责做好区委、区人大、区政府、区政协机关和区直部门的国有资产规范化管理；”',
    ]);
  });

  it('a paragraph too many', () => {
    const extra = '<w:p><w:pPr><w:pStyle w:val="formNote"/></w:pPr><w:r><w:t>多余</w:t></w:r></w:p>';
    const before = '<w:p><w:pPr><w:pStyle w:val="formHeading1"/>';
    expect(changed((xml) => xml.replace(before, `${extra}${before}`))).toEqual(['《自评报告》第2段之前：多出“多余”']);
  });

  it('a lost row', () => {
    expect(changed((xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*政府采购金额.*?<\/w:tr>/, ''))).toContain(
      '《附件1 2024年度部门整体支出绩效评价基础数据表》第1个表：行数应为22，实为21',
    );
  });

  it('a wrong span', () => {
    const found = changed((xml) => xml.replace('<w:gridSpan w:val="6"/>', '<w:gridSpan w:val="5"/>'));
    expect(found[0]).toBe(
      '《附件1 2024年度部门整体支出绩效评价基础数据表》第1个表第22行第2列：合并范围应为1行×6列，实为1行×5列',
    );
  });

  it('a merge that ends too early', () => {
    const found = changed((xml) => xml.replace('<w:vMerge w:val="continue"/>', ''));
    expect(found).toContain(
      '《附件1 2024年度部门整体支出绩效评价基础数据表》第1个表第1行第1列：合并范围应为2行×1列，实为1行×1列',
    );
  });

  it('header rows that do not repeat', () => {
    expect(changed((xml) => xml.replace('<w:tblHeader/>', ''))).toEqual([
      '《附件4 项目明细表》第1个表：每页重复的表头行数应为2，实为0',
    ]);
  });

  it('a lost section', () => {
    const found = changed((xml) => xml.replace(/<w:sectPr>.*?<\/w:sectPr>/, ''));
    expect(found).toContain('文件的节数应为6，实为5');
  });

  it('a missing or other watermark', async () => {
    expect(differences(await writeDocx(junshanSet, junshanSet.documents))[0]).toBe(
      '《封面》单数页：应为水印“草稿”，实为无水印',
    );
    expect(differences(bytes, { ...set, watermark: '定稿' })[0]).toBe('《封面》单数页：应为水印“定稿”，实为水印“草稿”');
    expect(differences(bytes, junshanSet)[0]).toBe('《封面》单数页：应为无水印，实为水印“草稿”');
  });

  it('a lost page break', async () => {
    const two = setOf([documentOf([paragraph('body', '一'), { kind: 'pageBreak' }, ...longTable.blocks])]);
    const file = await writeDocx(two, two.documents);
    expect(differences(file, two)).toEqual([]);
    const found = differences(
      withBody(file, (xml) => xml.replace('<w:pageBreakBefore/>', '')),
      two,
    );
    expect(found).toEqual(['《自评报告》第2段：应另起一页，却没有']);
  });

  it('page numbers on the cover', () => {
    const unnumbered = {
      ...set,
      documents: set.documents.map((d) => ({ ...d, page: { ...d.page, pageNumbers: 'none' as const } })),
    };
    expect(differences(bytes, unnumbered)[0]).toBe('《自评报告》单数页：不应有页码');
  });
});

it('names at most ten differences', () => {
  expect(changed((xml) => xml.replaceAll('<w:t>5</w:t>', '<w:t>6</w:t>'))).toHaveLength(10);
});
