import { stdout } from 'node:process';
import { auditFile } from '../../shared/audit/auditFile.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { craftedFiles } from './hostileFiles.ts';

/** Audits the crafted files in a process of its own, one line each: name, what came of it, how long it took. */
for (const { name, make } of craftedFiles()) {
  const bytes = make();
  const start = performance.now();
  let came: string;
  try {
    const { findings } = auditFile(bytes, name);
    came = `audited ${findings.length}`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    came = `refused ${error.code}`;
  }
  stdout.write(`${name} ${came} ${Math.round(performance.now() - start)}ms\n`);
}
