import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun } from './lib/tools.mjs';

/**
 * `npm run fuzz [-- --minutes N --seed S]`: compares random expressions on random records with jsonata. Fails
 * when a value differs, or when one side gives a value and the other an error.
 */
await runScript(async () => {
  ensureNode();
  ensureInstalled();
  await mustRun('The comparison with jsonata', [
    '--import',
    'tsx',
    '--conditions=tagma-source',
    'packages/expression/src/testing/fuzz-cli.ts',
    ...process.argv.slice(2),
  ]);
});
