import { raise, type EvaluationContext } from '../engine/context.js';
import { Callable } from './callable.js';
import type { FindMatch } from '../regex/find.types.js';

/** A match, as functions that take a regular expression or a function in its place see it. */
export interface Match {
  readonly match: string;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
  /** Gives the next match; nothing when there is none. */
  readonly next: Callable;
}

/** A regular expression as a value: a function of a text that gives its first match. */
export class Matcher extends Callable {
  /** A text, and where to start. */
  override readonly arity = 2;

  /**
   * @param find Finds the first match from an offset on.
   * @param source The pattern, for messages.
   * @param position Where the expression stands in the text of the rule.
   */
  constructor(
    private readonly find: FindMatch,
    private readonly source: string,
    private readonly position: number | undefined,
  ) {
    super();
  }

  /** The first match from an offset on; undefined when there is none. */
  exec(context: EvaluationContext, text: string, from: number): Match | undefined {
    const found = from > text.length ? null : this.find(context, text, from);
    if (found === null) return undefined;
    const [match = '', ...groups] = found;
    const end = found.index + match.length;
    return { match, start: found.index, end, groups, next: new NextMatch(this, text, end) };
  }

  /** The match after one that ended at `end`. Raises `D1004` for one of nothing: there would be no end. */
  after(context: EvaluationContext, text: string, end: number): Match | undefined {
    if (end >= text.length) return undefined;
    const next = this.exec(context, text, end);
    if (next?.match === '') raise('D1004', { position: this.position, value: this.source });
    return next;
  }

  override invoke(context: EvaluationContext, [text, from]: readonly unknown[]): Match | undefined {
    const start = Math.trunc(Number(from));
    return this.exec(context, String(text), start > 0 ? start : 0);
  }
}

class NextMatch extends Callable {
  override readonly arity = 0;

  constructor(
    private readonly matcher: Matcher,
    private readonly text: string,
    private readonly end: number,
  ) {
    super();
  }

  override invoke(context: EvaluationContext): Match | undefined {
    return this.matcher.after(context, this.text, this.end);
  }
}
