import type { Concept } from '@tagma/core';

/** A tag that would fit, and why. */
export interface TagSuggestion {
  readonly tagId: string;
  /** In the language of the reader, e.g. `Bought three times this month`. */
  readonly reason: string;
  /** The words of the text that speak for it, e.g. of a conversation. */
  readonly words?: readonly string[];
}

/** What a source is asked for. */
export interface TagQuery {
  /** What is typed; empty while browsing. */
  readonly text: string;
  /** What the page before gave as `next`; `null` for the first page. */
  readonly cursor: string | null;
  /** Aborted when the answer is not wanted any more. */
  readonly signal: AbortSignal;
}

/** Some tags that fit, in the order in which they show. */
export interface TagPage {
  /** The tags, and their categories where the path of a tag is to be shown. */
  readonly concepts: readonly Concept[];
  /** Asked for with this, the source goes on; `null` or nothing: there are no more. */
  readonly next?: string | null;
}

/** Finds tags, e.g. on a server. A rejection shows a row to try again. */
export type TagSource = (query: TagQuery) => Promise<TagPage>;

/** Answers what is known about tags. */
export type TagResolver = (tagIds: readonly string[], signal: AbortSignal) => Promise<readonly Concept[]>;
