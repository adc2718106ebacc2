import type { ImportState, Polarity } from '../shared/slots.js';
import type { MissingPolicy } from '../shared/text-conditions.js';

/** The state of an import from react-awesome-query-builder. */
export interface AwesomeState extends ImportState {
  readonly missing: MissingPolicy;
}

/** Where a part stands. */
export interface AwesomePlace {
  readonly path: string;
  readonly polarity: Polarity;
  readonly depth: number;
  /** The collections around; fields are named from the record on. */
  readonly inside: readonly string[];
}
