import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../build/desktop/bundle.ts';
import { root } from '../../../build/desktop/parts.ts';

const configFile = join(root, 'build/renderer/vite.config.ts');
let folder = '';

beforeAll(() => {
  // Below the project, so that its packages are found.
  mkdirSync(join(root, 'out'), { recursive: true });
  folder = mkdtempSync(join(root, 'out', 'production-'));
  writeFileSync(join(folder, 'index.html'), '<div id="root"></div><script type="module" src="./main.tsx"></script>');
  writeFileSync(
    join(folder, 'main.tsx'),
    "import { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('root')!).render(<p>一</p>);\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scripts(pages: string): string {
  return readdirSync(join(pages, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(pages, 'assets', name), 'utf8'))
    .join('\n');
}

/** Only React's development build speaks of its tools. */
const developmentOnly = 'Download the React DevTools';

describe('pages built during a test run', () => {
  it('are the production build', async () => {
    expect(process.env.NODE_ENV).toBe('test');
    const outDir = join(folder, 'pages');
    await bundle({ root: folder, configFile, logLevel: 'error', build: { outDir } });
    expect(scripts(outDir)).toContain('createRoot');
    expect(scripts(outDir)).not.toContain(developmentOnly);
    expect(process.env.NODE_ENV).toBe('test');
  });

  it('are refused when someone bundles them for development', async () => {
    const outDir = join(folder, 'development');
    await expect(build({ root: folder, configFile, logLevel: 'silent', build: { outDir } })).rejects.toThrow(
      /NODE_ENV other than production.*react-dom-client\.development\.js/s,
    );
  });
});
