import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { jsonReporter } from './test/elements/json-reporter.mjs';
import { runnerConfig } from './test/elements/runner-config.mjs';
import { browserArguments, browserPath } from './test/support/browser.mjs';

/** Element tests: the sources as they are, in a real Chromium, with real keys and mouse. */
export default {
  ...runnerConfig(fileURLToPath(new URL('.', import.meta.url))),
  files: ['packages/{elements,indexeddb}/src/**/*.test.ts'],
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browserPath(), args: browserArguments() },
      // One tab at a time owns the keyboard focus; two would steal it from each other.
      concurrency: 1,
    }),
  ],
  coverageConfig: { include: ['packages/elements/src/**/*.ts'], exclude: ['**/*.test.ts'] },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    jsonReporter(process.env['TAGMA_TEST_JSON']),
  ],
};
