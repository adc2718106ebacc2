import type { Limits } from './limits.js';
import type { Focus } from './stock.types.js';

/** What a time without a zone means: an error, or UTC. */
export type ZonelessTimes = 'refuse' | 'utc';

/**
 * What one evaluation knows and how much it has done. Never shared between evaluations that overlap. (Private
 * members are TypeScript's: a new context for every record has to be cheap, and `#` members are not.)
 */
export class EvaluationContext {
  private steps = 0;
  private depth = 0;

  constructor(
    /** The pinned time in milliseconds since 1970. */
    public asOf: number,
    readonly limits: Limits,
    readonly zonelessTimes: ZonelessTimes,
  ) {}

  /** Makes ready for another evaluation after this one is over. */
  restart(asOf: number): void {
    this.asOf = asOf;
    this.steps = 0;
    this.depth = 0;
  }

  /** Counts work done. Throws `G1001` when there was too much. */
  charge(steps: number): void {
    this.steps += steps;
    if (this.steps > this.limits.steps) raise('G1001', { limit: this.limits.steps });
  }

  /** Refuses a list that would get too long, before it is made. Counts the work of making it. */
  checkList(length: number): void {
    if (length > this.limits.listLength) raise('D2015', { value: this.limits.listLength });
    this.charge(length / 32);
  }

  /** Refuses a text that would get too long, before it is made. Counts the work of making it. */
  checkString(length: number): void {
    if (length > this.limits.stringLength) raise('G1002', { limit: this.limits.stringLength });
    this.charge(length / 1024);
  }

  /** Goes into a call that stands `levels` deep in its function. Throws `D1011` when that is too deep. */
  descend(levels: number): void {
    this.depth += levels;
    if (this.depth > this.limits.depth) raise('D1011', {});
  }

  /** Throws `D1011` when so many more levels would be too deep. */
  checkDepth(levels: number): void {
    if (this.depth + levels > this.limits.depth) raise('D1011', {});
  }

  /** Leaves a call. Not needed after an error: it ends the evaluation. */
  ascend(levels: number): void {
    this.depth -= levels;
  }

  /** Stops branches that still run after the evaluation has ended. */
  stop(): void {
    this.steps = Number.POSITIVE_INFINITY;
  }

  /** Counts one evaluated node. */
  enter(depth: number): void {
    if (++this.steps > this.limits.steps) raise('G1001', { limit: this.limits.steps });
    if (depth > this.limits.depth) raise('D1011', {});
  }
}

/** The context of the evaluation that a built-in function runs in. */
export function contextOf(focus: Focus): EvaluationContext {
  return focus.environment.base.context;
}

/** Why an evaluation was stopped. jsonata adds position and token on the way up, as it does to its own errors. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(
    readonly code: string,
    details: Readonly<Record<string, unknown>>,
  ) {
    super(typeof details['message'] === 'string' ? details['message'] : code);
    Object.assign(this, details);
  }
}

/** Ends the evaluation with an error code. */
export function raise(code: string, details: Readonly<Record<string, unknown>>): never {
  throw new Stopped(code, details);
}
