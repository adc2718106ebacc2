import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/install.mjs';
import { countsOf } from './counts.mjs';

/** Where the whole output of every step is kept. */
export const LOGS = join(ROOT, '.cache/test-logs');

/** A step that hangs is ended after this time, with everything it started. */
const LIMIT_MS = 20 * 60_000;

/**
 * Runs one step of a suite; its output goes to a log file.
 *
 * @param {string} suiteName
 * @param {import('./suites.mjs').Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./counts.mjs').Counts & { log: string }>}
 */
export async function runStep(suiteName, step, env) {
  mkdirSync(LOGS, { recursive: true });
  const base = join(LOGS, `${suiteName}-${step.name.replace(/\W+/g, '-')}`.slice(0, 120));
  const [log, report] = [`${base}.log`, `${base}.json`];
  rmSync(report, { force: true });
  const reporting =
    step.counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const code = await execute([...step.args, ...reporting], { ...env, TAGMA_TEST_JSON: report }, log);
  const text = existsSync(report) ? readFileSync(report, 'utf8') : null;
  return { ...countsOf(step.counts, code, text), log };
}

/** The step gets a process group of its own, so that nothing it started outlives it. */
function execute(args, env, log) {
  return new Promise((resolve, reject) => {
    const output = createWriteStream(log);
    const grouped = process.platform !== 'win32';
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      detached: grouped,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => endGroup(child, grouped);
    const limit = setTimeout(() => {
      output.write(`\nEnded after ${LIMIT_MS / 60_000} minutes.\n`);
      end();
    }, LIMIT_MS);
    const interrupt = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.once('error', reject).once('close', (code) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      end();
      output.end(() => resolve(code ?? 128));
    });
  });
}

function endGroup(child, grouped) {
  try {
    if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch (error) {
    // Nothing of the group is left, which is what was wanted.
    if (error.code !== 'ESRCH') throw error;
  }
}
