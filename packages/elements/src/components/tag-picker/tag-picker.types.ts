/** A tag that would fit, and why. */
export interface TagSuggestion {
  readonly tagId: string;
  /** In the language of the reader, e.g. `Bought three times this month`. */
  readonly reason: string;
  /** The words of the text that speak for it, e.g. of a conversation. */
  readonly words?: readonly string[];
}
