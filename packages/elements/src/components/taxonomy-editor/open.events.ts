import type { RecordRef } from '@tagma/core';

/** The reader wants to see a rule that gives or reads a tag. The page decides where to. */
export class OpenRuleEvent extends CustomEvent<{ readonly ruleId: string }> {
  /** Name of the event. */
  static readonly type = 'tagma-open-rule';

  constructor(ruleId: string) {
    super(OpenRuleEvent.type, { detail: { ruleId }, bubbles: true, composed: true });
  }
}

/** The reader wants to see a record that a report names. The page decides where to. */
export class OpenRecordEvent extends CustomEvent<{ readonly record: RecordRef }> {
  /** Name of the event. */
  static readonly type = 'tagma-open-record';

  constructor(record: RecordRef) {
    super(OpenRecordEvent.type, { detail: { record }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-open-rule': OpenRuleEvent;
    'tagma-open-record': OpenRecordEvent;
  }
}
