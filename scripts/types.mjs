import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun, toolPath } from './lib/tools.mjs';

/** `npm run types`: checks packages, demo, stories and tests. */
await runScript(async () => {
  ensureNode();
  ensureInstalled();
  await mustRun('The type check', [toolPath('typescript', 'tsc'), '-b', '--pretty', 'false']);
});
