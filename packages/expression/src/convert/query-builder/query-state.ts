import type { JsonObject } from '../shared/json.js';
import type { ImportState, Polarity } from '../shared/slots.js';
import type { MissingPolicy } from '../shared/text-conditions.js';
import type { Written } from '../shared/written.js';

/** The state of an import from react-querybuilder. */
export interface QueryState extends ImportState {
  readonly missing: MissingPolicy;
  /** Reads a group; rows need it for subqueries. */
  readonly readGroup: GroupReader;
}

/** What became of a row or group. A `muted` one stands in a comment, a `dropped` one was muted; an `empty` one says nothing. A `dropped` one was muted. */
export type Imported =
  | { readonly kind: 'counts' | 'muted'; readonly condition: Written }
  | { readonly kind: 'empty' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'lost' };

/** Reads a group at a place of the document. */
export type GroupReader = (
  group: JsonObject,
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
) => Imported;
