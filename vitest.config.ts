import { defineConfig } from 'vitest/config';
import SummaryReporter from './build/summaryReporter.ts';

/** Tests that start LibreOffice end in `.office.test.ts`: they are slow, and `npm run test:unit` leaves them out. */
const office = 'test/**/*.office.test.ts';
/** Journeys through the built program in a real browser. */
const journeys = 'test/e2e/**/*.e2e.test.ts';

export default defineConfig({
  test: {
    allowOnly: false,
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/propertySeed.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [office, journeys],
          pool: 'threads',
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'office',
          include: [office],
          pool: 'threads',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [journeys],
          pool: 'forks',
          fileParallelism: false,
          // After all others: what is timed here must not share the machine with them.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          globalSetup: ['test/e2e/harness/buildOnce.ts'],
        },
      },
    ],
  },
});
