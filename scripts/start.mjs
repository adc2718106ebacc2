/**
 * `npm start`: checks Node.js, installs what is missing, builds the demo when it changed, and starts it.
 * Needs nothing but Node.js itself. The modules with newer syntax are loaded after the version check.
 */
import { spawn } from 'node:child_process';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';

void runScript(async () => {
  ensureNode();
  const { readStartOptions, USAGE } = await import('./lib/start-options.mjs');
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const { ensureInstalled, ROOT } = await import('./lib/install.mjs');
  const { ensureDemoBuilt } = await import('./lib/build-demo.mjs');
  ensureInstalled();
  ensureDemoBuilt();
  const { bundleHost } = await import('./lib/bundle-host.mjs');
  process.exitCode = await runHost(ROOT, await bundleHost(), options);
});

/** Runs the demo's host until it ends; resolves with its exit code. */
async function runHost(root, program, options) {
  const { openBrowser } = await import('./lib/open-browser.mjs');
  // The channel tells the host when this process has gone, even if it was killed.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const host = spawn(process.execPath, [program, JSON.stringify(options.host)], { cwd: root, stdio });
  host.on('message', ({ url }) => options.open && openBrowser(url));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));
  whenShellEnds(() => host.kill('SIGTERM'));
  return new Promise((resolve) =>
    host.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1))),
  );
}

/** A signal to npm ends npm's shell, but not what the shell has started; without this the demo would stay behind. */
function whenShellEnds(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && stop(), 500).unref();
}
