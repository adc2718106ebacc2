import type { Refusal } from '@tagma/core';
import type { Effect } from './effect.js';

/** What a command would do, or why it would be refused. */
export type Previewed =
  { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusal: Refusal };

/** A preview on its way, failed, or there. */
export type Preview =
  | { readonly state: 'none' | 'failed' }
  /** How much is done, from 0 to 1; `null` where that is not known. */
  | { readonly state: 'loading'; readonly share: number | null }
  | { readonly state: 'there'; readonly previewed: Previewed };

/** Who is told how far a preview is, and who may end it. */
export interface PreviewWatch {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}
