import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun } from './lib/tools.mjs';

/**
 * `npm run torture [-- --kills N --seed S --postgres]`: kills the service N times (100) at random moments while it
 * writes, runs rules, imports and sends webhooks. Fails when anything acknowledged was lost, anything came twice, or
 * the history does not verify.
 */
await runScript(async () => {
  ensureNode();
  ensureInstalled();
  await mustRun('The torture of the service', [
    '--import',
    'tsx',
    '--conditions=tagma-source',
    'packages/server/src/testing-suites/torture/torture-cli.ts',
    ...process.argv.slice(2),
  ]);
});
