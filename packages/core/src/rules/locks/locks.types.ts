import type { LostLocks } from '@tagma/expression';

/** Says which locked parts of a rule text another one does not keep; `null` when it keeps all. */
export type ChangedLocks = (before: string, after: string) => LostLocks | null;
