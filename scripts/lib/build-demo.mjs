import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { SetupError } from './setup-error.mjs';

/** Everything the pages are made from. */
const SOURCES = ['demo', 'packages', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'];

const SKIPPED = new Set(['node_modules', 'dist', 'host', 'seed']);

/** Hash over names and contents; times would differ between clones. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  const walk = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(path);
      else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(path);
    }
  };
  for (const source of SOURCES) {
    if (!existsSync(join(root, source))) continue;
    if (/\.\w+$/.test(source)) add(source);
    else walk(source);
  }
  return hash.digest('hex');
}

function viteBuild(root, out) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/**
 * Builds the demo's pages into `.cache/demo` when their sources have changed.
 *
 * @param {{ root?: string, build?: (root: string, out: string) => { status: number | null }, log?: (line: string) => void }} [options]
 * @returns {boolean} whether anything was built
 */
export function ensureDemoBuilt({ root = ROOT, build = viteBuild, log = console.log } = {}) {
  const out = join(root, '.cache/demo');
  const stamp = join(root, '.cache/demo-built');
  const wanted = fingerprint(root);
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (stamped === wanted && existsSync(join(out, 'index.html'))) return false;
  rmSync(stamp, { force: true });
  log('Building the demo …');
  if (build(root, out).status !== 0) {
    throw new SetupError('The demo could not be built; Vite says why above.');
  }
  writeFileSync(stamp, wanted);
  return true;
}
