import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled, ROOT } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript, SetupError } from './lib/setup-error.mjs';

/** More than two of the static checks at once would need more memory than a small machine has. */
const LANES = Math.min(2, availableParallelism());

/**
 * `npm test [-- --only unit,csp]`: installs what is missing, finds a Chromium, runs every suite even when
 * one fails, and ends with `N passed, N failed`. The whole output of each suite is in .cache/test-logs.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
  });
  ensureNode();
  ensureInstalled();
  const { allSuites } = await import('./testing/suites.mjs');
  const suites = choose(allSuites(), values.only);
  if (values.list) return console.log(suites.map((suite) => suite.name).join('\n'));
  const env = {
    ...process.env,
    CHROME_PATH: findChromium(),
    NO_COLOR: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
  };
  delete env.FORCE_COLOR;
  const results = [];
  for (const together of inLanes(suites)) {
    const queue = [...together];
    await Promise.all(Array.from({ length: LANES }, () => workThrough(queue, env, results)));
  }
  const { sum } = await import('./testing/counts.mjs');
  const total = sum(results);
  printFailures(results);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

/** Suites that keep one core busy run side by side, all others alone. */
function inLanes(suites) {
  const lanes = [];
  for (const suite of suites) {
    const last = lanes.at(-1);
    if (suite.single && last?.[0].single) last.push(suite);
    else lanes.push([suite]);
  }
  return lanes;
}

async function workThrough(queue, env, results) {
  for (let suite = queue.shift(); suite !== undefined; suite = queue.shift())
    results.push(await runSuite(suite, env));
}

function choose(suites, only) {
  if (only === undefined) return suites;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no suite called ${unknown.join(', ')}. Suites: ${suites.map((suite) => suite.name).join(', ')}.`,
    );
  }
  return suites.filter((suite) => names.includes(suite.name));
}

async function runSuite(suite, env) {
  const { runStep } = await import('./testing/run-step.mjs');
  const { sum } = await import('./testing/counts.mjs');
  const started = performance.now();
  const results = [];
  for (const step of suite.steps) {
    const result = await runStep(suite.name, step, env);
    results.push(result);
    if (result.failed > 0) printTail(suite.name, step.name, result.log);
    // A step that has only one outcome prepares the next one.
    if (result.failed > 0 && step.counts === 'exit') break;
  }
  const counts = sum(results);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = counts.failed === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${suite.name.padEnd(11)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
  );
  for (const line of counts.untried ?? []) console.log(`  ${line}`);
  return { ...counts, suite: suite.name };
}

function printTail(suiteName, stepName, log) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  console.log(`--- ${suiteName}: ${stepName}; whole output in ${relative(ROOT, log)}`);
  console.log(lines.slice(-60).join('\n'));
  console.log('---');
}

function printFailures(results) {
  const failures = results.flatMap((result) =>
    result.failures.map((failure) => `  ${result.suite}: ${failure}`),
  );
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  console.log('');
}
