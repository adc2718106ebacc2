import type { Imported } from '../shared/group.js';
import type { JsonObject } from '../shared/json.js';
import type { ImportState, Polarity } from '../shared/slots.js';
import type { MissingPolicy } from '../shared/text-conditions.js';

/** The state of an import from react-querybuilder. */
export interface QueryState extends ImportState {
  readonly missing: MissingPolicy;
  /** Reads a group; rows need it for subqueries. */
  readonly readGroup: GroupReader;
}

/** Reads a group at a place of the document. */
export type GroupReader = (
  group: JsonObject,
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
) => Imported;
