import type { CodeAssignment, CodePattern } from '../codes/codes.types.js';
import type { CodeCounter } from '../codes/counter.types.js';

/**
 * Entities that features keep beside the workspace: read by query, one page at a time, and kept in one table per
 * kind. A new kind is added here, in `listed.ts`, and as a table in a migration.
 */
export interface ListedByKind {
  readonly codePattern: CodePattern;
  readonly codeAssignment: CodeAssignment;
  readonly codeCounter: CodeCounter;
}

/** Kinds of listed entities. */
export type ListedKind = keyof ListedByKind;

/**
 * Which entities of a kind to read. All conditions hold at once; what `group`, `state` and `sort` of a kind are
 * stands in `listed.ts`.
 */
export interface ListedQuery {
  readonly ids?: readonly string[];
  /** Only those about records of this type. */
  readonly recordType?: string;
  /** Only those about these records; needs `recordType`. */
  readonly recordIds?: readonly string[];
  readonly groups?: readonly string[];
  readonly states?: readonly string[];
  /** Only those whose sort text begins with this. */
  readonly sortPrefix?: string;
  /** Order: by sort text, then id, both in Unicode code point order. Default false. */
  readonly descending?: boolean;
  /** Cursor of the page before. */
  readonly after?: string;
  /** 1 to 5,000. Default 500. */
  readonly limit?: number;
}
