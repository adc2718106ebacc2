import type { DeliveryAttempt, JsonObject } from '@tagma/core';

/** What trying a workflow on a record gave. */
export interface WorkflowTest {
  /** Whether its condition holds on the record as it is now. */
  readonly result: 'match' | 'no-match' | 'error';
  /** What it would send, marked as a test; `null` where it would send nothing. */
  readonly payload: JsonObject | null;
  /** How sending it went; `null` where nothing was sent: no match, or an event for the host page. */
  readonly attempt: DeliveryAttempt | null;
}
