import process from 'node:process';
import type { InlineConfig } from 'vite';

/**
 * Bundles for people to use: always the production build. Vite, its plugins and the libraries go by NODE_ENV, and a
 * test run has another one.
 */
export async function bundle(config: InlineConfig): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    // Loaded only here: a start that finds everything built needs no bundler.
    const { build } = await import('vite');
    await build({ ...config, mode: 'production' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
