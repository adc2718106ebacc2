import { describe, expect, it } from 'vitest';
import { countsOf, sum } from './counts.mjs';

const vitestReport = (...testResults) => JSON.stringify({ testResults });
const test = (status, fullName) => ({ status, fullName, failureMessages: ['Expected 1\nat file'] });

describe('countsOf', () => {
  it('counts a check by its exit code', () => {
    expect(countsOf('exit', 0, null)).toEqual({ passed: 1, failed: 0, failures: [] });
    expect(countsOf('exit', 2, null)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('takes the counts that a program wrote', () => {
    const report = JSON.stringify({ passed: 3, failed: 1, failures: ['a: b'] });
    expect(countsOf('file', 1, report)).toEqual({ passed: 3, failed: 1, failures: ['a: b'] });
  });

  it('lets a program that had nothing to try it in neither pass nor fail', () => {
    const untried = ['Firefox was not tried'];
    const report = { passed: 0, failed: 0, failures: [], untried };
    const none = JSON.stringify({ ...report, isWithoutBrowser: true });
    expect(countsOf('file', 0, none)).toMatchObject(report);
    expect(sum([countsOf('file', 0, none)])).toEqual(report);
    expect(countsOf('file', 1, none)).toMatchObject({ passed: 0, failed: 1 });
    // One browser was there and ran nothing.
    expect(countsOf('file', 0, JSON.stringify(report))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts the tests of a vitest report', () => {
    const file = {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [test('passed', 'x'), test('failed', 'y')],
    };
    expect(countsOf('vitest', 1, vitestReport(file))).toEqual({
      passed: 1,
      failed: 1,
      failures: ['y: Expected 1'],
    });
  });

  it('counts a test file that does not load', () => {
    const file = { name: 'a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] };
    expect(countsOf('vitest', 1, vitestReport(file)).failures).toEqual(['a.test.ts: No such module']);
  });

  it.each([
    ['a failing exit code without a failure', 1, JSON.stringify({ passed: 3, failed: 0, failures: [] }), 3],
    ['a report that is missing', 0, null, 0],
    ['a report without tests', 0, vitestReport(), 0],
    ['a report that is not JSON', 0, '{', 0],
  ])('takes %s for a failure', (_, code, report, ok) => {
    const kind = report?.includes('testResults') ? 'vitest' : 'file';
    expect(countsOf(kind, code, report)).toMatchObject({ passed: ok, failed: 1 });
  });
});

describe('sum', () => {
  it('adds up and keeps every failure', () => {
    const list = [
      { passed: 2, failed: 1, failures: ['a'] },
      { passed: 1, failed: 1, failures: ['b'] },
    ];
    expect(sum(list)).toEqual({ passed: 3, failed: 2, failures: ['a', 'b'] });
  });
});
