import type { HandlersOf } from './handlers.ts';
import type { WindowPorts } from './ports.ts';

export function windowHandlers({ window }: { readonly window: WindowPorts }): HandlersOf<'window'> {
  return {
    'window.mayClose': async () => {
      window.mayClose();
      return {};
    },
    'window.setTitle': async ({ title }) => {
      window.setTitle(title);
      return {};
    },
  };
}
