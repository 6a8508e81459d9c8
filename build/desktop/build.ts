/**
 * `npm run build`: the pages and the shell of the desktop program, into dist/. `-- --outDir DIR` builds the pages alone
 * into another folder.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildInto, buildPart, parts } from './parts.ts';

const { outDir } = parseArgs({ options: { outDir: { type: 'string' } } }).values;

for (const part of parts) {
  if (outDir !== undefined && part.name !== 'renderer') continue;
  const start = performance.now();
  await (outDir === undefined ? buildPart(part) : buildInto(part, resolve(outDir)));
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  process.stdout.write(`${part.name}: ${outDir ?? part.folder} (${seconds} s)\n`);
}
