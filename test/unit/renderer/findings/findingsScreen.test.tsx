// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import Findings from '../../../../renderer/screens/findings/index.tsx';
import { placeGroups } from '../../../../renderer/screens/findings/placeGroups.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';
import { type EditorStage, editorStage, openedReport } from '../reportFrame/editorHelper.tsx';

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
});

function check({ session }: EditorStage): void {
  const { pack, draft, evaluation } = session.live;
  session.setCheck({
    report: checkReport(pack, evaluation(), draft()),
    missing: 0,
    provisional: new Set(),
    upToDate: true,
  });
}

async function type(element: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const groups = (): readonly (string | null)[] =>
  [...document.querySelectorAll('section > h3')].map(({ textContent }) => textContent);

describe('the list of findings on screen', () => {
  it('has every finding with figures, places and remedy, gravest first', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    check(stage);
    page = await renderPage(stage.around(<Findings />));
    const { counts } = stage.session.check().report ?? {};
    expect(groups()).toEqual([`必改 ${counts?.block}`, `需说明 ${counts?.explain}`, `提示 ${counts?.notice}`]);
    const [first] = [...document.querySelectorAll('section li')];
    for (const name of ['现为', '对照', '位置', '处理', '依据']) expect(first?.textContent).toContain(name);
    const to = first?.querySelector('a')?.getAttribute('href');
    expect(to).toBe('/report/report-1/section/attachment1.threePublicExpenses/officialVehicles.lastYearFinal');
  });

  it('an explanation settles its finding, which stays in place until the box is left', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    check(stage);
    page = await renderPage(stage.around(<Findings />));
    const before = document.querySelectorAll('textarea').length;
    const box = page.find('textarea');
    await act(async () => box.focus());
    await type(box, '上年集中更新车辆');
    await act(async () => check(stage));
    expect(Object.values(stage.session.live.draft().explanations)).toContain('上年集中更新车辆');
    expect(document.activeElement).toBe(box);
    expect(groups().some((name) => name?.startsWith('已说明'))).toBe(false);
    await act(async () => box.blur());
    expect(groups().some((name) => name === '已说明 1')).toBe(true);
    expect(document.querySelectorAll('textarea')).toHaveLength(before);
  });

  it('can be searched, and says when nothing fits', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    check(stage);
    page = await renderPage(stage.around(<Findings />));
    await type(page.find('input[type=search]'), '绝无此词');
    expect(page.root.textContent).toContain('没有符合条件的审核意见');
    expect(groups()).toEqual([]);
  });

  it('says what is still blank as a quiet list, never as a finding', async () => {
    const stage = editorStage(openedReport('junshan2024', 'blank'));
    check(stage);
    page = await renderPage(stage.around(<Findings />));
    expect(page.find('details').hasAttribute('open')).toBe(false);
    expect(page.find('summary').textContent).toMatch(/还没填的必填项 \d+/);
  });
});

describe('the places of a finding', () => {
  const finding = { code: 'X', severity: 'block', message: '', remedy: '' } as const;

  it('are gathered by table, each leading to its field', () => {
    const places = [
      { document: '附件1', table: '表', cell: '甲' },
      { document: '附件1', table: '表', cell: '乙' },
      { document: '报告', line: 12 },
    ];
    expect(placeGroups({ ...finding, places, fields: ['a', 'b', 'c'] })).toEqual([
      {
        around: '附件1 › 表',
        spots: [
          { text: '甲', path: 'a' },
          { text: '乙', path: 'b' },
        ],
      },
      { around: '报告', spots: [{ text: '（第12行）', path: 'c' }] },
    ]);
  });

  it('lead nowhere when it is not certain which field is which', () => {
    expect(placeGroups({ ...finding, places: [{ document: '附件1', cell: '甲' }], fields: ['a', 'b'] })).toEqual([
      { around: '附件1', spots: [{ text: '甲' }] },
    ]);
  });
});
