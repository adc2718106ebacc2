import type { CodeAssignment } from '../codes.types.js';
import type { CounterState } from '../counter.types.js';
import { numberProblem } from '../numbers/next-number.js';
import { sequenceOf } from '../render/keys.js';
import { renderCode, scopeKeyOf } from '../render/render-code.js';
import type { RenderResult, ScopeResult } from '../results.types.js';
import { expireLeases, NEW_COUNTER } from '../sequence/counter-state.js';
import { takeNumbers } from '../sequence/take-numbers.js';
import type {
  CodeProblemOfRecord,
  CodeRecord,
  CodeStep,
  IssueFacts,
  IssueMode,
  IssuePlan,
} from './issue.types.js';
import { fitsNewest, rewritten } from './working-pattern.js';

type Planned = CodeStep | 'kept' | readonly CodeProblemOfRecord[];
type Rendered = Extract<RenderResult, { ok: true }>;

/** Works out the codes of records. Never throws; a record that cannot have a code is told of and takes no number. */
export function planIssue(facts: IssueFacts, mode: IssueMode): IssuePlan {
  const planner = new Planner(facts, mode);
  const steps: CodeStep[] = [];
  const kept: string[] = [];
  const problems: IssuePlan['problems'][number][] = [];
  for (const record of facts.records) {
    const planned = planner.plan(record);
    if (planned === 'kept') kept.push(record.id);
    else if ('recordId' in planned) steps.push(planned);
    else problems.push({ recordId: record.id, problems: planned });
  }
  return { steps, kept, problems, counters: planner.counters };
}

/** Remembers what it has given to the records before. */
class Planner {
  readonly counters = new Map<string, CounterState>();
  readonly #given = new Set<string>();

  constructor(
    private readonly facts: IssueFacts,
    private readonly mode: IssueMode,
  ) {}

  plan(record: CodeRecord): Planned {
    const codes = this.facts.codesOf(record.id);
    const from = codes.find(({ state }) => state === 'current') ?? null;
    if (from !== null && this.#stays(from, record)) return 'kept';
    const back = this.#reclaimable(codes, record);
    if (back !== null) return this.#backStep(record, from, back);
    const scope = scopeKeyOf(this.facts.working.ready, record.input, { now: this.facts.now });
    return this.#sameNumber(record, from, scope) ?? this.#newNumber(record, from, scope);
  }

  #stays(held: CodeAssignment, { input }: CodeRecord): boolean {
    const { working } = this.facts;
    if (this.mode === 'recode') return fitsNewest(working, held, input);
    if (working.newest.definition.onClassChange !== 'recode') return true;
    const now = rewritten(working, held, input);
    // A class that cannot be told has not changed.
    return now === null || !now.ok || now.code === held.code;
  }

  #reclaimable(codes: readonly CodeAssignment[], { input }: CodeRecord): CodeAssignment | null {
    const { working } = this.facts;
    if (!working.newest.definition.reclaim) return null;
    const former = codes.filter((held) => held.state !== 'current' && fitsNewest(working, held, input));
    return [...former].sort((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0] ?? null;
  }

  #backStep({ id }: CodeRecord, from: CodeAssignment | null, back: CodeAssignment): CodeStep {
    const { code, sortKey, scopeKey, number } = back;
    return { recordId: id, action: 'reclaimed', from, back, code, sortKey, scopeKey, number };
  }

  /** A record whose code is only written differently keeps its number. */
  #sameNumber(record: CodeRecord, from: CodeAssignment | null, scope: ScopeResult): CodeStep | null {
    const { working, now } = this.facts;
    const segment = sequenceOf(working.newest.definition);
    if (segment === undefined || from?.scopeKey == null || from.number === null) return null;
    if (!scope.ok || scope.scopeKey !== from.scopeKey || numberProblem(segment, from.number) !== null)
      return null;
    const rendered = renderCode(working.ready, record.input, { number: from.number, now });
    return rendered.ok && this.#isFree(rendered.code)
      ? this.#step(record, from, rendered, from.number)
      : null;
  }

  #newNumber(record: CodeRecord, from: CodeAssignment | null, scope: ScopeResult): Planned {
    const { working, now } = this.facts;
    const segment = sequenceOf(working.newest.definition);
    if (!scope.ok) return scope.problems;
    const { scopeKey } = scope;
    if (segment === undefined || scopeKey === null) return this.#unnumbered(record, from);
    // The number that is taken was written when it was asked whether its code is free.
    let tried: { readonly number: number; readonly rendered: RenderResult } | undefined;
    const render = (number: number): RenderResult => {
      if (tried?.number !== number)
        tried = { number, rendered: renderCode(working.ready, record.input, { number, now }) };
      return tried.rendered;
    };
    const counter =
      this.counters.get(scopeKey) ?? expireLeases(this.facts.counterOf(scopeKey) ?? NEW_COUNTER, now);
    const taken = takeNumbers(counter, segment, 1, {
      at: now,
      refused: (number) => this.#isHeld(render(number)),
    });
    if (!taken.ok) return [{ code: 'scope-full', segmentId: segment.id, scopeKey }];
    const [number = segment.start] = taken.numbers;
    const rendered = render(number);
    if (!rendered.ok) return rendered.problems;
    this.counters.set(scopeKey, taken.next);
    return this.#step(record, from, rendered, number);
  }

  #unnumbered(record: CodeRecord, from: CodeAssignment | null): Planned {
    const { working, now } = this.facts;
    const rendered = renderCode(working.ready, record.input, { now });
    if (!rendered.ok) return rendered.problems;
    if (this.#isFree(rendered.code)) return this.#step(record, from, rendered, null);
    return [{ code: 'code-held', segmentId: null, details: { code: rendered.code } }];
  }

  #step(
    { id }: CodeRecord,
    from: CodeAssignment | null,
    rendered: Rendered,
    number: number | null,
  ): CodeStep {
    const { code, sortKey, scopeKey } = rendered;
    this.#given.add(code);
    const action = from === null ? 'issued' : 'recoded';
    return { recordId: id, action, from, back: null, code, sortKey, scopeKey, number };
  }

  #isHeld(rendered: RenderResult): boolean {
    return rendered.ok && !this.#isFree(rendered.code);
  }

  #isFree(code: string): boolean {
    return !this.#given.has(code) && !this.facts.isHeld(code);
  }
}
