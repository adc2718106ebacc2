import type { CodeAssignment, CounterState, Json, JsonObject } from '@tagma/core';

/** A value that a table can map. */
export type MapValue = Exclude<Json, readonly Json[] | object>;

/** One value that a field has in the host's data. */
export interface CodeValueOption {
  readonly value: MapValue;
  /** What people call it; the value itself when absent. */
  readonly label?: string;
  /** How many records have it, where the host knows. */
  readonly count?: number;
}

/** What is asked when the values of a field are listed. */
export interface CodeValueQuery {
  /** Key of the field. */
  readonly field: string;
  /** Where to go on, from the page before; `null` for the first page. */
  readonly cursor: string | null;
}

/** Part of the values of a field. */
export interface CodeValuePage {
  readonly options: readonly CodeValueOption[];
  /** Where the next page starts; `null` at the end. */
  readonly next: string | null;
}

/**
 * Lists the values of a field, page by page; `null` when it knows none. A call whose answer is no longer wanted is
 * aborted.
 */
export type CodeValueSource = (query: CodeValueQuery, signal: AbortSignal) => Promise<CodeValuePage | null>;

/** Records of the host: the fields that segments read. */
export type CodeRecords = readonly JsonObject[];

/** Says what a record is called, or which code it has now; `null` for none. */
export type RecordText = (record: JsonObject) => string | null;

/** Lists the codes that a record has or had, in any order. */
export type RecordCodes = (record: JsonObject) => readonly CodeAssignment[];

/** What the counter of a scope has given; `undefined`: nothing yet. */
export type CounterOfScope = (scopeKey: string) => CounterState | undefined;

/** The part of the designer that shows below the pattern. */
export type DesignerPanel = 'settings' | 'try' | 'compare' | 'text';
