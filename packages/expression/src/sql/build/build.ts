import type { PlanPredicate, PlanValue } from '../../plan/plan.types.js';
import type { Span } from '../../syntax/syntax.types.js';
import type { Dialect } from '../dialects/dialect.types.js';
import type { SqlOptions } from '../sql.types.js';
import type { RefusalReason } from '../refusal.types.js';
import type { SqlCondition, SqlError, SqlValue } from '../values/value.types.js';
import { UNDECIDED } from '../values/value.types.js';
import { errorWhen } from '../values/errors.js';
import { FALSE } from './logic.js';
import { Params } from './params.js';
import { Refused } from './refused.js';
import type { Relation } from './relation.js';

/** Compiles parts of a rule. Conditions hold values, values hold conditions: each part reaches the others here. */
export interface Compilers {
  readonly condition: (relation: Relation, plan: PlanPredicate) => SqlCondition;
  readonly value: (relation: Relation, plan: PlanValue) => SqlValue;
}

/** What all parts of one statement share. */
export class Build implements Compilers {
  readonly params: Params;
  readonly dialect: Dialect;
  readonly options: SqlOptions;
  readonly condition: Compilers['condition'];
  readonly value: Compilers['value'];
  #aliases = 0;

  constructor(dialect: Dialect, options: SqlOptions, { condition, value }: Compilers) {
    this.dialect = dialect;
    this.options = options;
    this.condition = condition;
    this.value = value;
    this.params = new Params(dialect);
  }

  /** A name that nothing else in the statement has. */
  alias(prefix: string): string {
    this.#aliases++;
    return `${prefix}${this.#aliases}`;
  }

  /**
   * Leaves the records where the condition is true to `compile()`, or refuses the rule when that is not wanted.
   * A condition that is never true costs nothing.
   */
  undecidedWhen(condition: string, reason: RefusalReason, span: Span, detail?: string): SqlError | undefined {
    if (condition === FALSE) return undefined;
    if (this.options.undecided !== 'rows') throw new Refused(reason, span, detail);
    return errorWhen(condition, UNDECIDED);
  }
}
