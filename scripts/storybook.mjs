import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun, toolPath, writeManifest } from './lib/tools.mjs';

/**
 * `npm run storybook [-- --port 6006]`: every element with all its states.
 * `npm run storybook -- --build [folder]`: the same as static files, in storybook-static/.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '6006' }, build: { type: 'boolean', default: false } },
  });
  ensureNode();
  ensureInstalled();
  await writeManifest();
  const storybook = toolPath('storybook');
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  await (values.build
    ? mustRun(
        'Building Storybook',
        [storybook, 'build', '--output-dir', positionals[0] ?? 'storybook-static', '--quiet'],
        { env },
      )
    : mustRun(
        'Storybook',
        [storybook, 'dev', '--port', values.port, '--exact-port', '--no-open', '--no-version-updates'],
        { env },
      ));
});
