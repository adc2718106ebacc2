import type { Span } from '../../syntax/syntax.types.js';
import { refusal } from '../refusal.js';
import type { RefusalReason } from '../refusal.types.js';
import type { SqlRefusal } from '../sql.types.js';
import { SqlTextError } from './quote.js';

/** Longer statements are refused: a database would spend more on planning than on running. */
export const LONGEST_STATEMENT = 500_000;

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

/** The answer for what was thrown while a rule was compiled; throws again what is no matter of the rule. */
export function refusalOf(raised: unknown, rule: Span): SqlRefusal {
  if (raised instanceof Refused) return refusal(raised.reason, raised.span, raised.detail);
  // The compiler is recursive: a stack or a text that overflows is a rule that is too large.
  if (raised instanceof RangeError && !(raised instanceof SqlTextError)) return refusal('too-large', rule);
  throw raised;
}
