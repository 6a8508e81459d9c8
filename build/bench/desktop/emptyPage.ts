import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../desktop/bundle.ts';
import { startLoopbackServer } from '../../desktop/loopbackServer.ts';
import { root } from '../../desktop/parts.ts';

/** What the same stack takes with nothing of ours: React and one input, by the same bundler, with the same headers. */
export type EmptyPage = { readonly origin: string; readonly close: () => Promise<void> };

const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>empty</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./main.tsx"></script>
  </body>
</html>
`;

const main = `import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Empty() {
  const [text, setText] = useState('');
  return <input value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}

createRoot(document.getElementById('root')).render(<StrictMode><Empty /></StrictMode>);
`;

/** Builds the empty page and serves it as the program is served. */
export async function startEmptyPage(): Promise<EmptyPage> {
  // Below the project, so that its packages are found.
  const parent = join(root, 'out');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'bench-empty-'));
  const pages = join(folder, 'pages');
  try {
    writeFileSync(join(folder, 'index.html'), html);
    writeFileSync(join(folder, 'main.tsx'), main);
    await bundle({
      root: folder,
      configFile: join(root, 'build', 'renderer', 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: pages, emptyOutDir: false },
    });
    const server = await startLoopbackServer(pages, 0);
    return {
      origin: server.origin,
      close: async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
