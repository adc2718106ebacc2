import type { Asking, Verdict } from './judge.js';

/** What a page sends to a worker that judges records. */
export type JudgeMessage =
  | {
      /** Some records of a list, in order; another list takes the place of the one before. */
      readonly judge: 'records';
      readonly list: number;
      readonly records: readonly unknown[];
    }
  | {
      /** Asks what texts say of all records of the list. */
      readonly judge: 'ask';
      readonly id: number;
      readonly list: number;
      readonly texts: readonly string[];
      readonly asking: Asking;
    }
  | {
      /** An answer is not wanted any more. */
      readonly judge: 'stop';
      readonly id: number;
    };

/** What the worker sends back. */
export type JudgeReply =
  | { readonly judge: number; readonly verdicts: readonly Verdict[] }
  /** How far it is, from 0 to 1. */
  | { readonly judge: number; readonly progress: number }
  | { readonly judge: number; readonly failed: string };
