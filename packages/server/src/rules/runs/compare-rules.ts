import type { FullRecord, RecordTypeDefinition, RuleBindings, RuleVerdict } from '@tagma/core';
import { ApiError } from '../../http/api-error.js';
import type { ApiDeps } from '../../http/deps.js';
import { compileRule } from '../compile-rule.js';
import { evaluateRecords } from '../evaluate-records.js';
import { nameOf, recordTypeOf } from '../test-rule.js';
import type { RuleComparison } from './rule-set.types.js';

/** Records that are named of each kind. */
const NAMED = 20;

/** Two texts to compare. */
export interface RuleComparisonRequest {
  readonly recordType: string;
  readonly before: string;
  readonly after: string;
  /** What the texts read as `$name`. */
  readonly beforeBindings?: RuleBindings;
  readonly afterBindings?: RuleBindings;
}

/**
 * Who would enter and who would leave when a rule said `after` instead of `before`; changes nothing. A record on
 * which either cannot be evaluated neither enters nor leaves: a run leaves it as it is.
 *
 * @throws ApiError `not-found` for an unknown record type, `rule-does-not-compile`, or `stopping` when the signal
 * ended it.
 */
export async function compareRules(
  deps: Pick<ApiDeps, 'store' | 'now'>,
  request: RuleComparisonRequest,
  signal: AbortSignal,
): Promise<RuleComparison> {
  const type = await recordTypeOf(deps, request.recordType);
  const asOf = deps.now();
  const about = { store: deps.store, recordType: type.id, asOf, signal } as const;
  const was = new Map<string, RuleVerdict['outcome']>();
  const tally = new Tally(type, was);
  const isRead = await evaluateRecords({
    ...about,
    expression: compileRule(request.before),
    bindings: request.beforeBindings ?? {},
    onVerdict: ({ recordId, outcome }) => was.set(recordId, outcome),
  });
  const expression = compileRule(request.after);
  const isCompared =
    isRead &&
    (await evaluateRecords({
      ...about,
      expression,
      bindings: request.afterBindings ?? {},
      onVerdict: (verdict, record) => tally.note(verdict, record),
    }));
  if (!isCompared) throw new ApiError('stopping', 'The comparison was ended before it was through.');
  return { ...tally.figures, entering: tally.entering, leaving: tally.leaving, asOf };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

class Tally {
  readonly figures = { records: 0, enters: 0, leaves: 0, stays: 0, errors: 0 };
  readonly entering: Named[] = [];
  readonly leaving: Named[] = [];

  constructor(
    private readonly type: RecordTypeDefinition,
    private readonly was: ReadonlyMap<string, RuleVerdict['outcome']>,
  ) {}

  note({ recordId, outcome }: RuleVerdict, record: FullRecord): void {
    const before = this.was.get(recordId);
    this.figures.records += 1;
    if (outcome === 'error') this.figures.errors += 1;
    else if (outcome === 'match' && before === 'match') this.figures.stays += 1;
    else if (outcome === 'match' && before === 'no-match') this.#name('enters', this.entering, record);
    else if (outcome === 'no-match' && before === 'match') this.#name('leaves', this.leaving, record);
  }

  #name(figure: 'enters' | 'leaves', list: Named[], record: FullRecord): void {
    this.figures[figure] += 1;
    if (list.length < NAMED) list.push({ id: record.id, name: nameOf(record, this.type) });
  }
}
