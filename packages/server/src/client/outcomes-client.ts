import type { TagGiving } from '@tagma/core/outcomes';
import type {
  TagGivingQuestion,
  TierChangeAnswer,
  TierChangeQuestion,
  TierPeriodsAnswer,
  TierPeriodsQuestion,
  WorkloadAnswer,
} from '../outcomes/outcomes.types.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** What grading brings, as far as the caller sees the records. Reads every one of them. */
export interface OutcomesClient {
  /** Records and figures by tier in periods that follow each other. `tiersOf: 'then'` needs `audit.read`. */
  tierPeriods(question: TierPeriodsQuestion): Promise<TierPeriodsAnswer>;
  /** Means before and after a moment by tier. `tiersOf: 'then'` needs `audit.read`. */
  tierChange(question: TierChangeQuestion): Promise<TierChangeAnswer>;
  /** How much rules tag, and who tags how much by hand. */
  tagGiving(question: TagGivingQuestion): Promise<TagGiving>;
  /** Whose records are in which tier. */
  workload(question: { readonly recordType: string; readonly schemeId?: string }): Promise<WorkloadAnswer>;
}

/** The outcomes part of a session. */
export function createOutcomesClient(transport: Transport): OutcomesClient {
  const ask = <T>(path: string, body: unknown): Promise<T> =>
    transport.json({ method: 'POST', path, body, attempts: READ_ATTEMPTS, noTimeout: true });
  return {
    tierPeriods: (question) => ask('/outcomes/tier-periods', question),
    tierChange: (question) => ask('/outcomes/tier-change', question),
    tagGiving: (question) => ask('/outcomes/tag-giving', question),
    workload: (question) => ask('/outcomes/workload', question),
  };
}
