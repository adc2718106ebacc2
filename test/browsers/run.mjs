import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { FIREFOX, findBrowser, WEBKIT } from '../../scripts/lib/more-browsers.mjs';
import { jsonReporter } from '../elements/json-reporter.mjs';
import { runnerConfig } from '../elements/runner-config.mjs';
import { firefoxLauncher } from './firefox-launcher.mjs';
import { filesFor } from './test-files.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Element tests in Firefox and WebKit: `node test/browsers/run.mjs [PART OF A PATH] [firefox|webkit]`. A browser that
 * cannot be had is named and not tried; nothing of it counts as passed.
 */
const [part = '', only = ''] = process.argv.slice(2);
const report = process.env['TAGMA_TEST_JSON'];
const browsers = [
  { wanted: FIREFOX, launcher: firefoxLauncher },
  { wanted: WEBKIT, launcher: webkitLauncher },
]
  .filter(({ wanted }) => wanted.name.toLowerCase().includes(only))
  .map(({ wanted, launcher }) => ({ name: wanted.name, launcher, found: findBrowser(wanted) }));
const untried = browsers.flatMap(({ found }) => (found.path === null ? [found.why] : []));
for (const line of untried) console.log(line);

const groups = browsers.flatMap(({ name, launcher, found }) => {
  const files = filesFor(name).filter((file) => file.includes(part));
  return found.path === null || files.length === 0
    ? []
    : [{ name: name.toLowerCase(), files, browsers: [launcher(found.path)] }];
});

if (groups.length > 0) {
  await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    config: {
      ...runnerConfig(rootDir),
      concurrency: 1,
      groups,
      reporters: [
        defaultReporter({ reportTestResults: true, reportTestProgress: false }),
        jsonReporter(report, { untried }),
      ],
    },
  });
} else if (report !== undefined) {
  const nothing = { passed: 0, failed: 0, failures: [], untried, isWithoutBrowser: true };
  writeFileSync(report, JSON.stringify(nothing));
}
