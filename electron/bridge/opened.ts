import type { OpenedFiles } from '../files/openedFiles.ts';
import type { HandlersOf } from './handlers.ts';

export function openedHandlers({ opened }: { readonly opened: OpenedFiles }): HandlersOf<'opened'> {
  return { 'opened.take': async () => ({ files: [...opened.take()] }) };
}
