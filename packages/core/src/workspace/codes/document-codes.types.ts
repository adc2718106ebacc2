import type { CodePattern } from '../../codes/codes.types.js';

/** How far a counter of a pattern has come. */
export interface DocumentCounter {
  readonly scopeKey: string;
  /** The highest number that was taken, leased ones included. */
  readonly last: number;
}

/** A code pattern in a workspace document, with its counters, so that no number is issued anew elsewhere. */
export interface DocumentCodePattern extends Omit<CodePattern, 'version'> {
  readonly counters: readonly DocumentCounter[];
}
