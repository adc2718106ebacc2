import type { ColumnSchema } from './columns.types.js';
import type { EvaluateSetOptions, EvaluationProgress, RuleText, SetOutcome } from './rule-set.types.js';

/** The part of a worker, a message port or a worker's own scope that messages need. Browsers and Node have it. */
export interface ColumnPort {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Calls `receive` with every message that arrives. */
  listen(receive: (message: unknown) => void): void;
}

/** What a client asks of a worker. `id` comes back with the answer. */
export type ColumnRequest =
  | { readonly id: number; readonly kind: 'open'; readonly schema: ColumnSchema }
  | { readonly id: number; readonly kind: 'add'; readonly records: readonly unknown[] }
  | { readonly id: number; readonly kind: 'finish' }
  | { readonly id: number; readonly kind: 'update'; readonly row: number; readonly record: unknown }
  | {
      readonly id: number;
      readonly kind: 'evaluate';
      readonly rules: readonly RuleText[];
      readonly options: EvaluateSetOptions;
    }
  /** Stops the evaluation with the number `of`. */
  | { readonly id: number; readonly kind: 'cancel'; readonly of: number };

/** What a worker answers. */
export type ColumnReply =
  | { readonly id: number; readonly kind: 'done'; readonly rows: number }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: EvaluationProgress }
  | { readonly id: number; readonly kind: 'outcome'; readonly outcome: SetOutcome | null }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
