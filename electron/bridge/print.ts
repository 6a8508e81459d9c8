import type { HandlersOf } from './handlers.ts';
import type { PrintPorts } from './ports.ts';

export function printHandlers({ printing }: { readonly printing: PrintPorts }): HandlersOf<'print'> {
  return {
    'print.dialog': async ({ html, title }) => ({ outcome: await printing.print(html, title) }),
    'print.pdf': async ({ html, title }) => ({ bytes: await printing.pdf(html, title) }),
  };
}
