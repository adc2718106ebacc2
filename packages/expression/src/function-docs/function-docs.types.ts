/** What a built-in function works on, as lists of functions are grouped. */
export type FunctionGroup = 'text' | 'number' | 'list' | 'object' | 'value' | 'time' | 'encoding';

/** What is the same in every language. */
export interface FunctionEntry {
  readonly group: FunctionGroup;
  /** How it is called: `$pad(text, width, char?)`; `?` marks what may be left out. */
  readonly syntax: string;
  /** A call that can be tried as it is, and what it gives, both in JSONata. */
  readonly example: string;
  readonly result: string;
  /** Its result cannot be repeated or checked, so that rules may not call it. */
  readonly refused?: true;
}

/** A built-in function of JSONata, explained in one language. */
export interface FunctionDoc extends FunctionEntry {
  /** Without `$`. */
  readonly name: string;
  /** What it gives, in one sentence. */
  readonly summary: string;
}

/** One sentence per function. */
export type FunctionSummaries = Readonly<Record<string, string>>;
