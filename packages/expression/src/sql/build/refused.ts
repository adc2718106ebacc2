import type { Span } from '../../syntax/syntax.types.js';
import type { RefusalReason } from '../refusal.types.js';

/** Thrown inside `toSql` and caught there: this part of the rule has no SQL that means the same. */
export class Refused extends Error {
  readonly reason: RefusalReason;
  readonly span: Span;
  readonly detail: string;

  /** @param detail What the message mentions: the name of a field or variable. */
  constructor(reason: RefusalReason, span: Span, detail = '') {
    super(reason);
    this.reason = reason;
    this.span = span;
    this.detail = detail;
  }
}
