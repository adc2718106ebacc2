import { writeFileSync } from 'node:fs';

/** Counts checks of a suite that has no test runner of its own, and hands them to `npm test`. */
export class Summary {
  passed = 0;
  readonly failures: string[] = [];

  /** One check: passed when there is no problem. */
  check(name: string, problems: readonly string[]): void {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failures.push(`${name}: ${problems.join(' | ')}`);
    console.error(`✗ ${name}\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
  }

  /** Prints the counts, writes them where `npm test` reads them, and sets the exit code. */
  finish(suite: string): void {
    const counts = { passed: this.passed, failed: this.failures.length };
    console.log(`${suite}: ${counts.passed} passed, ${counts.failed} failed`);
    const file = process.env['TAGMA_TEST_JSON'];
    if (file !== undefined) writeFileSync(file, JSON.stringify({ ...counts, failures: this.failures }));
    process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  }
}
