import type { RuleTestCase } from './rule-builder.types.js';

/** Which test cases the rule has now. */
export interface TestsChangeDetail {
  readonly tests: readonly RuleTestCase[];
}

/** The reader changed the test cases. Cancel it to keep `tests` as they were. */
export class TestsChangeEvent extends CustomEvent<TestsChangeDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-tests-change';

  constructor(detail: TestsChangeDetail) {
    super(TestsChangeEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-tests-change': TestsChangeEvent;
  }
}
