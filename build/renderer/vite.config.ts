import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloadScreens } from './preloadScreens.ts';
import { productionOnly } from './productionOnly.ts';

const root = join(import.meta.dirname, '..', '..');

/** Bundles the renderer into `dist/renderer`: only files of our own, nothing inline, so that the strict CSP holds. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), preloadScreens(), productionOnly()],
  worker: { format: 'es' },
  build: {
    outDir: join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
  },
});
