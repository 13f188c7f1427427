import { defineConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

/** Tests that drive a browser: one at a time, no second chance. */
const inBrowser = {
  fileParallelism: false,
  maxWorkers: 1,
  pool: 'forks',
  retry: 0,
  environment: 'node',
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', '*.config.test.ts'],
          // Files that need a DOM ask for it by the comment "@vitest-environment jsdom".
          environment: 'node',
          // Collectors, key derivation and many random cases: slow on a busy machine.
          testTimeout: MINUTE_MS / 2,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e',
          include: ['e2e/*.test.ts'],
          testTimeout: 2 * MINUTE_MS,
          hookTimeout: 2 * MINUTE_MS,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'tasks',
          maxConcurrency: 3,
          include: ['e2e/tasks/*.test.ts'],
          testTimeout: 3 * MINUTE_MS,
          hookTimeout: 20 * MINUTE_MS,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'timing',
          include: ['e2e/timing/*.test.ts'],
          testTimeout: 5 * MINUTE_MS,
          hookTimeout: 2 * MINUTE_MS,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'fidelity',
          include: ['test/fidelity/*.test.ts'],
          testTimeout: 3 * MINUTE_MS,
          hookTimeout: 20 * MINUTE_MS,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'leaks',
          include: ['e2e/leaks/*.test.ts'],
          testTimeout: 30 * MINUTE_MS,
          hookTimeout: 5 * MINUTE_MS,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'fuzz',
          include: ['e2e/fuzz/*.test.ts'],
          testTimeout: 5 * MINUTE_MS,
          hookTimeout: 30 * MINUTE_MS,
        },
      },
    ],
  },
});
