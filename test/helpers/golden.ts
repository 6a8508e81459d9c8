import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { env } from 'node:process';
import { expect } from 'vitest';

/** The only way in which golden files change is `npm run golden:accept`, and the diff is reviewed. */
export function compareWithGolden(file: string, text: string): void {
  if (env.GOLDEN_ACCEPT === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
