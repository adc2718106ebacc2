/** The globals that web-test-runner gives to element tests; other suites import theirs from vitest. */
type TestBody = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;

interface TestFunction {
  (title: string, body: TestBody): void;
}

declare function describe(title: string, body: () => void): void;
declare const it: TestFunction;
declare function before(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function after(body: TestBody): void;
declare function afterEach(body: TestBody): void;
