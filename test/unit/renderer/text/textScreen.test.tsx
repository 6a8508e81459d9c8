// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { routes, textPath } from '../../../../renderer/app/routes.ts';
import TextScreen from '../../../../renderer/screens/text/index.tsx';
import { type RenderedPage, renderPage } from '../../../helpers/renderPage.ts';
import { type EditorStage, editorStage, openedReport } from '../reportFrame/editorHelper.tsx';

let page: RenderedPage | undefined;
afterEach(async () => {
  await page?.leave();
  page = undefined;
});

async function show(name: string): Promise<EditorStage> {
  const stage = editorStage(openedReport('junshan2024', name));
  const { hook } = memoryLocation({ path: textPath('report-1', 'report') });
  page = await renderPage(
    stage.around(
      <Router hook={hook}>
        <Route path={routes.text} component={TextScreen} />
      </Router>,
    ),
  );
  return stage;
}

function place(id: string): HTMLElement {
  const element = document.getElementById(`place:${id}`);
  if (element === null) throw new Error(`no place ${id}`);
  return element;
}

function area(id: string): HTMLTextAreaElement {
  const found = place(id).querySelector('textarea');
  if (found === null) throw new Error(`nothing to type at in ${id}`);
  return found;
}

async function press(within: HTMLElement, name: string): Promise<void> {
  const button = [...within.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`no ${name}`);
  await act(async () => button.click());
}

async function typeInto(element: HTMLTextAreaElement, value: string, isComposing = false): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(element, value);
    element.setSelectionRange(value.length, value.length);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  });
}

const sentence = 'basicExpenditure.overview';

describe('a generated sentence', () => {
  it('follows the tables, and its numbers lead to their fields', async () => {
    const { session } = await show('corrected');
    const chip = place(sentence).querySelector('a[title*="公用经费"]');
    expect(chip?.getAttribute('href')).toContain(encodeURIComponent('operatingExpenses.final'));
    await act(async () =>
      session.edit({ kind: 'setEntry', id: 'operatingExpenses.final', text: '77.77' }, { label: '' }),
    );
    expect(place(sentence).textContent).toContain('77.77');
  });

  it('becomes one’s own words with its numbers still bound, and comes back by one step of undo', async () => {
    const { session } = await show('corrected');
    const before = place(sentence).querySelector('p')?.textContent;
    await press(place(sentence), '换成自己写的');
    expect(area(sentence).value).toContain('{{公用经费 2024年决算数}}');
    expect(document.activeElement).toBe(area(sentence));
    expect(session.live.draft().narrative[sentence]?.join('')).toContain('{{operatingExpenses.final}}');
    await act(async () => session.undo());
    expect(session.live.draft().narrative[sentence]).toBeUndefined();
    expect(place(sentence).querySelector('p')?.textContent).toBe(before);
  });

  it('is left out and taken back', async () => {
    const { session } = await show('corrected');
    await press(place(sentence), '不要这一句');
    expect(session.live.draft().narrative[sentence]).toEqual(['']);
    expect(place(sentence).textContent).toContain('不印这一句');
    await press(place(sentence), '要这一句');
    expect(session.live.draft().narrative[sentence]).toBeUndefined();
  });

  it('stays to be typed at when its last letter goes, and prints nothing then', async () => {
    const { session } = await show('corrected');
    await press(place(sentence), '换成自己写的');
    await typeInto(area(sentence), '');
    expect(session.live.draft().narrative[sentence]).toEqual(['']);
    expect(area(sentence).value).toBe('');
    await typeInto(area(sentence), '重写。');
    expect(session.live.draft().narrative[sentence]).toEqual(['重写。']);
  });
});

describe('free words', () => {
  const free = 'problems';

  it('are stored paragraph by paragraph, and not at all when nothing is left', async () => {
    const { session } = await show('blank');
    await typeInto(area(free), '一是编制不细。\n二是进度不均。');
    expect(session.live.draft().narrative[free]).toEqual(['一是编制不细。', '二是进度不均。']);
    await typeInto(area(free), '');
    expect(free in session.live.draft().narrative).toBe(false);
  });

  it('are undone as a phrase, not letter by letter', async () => {
    const { session } = await show('blank');
    for (const text of ['一', '一是', '一是编']) await typeInto(area(free), text);
    await act(async () => session.undo());
    expect(area(free).value).toBe('');
  });

  it('are not stored while an input method is composing, and whole when it is done', async () => {
    const { session } = await show('blank');
    await typeInto(area(free), 'bian', true);
    expect(area(free).value).toBe('bian');
    expect(session.live.draft().narrative[free]).toBeUndefined();
    await typeInto(area(free), '编制', true);
    await act(async () => area(free).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(session.live.draft().narrative[free]).toEqual(['编制']);
    expect(area(free).value).toBe('编制');
  });

  it('ask for a number when two braces are typed', async () => {
    const { session } = await show('corrected');
    await typeInto(area(free), '三公经费{{');
    expect(document.querySelector('dialog')?.textContent).toContain('插入表里的数');
    expect(session.live.draft().narrative[free]).toEqual(['三公经费']);
  });
});
