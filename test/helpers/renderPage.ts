import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

export type RenderedPage = {
  readonly root: HTMLElement;
  readonly show: (content: ReactNode) => Promise<void>;
  /** The one element that the selector names; throws when there is none. */
  readonly find: (selector: string) => HTMLElement;
  readonly click: (selector: string) => Promise<void>;
  readonly key: (key: string, on?: Element | null) => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** Renders React content into the test's document, effects included. For tests in happy-dom. */
export async function renderPage(content: ReactNode): Promise<RenderedPage> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const root = document.createElement('div');
  document.body.append(root);
  const mounted = createRoot(root);
  const show = (next: ReactNode): Promise<void> => act(async () => mounted.render(next));
  await show(content);
  function find(selector: string): HTMLElement {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`nothing is ${selector} in ${root.innerHTML}`);
    return found;
  }
  return {
    root,
    show,
    find,
    click: (selector) => act(async () => find(selector).click()),
    key: (key, on = document.activeElement) =>
      act(async () => {
        on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    leave: async () => {
      await act(async () => mounted.unmount());
      root.remove();
    },
  };
}
