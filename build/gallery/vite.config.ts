import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** The gallery: a page of its own that is never part of the program. */
export default defineConfig({
  root: join(root, 'renderer', 'gallery'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: join(root, 'dist', 'gallery'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
  },
});
