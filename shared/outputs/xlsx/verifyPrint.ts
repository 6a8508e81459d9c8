import type { XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import type { Findings } from './findings.ts';
import type { PlannedSheet } from './plannedSheet.ts';

const marginNames = { left: '左', right: '右', top: '上', bottom: '下', header: '页眉', footer: '页脚' } as const;

/** Compares how a sheet prints with its plan. */
export function verifyPrint(sheet: XlsxSheet, { plan, print: should }: PlannedSheet, found: Findings): void {
  const is = sheet.print;
  const check = (what: string, value: unknown, wanted: unknown) =>
    found.same(String(value), String(wanted), (one, other) => {
      return `工作表“${plan.name}”的${what}应为 ${other}，读回 ${one}`;
    });
  check('纸张', is.paperSize, should.paperSize);
  check('纸张方向', is.orientation, should.orientation);
  check('按页缩放', is.fitToPage, true);
  check('缩放页宽', is.fitToWidth, should.fitToWidth);
  check('缩放页高', is.fitToHeight, should.fitToHeight);
  check('水平居中', is.horizontalCentered, should.horizontalCentered);
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    check(`${marginNames[side]}边距`, is.marginsIn[side], should.marginsIn[side]);
  }
  const quoted = `'${plan.name.replace(/'/g, "''")}'!`;
  const area = [should.printArea.from, should.printArea.to].map((end) => end.replace(/^([A-Z]+)/, '$$$1$$')).join(':');
  check('打印区域', is.printArea, `${quoted}${area}`);
  const titles = should.titleRows;
  check('重复表头', is.printTitles, titles === undefined ? undefined : `${quoted}$${titles.first}:$${titles.last}`);
  check('分页位置', is.breaksAfter.join(), should.breaksAfter.join());
  check('页眉', is.oddHeader, should.header);
  check('偶数页页眉', is.evenHeader, should.header);
  check('页脚', is.oddFooter, should.oddFooter);
  check('偶数页页脚', is.evenFooter, should.evenFooter);
}
