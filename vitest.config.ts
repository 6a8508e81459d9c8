import { defineConfig } from 'vitest/config';
import SummaryReporter from './build/summaryReporter.ts';

/** Tests that start LibreOffice end in `.office.test.ts`: they are slow, and `npm run test:unit` leaves them out. */
const office = 'test/**/*.office.test.ts';

export default defineConfig({
  test: {
    allowOnly: false,
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [office],
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
    ],
  },
});
