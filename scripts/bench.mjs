import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun } from './lib/tools.mjs';

/** `npm run bench [-- sizes grid …]`: medians, and ratios measured in the same run. Nothing is asserted. */
await runScript(async () => {
  ensureNode();
  ensureInstalled();
  const env = { ...process.env, CHROME_PATH: findChromium(), NODE_ENV: 'production' };
  await mustRun('Building', ['scripts/build.mjs'], { env });
  await mustRun(
    'The benchmark',
    [
      '--expose-gc',
      '--import',
      'tsx',
      '--conditions=tagma-source',
      'test/perf/run.ts',
      ...process.argv.slice(2),
    ],
    { env },
  );
});
