/** `npm run build`: the pages and the shell of the desktop program, into dist/. */
import process from 'node:process';
import { buildPart, parts } from './parts.ts';

for (const part of parts) {
  const start = performance.now();
  await buildPart(part);
  process.stdout.write(`${part.name}: ${part.folder} (${((performance.now() - start) / 1_000).toFixed(1)} s)\n`);
}
