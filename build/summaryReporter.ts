import { writeSync } from 'node:fs';
import process from 'node:process';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Prints, as the very last line of a test run, how it went: `12 passed, 0 failed`, and `, 1 skipped` when any
 * was, with the names of the skipped ones above it, so that none is skipped in silence.
 */
export default class SummaryReporter implements Reporter {
  #line = '';

  onInit(): void {
    process.once('exit', () => {
      if (this.#line !== '') writeSync(1, `${this.#line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    let passed = 0;
    let failed = unhandled.length;
    const skipped: string[] = [];
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failedHere += 1;
        else skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
      // A file that cannot be loaded, or whose beforeAll breaks, fails without a failed test of its own.
      failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
    }
    this.#line = `${passed} passed, ${failed} failed`;
    if (skipped.length > 0) {
      this.#line = `${skipped.map((name) => `skipped: ${name}`).join('\n')}\n${this.#line}, ${skipped.length} skipped`;
    }
  }
}
