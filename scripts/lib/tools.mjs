import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './install.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Path of a package's program. It is started with this Node.js directly: no shell, no `npx` that would
 * survive its own end, the same on every system.
 *
 * @param {string} packageName e.g. `typescript`
 * @param {string} [program] when the package has several, e.g. `tsc`
 */
export function toolPath(packageName, program = packageName.split('/').pop()) {
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[program];
  if (file === undefined) throw new Error(`${packageName} has no program called ${program}.`);
  return join(dirname(manifest), file);
}

/**
 * Runs a Node.js program to its end, its output on this terminal.
 *
 * @param {readonly string[]} args script and its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} exit code; 128 when a signal ended it
 */
export function runNode(args, { cwd = ROOT, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    process.once('SIGINT', pass).once('SIGTERM', pass);
    child.once('error', reject).once('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 128);
    });
  });
}

/**
 * Like {@link runNode}, but ends the script when the program fails.
 *
 * @param {string} step what failed, in the message
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function mustRun(step, args, options) {
  const code = await runNode(args, options);
  if (code !== 0) throw new SetupError(`${step} failed (exit code ${code}); see the messages above.`);
}

/** Writes packages/elements/custom-elements.json from the sources. */
export function writeManifest() {
  const config = 'custom-elements-manifest.config.mjs';
  return mustRun('Writing the custom elements manifest', [
    toolPath('@custom-elements-manifest/analyzer', 'cem'),
    'analyze',
    '--config',
    config,
    '--quiet',
  ]);
}
