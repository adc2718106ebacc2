import { esbuildPlugin } from '@web/dev-server-esbuild';
import { bundlePlugin } from './bundle-plugin.mjs';
import { suitePlugin } from './suite-plugin.mjs';

/**
 * What element tests need in every browser: the sources as they are, and a page to run in.
 *
 * @param {string} rootDir
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export function runnerConfig(rootDir) {
  return {
    rootDir,
    nodeResolve: { exportConditions: ['tagma-source', 'browser', 'development'] },
    plugins: [
      suitePlugin(rootDir),
      bundlePlugin(['axe-core', 'axe-core/axe.min.js', 'jsonata', 'papaparse'], rootDir),
      // The tsconfig tells esbuild about legacy decorators; without it every decorated field is an error.
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.base.json` }),
    ],
    // table-core reads process.env.NODE_ENV, which bundlers replace; here nothing is bundled.
    testRunnerHtml: (
      testFramework,
    ) => `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
    <script>globalThis.process = { env: { NODE_ENV: 'production' } };</script>
    <script type="module" src="${testFramework}"></script></body></html>`,
    testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
    testsFinishTimeout: 240_000,
    browserStartTimeout: 60_000,
  };
}
