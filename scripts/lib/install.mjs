import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setup-error.mjs';

/** The repository's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Lock file plus what decides which optional packages fit: platform, processor, Node's major version. */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const major = process.versions.node.split('.')[0];
  return hash.update(`\n${process.platform} ${process.arch} ${major}`).digest('hex');
}

/** npm writes this file last, so a broken-off installation does not have it. */
const hiddenLock = (root) => join(root, 'node_modules/.package-lock.json');

/** Does node_modules hold what the lock file asks for, e.g. because somebody ran `npm ci` by hand? */
function alreadyMatches(root) {
  if (!existsSync(hiddenLock(root))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hiddenLock(root), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional ||
      entry.devOptional ||
      (present[path]?.version === entry.version && existsSync(join(root, path))),
  );
}

/** Runs `npm ci` with the npm that started this script, if one did. */
function npmCi(root) {
  const args = ['ci', '--include=dev'];
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own)
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * Installs the packages when the lock file has changed since the last successful installation.
 * The stamp is written only after success, so an interrupted installation is repeated.
 *
 * @param {{ root?: string, install?: (root: string) => { status: number | null }, log?: (line: string) => void }} [options]
 * @returns {boolean} whether anything was installed
 */
export function ensureInstalled({ root = ROOT, install = npmCi, log = console.log } = {}) {
  const stamp = join(root, '.cache/installed');
  const wanted = fingerprint(root);
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (stamped === wanted && existsSync(hiddenLock(root))) return false;
  const installed = !alreadyMatches(root);
  if (installed) {
    rmSync(stamp, { force: true });
    log('Installing packages (first run, or the lock file has changed) …');
    if (install(root).status !== 0) {
      throw new SetupError(
        'The packages could not be installed; npm says why above. Run `npm ci --include=dev` once that is cured.',
      );
    }
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return installed;
}
