/** What is wrong where the reading ends. */
export type TurtleTrouble =
  | 'unexpected' // none of what may stand here
  | 'no-end-of-statement' // neither that nor another object or predicate
  | 'no-end-of-directive'
  | 'no-closing-bracket'
  | 'no-prefix' // after `@prefix`
  | 'no-iri' // after `@base`, or a prefix
  | 'undeclared' // prefix
  | 'invalid-iri'
  | 'open-text' // nothing closes it
  | 'escape' // there is none like this
  | 'half-character' // in a name
  | 'no-language' // a text of the type of those that have one
  | 'too-deep';

/** Ends the reading; `at` is the offset in the text. What is said of it is fetched then. */
export class TurtleError extends Error {
  readonly trouble: TurtleTrouble;
  readonly at: number;

  constructor(trouble: TurtleTrouble, at: number) {
    super(trouble);
    this.trouble = trouble;
    this.at = at;
  }
}
