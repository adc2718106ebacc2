import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether there is a program at this path that can be run. */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where programs of these names would lie on PATH, name by name. */
export function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Debian's packages can be installed without asking anybody. */
export const canUseApt = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Where nobody has to wait for the network: what is not there soon is done without. */
const QUICK = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
const QUICK_MS = 4 * 60_000;

/**
 * Installs Debian's packages; returns quietly when it fails, the caller looks again.
 *
 * @param {readonly string[]} packages
 * @param {{ isHurried?: boolean }} [options]
 */
export function aptInstall(packages, { isHurried = false } = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'inherit', env, ...(isHurried ? { timeout: QUICK_MS } : {}) };
  const run = (args) => spawnSync('apt-get', isHurried ? [...QUICK, ...args] : args, options).status === 0;
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  return run(install) || (run(['update']) && run(install));
}
