// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { AccessBand } from '../../../../renderer/reportFrame/AccessBand.tsx';
import { Checklist } from '../../../../renderer/reportFrame/Checklist.tsx';
import { SavedMark, SaveFailure } from '../../../../renderer/reportFrame/SavedMark.tsx';
import { SectionFindings } from '../../../../renderer/screens/section/SectionFindings.tsx';
import { SidePanel } from '../../../../renderer/screens/section/SidePanel.tsx';
import { AppError } from '../../../../shared/errors/appError.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';
import { type EditorStage, editorStage, openedReport } from './editorHelper.tsx';

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

function textOf(selector: string): readonly (string | null)[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

const typed = { kind: 'setEntry', id: 'vehiclePurchase.final', text: '5' } as const;
const section = 'attachment1.threePublicExpenses';

describe('the checklist on screen', () => {
  it('marks the section at hand, and says states in words too', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    check(stage);
    page = await renderPage(stage.around(<Checklist current={section} last={section} />));
    expect(textOf('[aria-current]')).toEqual(['▲三公经费3，有问题 3']);
    expect(textOf('a').filter((text) => text?.includes('楼堂馆所'))).toEqual(['○楼堂馆所，未开始']);
  });

  it('is one stop for the Tab key; arrows, Home, End and letters move inside', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    page = await renderPage(stage.around(<Checklist current={section} last={section} />));
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const names = textOf('nav a');
    const focused = (): number => names.indexOf(document.activeElement?.textContent ?? '');
    page.find('[tabindex="0"]').focus();
    const at = focused();
    await page.key('ArrowDown');
    expect(focused()).toBe(at + 1);
    await page.key('ArrowUp');
    await page.key('ArrowUp');
    expect(focused()).toBe(at - 1);
    await page.key('End');
    expect(focused()).toBe(names.length - 1);
    await page.key('Home');
    expect(focused()).toBe(0);
    await page.key('3');
    expect(document.activeElement?.textContent).toContain('3');
  });
});

describe('the saved state', () => {
  it('says saved only when the database has confirmed', async () => {
    let confirm: () => void = () => undefined;
    const append = () => new Promise<void>((resolve) => (confirm = resolve));
    const stage = editorStage(openedReport('junshan2024', 'blank', { append }));
    page = await renderPage(stage.around(<SavedMark />));
    expect(page.root.textContent).toContain('已保存');
    await act(async () => stage.session.edit(typed, { label: '' }));
    expect(page.root.textContent).toBe('正在保存…');
    const stored = stage.session.flush();
    await act(async () => {
      confirm();
      await stored;
    });
    expect(page.root.textContent).toMatch(/已保存 \d\d:\d\d/);
  });

  it('a failure says what happened and offers ways out', async () => {
    const append = () => Promise.reject(new AppError('SAVE_FAILED', { detail: '磁盘已满' }));
    const stage = editorStage(openedReport('junshan2024', 'blank', { append }));
    let exported = 0;
    page = await renderPage(stage.around(<SaveFailure onExportDraft={() => exported++} />));
    expect(page.root.textContent).toBe('');
    await act(async () => {
      stage.session.edit(typed, { label: '' });
      await stage.session.flush().catch(() => undefined);
    });
    expect(page.find('[role=alert]').textContent).toContain('磁盘已满');
    await page.click('button:last-of-type');
    expect(exported).toBe(1);
  });
});

describe('a report that another window writes', () => {
  it('says so and offers to take it over', async () => {
    let asked = 0;
    const stage = editorStage(openedReport('junshan2024', 'blank', { access: 'elsewhere' }));
    page = await renderPage(stage.around(<AccessBand onTakeOver={async () => void asked++} />));
    expect(page.root.textContent).toContain('只能看');
    await page.click('button');
    expect(asked).toBe(1);
  });

  it('says nothing in the window that writes', async () => {
    const stage = editorStage(openedReport('junshan2024', 'blank'));
    page = await renderPage(stage.around(<AccessBand onTakeOver={async () => undefined} />));
    expect(page.root.textContent).toBe('');
  });
});

describe('findings of a section', () => {
  it('are told once revealed; new ones are only counted while typing', async () => {
    const stage = editorStage(openedReport('junshan2024', 'published'));
    page = await renderPage(stage.around(<SectionFindings section={section} />));
    await act(async () => check(stage));
    expect(document.querySelectorAll('li')).toHaveLength(0);
    expect(page.root.textContent).toMatch(/另有 \d+ 处新问题/);
    await act(async () => stage.desk.reveal(stage.session.check().report?.findings ?? []));
    expect(document.querySelectorAll('li').length).toBeGreaterThan(2);
    expect(page.root.textContent).not.toContain('新问题');
    await page.click('li button');
    expect(stage.jump).toHaveBeenCalledWith('officialVehicles.lastYearFinal');
  });
});

describe('the side panel', () => {
  it('explains a calculated figure down to its inputs, which lead on', async () => {
    const stage = editorStage(openedReport('junshan2024', 'corrected'));
    page = await renderPage(stage.around(<SidePanel section={section} />));
    expect(page.root.textContent).toContain('点一下表格里的栏目');
    await act(async () => stage.desk.focus({ path: 'threePublicExpenses.final', id: 'threePublicExpenses.final' }));
    expect(page.root.textContent).toContain('118.16万元 = 111.82 ＋ 0 ＋ 6.34');
    expect(page.root.textContent).toContain('上年同栏（2023年）171.89万元');
    await page.click('button[aria-expanded=false]');
    const inputs = [...document.querySelectorAll<HTMLElement>('button[title^="转到"]')];
    await act(async () => inputs.find(({ textContent }) => textContent === '公车购置 2024年决算数')?.click());
    expect(stage.jump).toHaveBeenCalledWith('vehiclePurchase.final');
  });

  it('a figure is overridden only with a reason, is marked, and can be had back', async () => {
    const stage = editorStage(openedReport('junshan2024', 'corrected'));
    const path = 'threePublicExpenses.final';
    page = await renderPage(stage.around(<SidePanel section={section} />));
    await act(async () => stage.desk.focus({ path, id: path }));
    const press = async (name: string): Promise<void> => {
      const found = [...document.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent === name);
      await act(async () => found?.click());
    };
    await press('改写…');
    await press('改写');
    expect(page.find('[role=alert]').textContent).toBe('请写明改写的理由。');
    expect(stage.session.live.draft().overrides[path]).toBeUndefined();
    const reason = page.find('[aria-invalid]');
    await act(async () => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      set?.call(reason, '与公开件一致');
      reason.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('改写');
    expect(stage.session.live.draft().overrides[path]).toEqual({ value: '118.16', reason: '与公开件一致' });
    expect(page.root.textContent).toContain('已改写，按公式应为 118.16万元');
    await press('取消改写，恢复计算');
    expect(stage.session.live.draft().overrides[path]).toBeUndefined();
  });
});
