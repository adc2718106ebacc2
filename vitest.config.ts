import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests read the sources of every workspace package, so nothing has to be built first. */
const conditions = ['tagma-source', 'module', 'node', 'development|production'];

/** A suite that runs beside its sources or under test/; `npm test` names them one by one. */
function project(
  name: string,
  include: string[],
  options: NonNullable<TestProjectInlineConfiguration['test']> = {},
): TestProjectInlineConfiguration {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: { name, include, environment: 'node', ...options },
  };
}

/**
 * Packages of pure functions keep their modules from file to file: reading them anew for each costs more than the
 * tests. What a test must find untouched, it imports anew itself.
 */
const pure = { isolate: false };

/** Suites that drive a browser or child processes: one file at a time, with time to start things. */
const heavy = {
  testTimeout: 90_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  // What a page shows a moment later may take long on a busy machine.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    // Each worker of the server suite may hold a database; more of them than cores only makes all slower.
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    passWithNoTests: false,
    projects: [
      project('expression', ['packages/expression/src/**/*.test.ts'], {
        ...pure,
        setupFiles: ['test/support/fixed-seed.ts'],
        // Some tests run the official suite or many random rules; a busy machine may take long over them.
        testTimeout: 60_000,
      }),
      // Properties over many random cases take long on a busy machine.
      project('core', ['packages/core/src/**/*.test.ts'], { ...pure, testTimeout: 60_000 }),
      project('csv', ['packages/csv/src/**/*.test.ts'], pure),
      project('pinyin', ['packages/pinyin/src/**/*.test.ts'], pure),
      project('skos', ['packages/skos/src/**/*.test.ts'], { ...pure, testTimeout: 60_000 }),
      project('server', ['packages/server/src/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('demo-host', ['demo/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('scripts', ['scripts/**/*.test.{ts,mjs}', 'test/{repo,config}/**/*.test.ts'], {
        testTimeout: 60_000,
      }),
      project('integration', ['test/{integration,store-contract,api,engines-agree}/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      project('manifest', ['test/manifest/**/*.test.ts'], { testTimeout: 60_000 }),
      project('packaging', ['test/packaging/**/*.test.ts'], heavy),
      project('csp', ['test/csp/**/*.test.ts'], heavy),
      project('e2e', ['test/e2e/**/*.test.ts'], { ...heavy, globalSetup: 'test/e2e/filled-data.ts' }),
    ],
  },
});
