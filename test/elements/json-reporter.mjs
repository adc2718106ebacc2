import { writeFileSync } from 'node:fs';

/**
 * Writes `{passed, failed, failures, untried}` when the run ends, so that `npm test` can count without reading
 * console output. A file that does not load or reports an error counts as one failed test.
 *
 * @param {string | undefined} file - Nothing is written when it is not given.
 * @param {{ untried?: readonly string[] }} [more] - What could not be tried at all, in one line each.
 * @returns {import('@web/test-runner').Reporter}
 */
export function jsonReporter(file, { untried = [] } = {}) {
  return {
    stop({ sessions }) {
      if (file === undefined) return;
      const summary = { passed: 0, failed: 0, failures: [], untried };
      for (const session of sessions) {
        countSuite(session.testResults, session.browser.name, summary);
        for (const error of session.errors) addFailure(summary, session.testFile, error.message);
      }
      writeFileSync(file, JSON.stringify(summary));
    },
  };
}

function countSuite(suite, path, summary) {
  if (suite === undefined) return;
  for (const test of suite.tests) {
    if (test.passed) summary.passed += 1;
    else if (!test.skipped) addFailure(summary, `${path} ${test.name}`.trim(), test.error?.message);
  }
  for (const child of suite.suites) countSuite(child, `${path} ${child.name}`, summary);
}

function addFailure(summary, name, message) {
  summary.failed += 1;
  summary.failures.push(`${name}: ${message ?? 'no message'}`);
}
