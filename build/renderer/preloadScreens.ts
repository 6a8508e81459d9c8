import type { Plugin } from 'vite';

/** The screens to which a start leads: a report, or the list of reports. */
const firstScreens = ['reportFrame/index.tsx', 'screens/home/index.tsx'] as const;

/**
 * Tells the browser in the page's head which files the first screen needs, so that it fetches them beside the start of
 * the program and not after it.
 */
export function preloadScreens(): Plugin {
  return {
    name: 'preload-screens',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
        const wanted = new Set<string>();
        const add = (fileName: string): void => {
          if (wanted.has(fileName)) return;
          wanted.add(fileName);
          const chunk = chunks.find((each) => each.fileName === fileName);
          for (const style of chunk?.viteMetadata?.importedCss ?? []) wanted.add(style);
          for (const imported of chunk?.imports ?? []) add(imported);
        };
        for (const screen of firstScreens) {
          const chunk = chunks.find((each) => each.facadeModuleId?.endsWith(`/${screen}`));
          // The gallery has other pages.
          if (chunk !== undefined) add(chunk.fileName);
        }
        return [...wanted]
          .filter((fileName) => !html.includes(`./${fileName}`))
          .map((fileName) => ({
            tag: 'link',
            attrs: fileName.endsWith('.css')
              ? { rel: 'preload', as: 'style', crossorigin: true, href: `./${fileName}` }
              : { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
