// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sheetOf } from '../../../../renderer/guidedEntry/model/sectionLayout.ts';
import { SectionForm } from '../../../../renderer/guidedEntry/SectionForm.tsx';
import { createReportSession, type ReportSession } from '../../../../renderer/session/reportSession.ts';
import { SessionContext } from '../../../../renderer/session/sessionContext.ts';
import type { OpenedReport } from '../../../../renderer/storage/reportStorage.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

let root: Root;
let session: ReportSession;
const onFieldFocus = vi.fn();
const onMessage = vi.fn();

function openedOf(packId: string, name: string): OpenedReport {
  const { pack, draft } = open(scenario(packId, name));
  const nothing = async (): Promise<void> => undefined;
  const refused = (): never => {
    throw new Error('not in this test');
  };
  return {
    id: 'r1',
    pack,
    draft,
    summary: {
      id: 'r1',
      title: '',
      unitName: '',
      year: draft.year,
      packId,
      packTitle: '',
      state: 'draft',
      progress: { filled: 0, required: 0 },
      createdAt: 0,
      changedAt: 0,
    },
    access: 'mine',
    notes: [],
    append: nothing,
    settle: nothing,
    noteSummary: nothing,
    takeOver: refused,
    onTakenOver: () => () => undefined,
    takeSnapshot: refused,
    close: nothing,
  };
}

async function show(packId: string, name: string, sectionId: string, props: { readonly focusPath?: string } = {}) {
  session = createReportSession(openedOf(packId, name));
  const sheet = sheetOf(session.live.pack, sectionId);
  if (sheet === undefined) throw new Error(`no section ${sectionId}`);
  const form = createElement(SectionForm, { sheet, place: sectionId, onFieldFocus, onMessage, ...props });
  await act(async () => root.render(createElement(SessionContext, { value: session }, form)));
}

/** The control that a person would find under this name. */
function cell(label: string): Control {
  const found = [...document.querySelectorAll<Control>('[data-cell]')].find(
    (each) => each.getAttribute('aria-label')?.replace(/ 万元$/, '') === label,
  );
  if (found === undefined) throw new Error(`no cell called ${label}`);
  return found;
}

function focused(): Control {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)) {
    throw new Error('no cell has the focus');
  }
  return activeElement;
}

async function type(control: Control, text: string): Promise<void> {
  await act(async () => {
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  });
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  onFieldFocus.mockClear();
  onMessage.mockClear();
});

afterEach(async () => {
  await act(async () => root.unmount());
});

describe('typing', () => {
  const purchase = '公车购置 2023年决算数';

  test('every key is in the report at once, and what follows from it is on the screen', async () => {
    await show('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
    await act(async () => cell(purchase).focus());
    await type(cell(purchase), '1000.53');
    expect(session.live.draft().entries['vehiclePurchase.lastYearFinal']).toBe('1000.53');
    expect(cell('三公经费 2023年决算数').value).toBe('1,116.89');
    await act(async () => cell(purchase).blur());
    expect(cell(purchase).value).toBe('1,000.53');
  });

  test('what is no number is kept and said', async () => {
    await show('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
    await type(cell(purchase), '约五十');
    expect(session.live.draft().entries['vehiclePurchase.lastYearFinal']).toBe('约五十');
    expect(cell(purchase).getAttribute('aria-invalid')).toBe('true');
    const described = cell(purchase).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('这里要填数字');
  });

  test('nothing is written before the input method is done, and nothing twice', async () => {
    await show('junshan2024', 'corrected', 'attachment1.frugality');
    const measures = cell('厉行节约保障措施');
    const before = session.version();
    await act(async () => measures.focus());
    await act(async () => {
      measures.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      measures.value = 'jie';
      measures.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(session.version()).toBe(before);
    await act(async () => {
      measures.value = '节';
      measures.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '节' }));
      measures.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(session.live.draft().entries['frugalityMeasures']).toBe('节');
    expect(session.version()).toBe(before + 1);
  });

  test('undo comes into the cell that has the focus', async () => {
    await show('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
    await act(async () => cell(purchase).focus());
    await type(cell(purchase), '1');
    await act(async () => void session.undo());
    expect(cell(purchase).value).toBe('55.53');
  });

  test('Esc brings back what stood there', async () => {
    await show('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
    await act(async () => cell(purchase).focus());
    await type(cell(purchase), '1');
    await press('Escape');
    expect(session.live.draft().entries['vehiclePurchase.lastYearFinal']).toBe('55.53');
  });
});

describe('rows', () => {
  test('typing in the blank line makes a row, and typing goes on in it', async () => {
    await show('junshan2024', 'blank', 'attachment1.projects');
    const blank = cell('新的一行 项目支出名称');
    await act(async () => blank.focus());
    await type(blank, '物');
    expect(session.live.draft().tables['projects']).toEqual([{ name: '物' }]);
    expect(focused().value).toBe('物');
    await type(focused(), '物业');
    expect(session.live.draft().tables['projects']).toEqual([{ name: '物业' }]);
  });

  test('a line under a kind makes a row of that kind and of the project at hand', async () => {
    await show('junshan2024', 'corrected', 'attachment3.projects');
    await act(async () => cell('指标1 三级指标').focus());
    await press('Enter', { ctrlKey: true });
    expect(session.live.draft().tables['projectIndicators']?.[1]).toEqual({
      project: '业务工作经费',
      secondaryIndicator: '数量指标',
    });
    expect(focused().getAttribute('aria-label')).toBe('指标2 三级指标');
  });

  test('a row that moves keeps the focus', async () => {
    await show('junshan2024', 'corrected', 'attachment3.projects');
    await act(async () => cell('指标2 三级指标').focus());
    const text = focused().value;
    await press('ArrowUp', { altKey: true });
    expect(focused().value).toBe(text);
    expect(focused().getAttribute('aria-label')).toBe('指标1 三级指标');
  });

  test('a removed row says so and can come back', async () => {
    await show('junshan2024', 'corrected', 'attachment1.projects');
    const before = session.live.draft().tables;
    await act(async () => cell('业务工作经费 项目支出名称').focus());
    await press('Delete', { ctrlKey: true });
    expect(session.live.draft().tables['projects']).toHaveLength(1);
    const [message, action] = onMessage.mock.calls[0] ?? [];
    expect(message).toContain('业务工作经费');
    await act(async () => action.run());
    expect(session.live.draft().tables).toEqual(before);
  });
});

describe('a project whose form is not printed', () => {
  test('can be filled in all the same: its amounts stand in 附件1', async () => {
    await show('junshan2024', 'published', 'attachment3.projects', { focusPath: 'projects[1].fiscal.executed' });
    expect(
      session.live.evaluation().text('projects.formProvided', session.live.evaluation().rows('projects').slice(0, 1)),
    ).toBe('否');
    await type(focused(), '600');
    expect(session.live.draft().tables['projects']?.[0]?.['fiscal.executed']).toBe('600');
  });
});

describe('a jump to a field', () => {
  test('chooses its project first', async () => {
    await show('junshan2024', 'corrected', 'attachment3.projects', { focusPath: 'projects[2].goal.actual' });
    expect(focused().getAttribute('aria-label')).toBe('机关事务专项 年度总体目标 实际完成情况');
    expect(onFieldFocus).toHaveBeenLastCalledWith('projects[2].goal.actual', 'projects.goal.actual');
  });
});
