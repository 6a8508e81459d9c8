import type { HandlersOf } from './handlers.ts';

type Needs = { readonly fontFamilies: () => Promise<readonly string[]> };

export function fontsHandlers({ fontFamilies }: Needs): HandlersOf<'fonts'> {
  return { 'fonts.list': async () => ({ families: [...(await fontFamilies())] }) };
}
