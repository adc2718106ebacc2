/**
 * How many checks passed and failed, and what failed in one line each.
 *
 * @typedef {{ passed: number, failed: number, failures: string[], untried?: string[], isWithoutBrowser?: boolean }} Counts
 */

/**
 * Counts of a program that has ended. A program that fails without naming a failure, or that says nothing
 * at all, is one failure: silence never counts as success. Only one that could not try anything, and says in `untried`
 * why, neither passes nor fails.
 *
 * @param {'exit' | 'file' | 'vitest'} kind
 * @param {number} code exit code
 * @param {string | null} report what it wrote to the report file
 * @returns {Counts}
 */
export function countsOf(kind, code, report) {
  if (kind === 'exit') return code === 0 ? passed(1) : failure(`ended with exit code ${code}`);
  const counts = report === null ? passed(0) : read(kind, report);
  if (counts.failed === 0 && code !== 0)
    return { ...counts, ...failure(`ended with exit code ${code}`, counts.passed) };
  if (counts.isWithoutBrowser === true) return counts;
  if (counts.failed === 0 && counts.passed === 0) return failure('ran no tests');
  return counts;
}

function read(kind, report) {
  try {
    const value = JSON.parse(report);
    return kind === 'vitest' ? fromVitest(value) : value;
  } catch (error) {
    return failure(`wrote no readable report: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {{ testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }[] }} report */
function fromVitest(report) {
  const counts = passed(0);
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    counts.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    counts.failures.push(
      ...failed.map((test) => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
    );
    // A file that does not load has no tests to fail.
    if (file.status === 'failed' && failed.length === 0)
      counts.failures.push(`${file.name}: ${firstLine(file.message)}`);
  }
  counts.failed = counts.failures.length;
  return counts;
}

/**
 * @param {readonly Counts[]} list
 * @returns {Counts}
 */
export function sum(list) {
  const untried = list.flatMap((counts) => counts.untried ?? []);
  return {
    passed: list.reduce((total, counts) => total + counts.passed, 0),
    failed: list.reduce((total, counts) => total + counts.failed, 0),
    failures: list.flatMap((counts) => counts.failures),
    ...(untried.length > 0 ? { untried } : {}),
  };
}

const firstLine = (text) => (text ?? 'no message').split('\n', 1)[0];
const passed = (count) => ({ passed: count, failed: 0, failures: [] });
const failure = (text, ok = 0) => ({ passed: ok, failed: 1, failures: [text] });
