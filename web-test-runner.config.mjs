import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { bundlePlugin } from './test/elements/bundle-plugin.mjs';
import { jsonReporter } from './test/elements/json-reporter.mjs';
import { suitePlugin } from './test/elements/suite-plugin.mjs';
import { browserArguments, browserPath } from './test/support/browser.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

/** Element tests: the sources as they are, in a real Chromium, with real keys and mouse. */
export default {
  rootDir,
  files: ['packages/{elements,indexeddb}/src/**/*.test.ts'],
  concurrency: 2,
  nodeResolve: { exportConditions: ['tagma-source', 'browser', 'development'] },
  plugins: [
    suitePlugin(rootDir),
    bundlePlugin(['axe-core', 'axe-core/axe.min.js', 'jsonata', 'papaparse'], rootDir),
    // The tsconfig tells esbuild about legacy decorators; without it every decorated field is an error.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.base.json` }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browserPath(), args: browserArguments() },
      // One tab at a time owns the keyboard focus; two would steal it from each other.
      concurrency: 1,
    }),
  ],
  // table-core reads process.env.NODE_ENV, which bundlers replace; here nothing is bundled.
  testRunnerHtml: (testFramework) => `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
    <script>globalThis.process = { env: { NODE_ENV: 'production' } };</script>
    <script type="module" src="${testFramework}"></script></body></html>`,
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  coverageConfig: { include: ['packages/elements/src/**/*.ts'], exclude: ['**/*.test.ts'] },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    jsonReporter(process.env['TAGMA_TEST_JSON']),
  ],
};
