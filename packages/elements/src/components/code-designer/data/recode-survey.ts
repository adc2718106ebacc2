import type {
  CodeAssignment,
  CodeStep,
  CompiledPattern,
  CounterState,
  Instant,
  WorkingPattern,
} from '@tagma/core';
import type { CodeRecords } from '../code-designer.types.js';
import type { CodeEngine } from './engine.js';
import type { HeldCodes, Outcome, ScopeRoom, Survey, SurveyWork } from './survey.types.js';
import { Tally } from './tally.js';

/** What records are re-coded by. */
export interface RecodeInput {
  readonly engine: CodeEngine;
  readonly compiled: CompiledPattern;
  readonly working: WorkingPattern;
  readonly records: CodeRecords;
  readonly now: Instant;
  readonly held: HeldCodes;
}

interface Counter {
  readonly key: string;
  readonly first: number;
  count: number;
  taken: number;
  free: number;
}

/** Records between two looks at the clock. */
const BATCH = 64;

const OUTCOME_OF: Readonly<Record<CodeStep['action'], Outcome>> = {
  issued: 'coded',
  recoded: 'changed',
  reclaimed: 'reclaimed',
};

/**
 * Re-codes records that have codes, by the plan that re-coding itself follows (`planRecode`), some records at a time:
 * each part begins with the counters and codes that the one before left. Nothing is stored.
 */
export class RecodeSurvey implements SurveyWork {
  readonly #input: RecodeInput;
  readonly #tally: Tally;
  readonly #codesOf: (readonly CodeAssignment[])[] = [];
  /** Codes that are held or were given here, with the record. */
  readonly #holders = new Map<string, number>();
  readonly #numbers = new Map<string, number[]>();
  readonly #states = new Map<string, CounterState>();
  readonly #counters = new Map<string, Counter>();
  readonly #codes: (string | undefined)[] = [];

  constructor(input: RecodeInput) {
    this.#input = input;
    this.#tally = new Tally(input.records.length);
  }

  step(): boolean {
    const { length } = this.#input.records;
    if (this.#codesOf.length < length) {
      const end = Math.min(this.#codesOf.length + BATCH, length);
      for (let index = this.#codesOf.length; index < end; index += 1) this.#read(index);
      return false;
    }
    if (this.#countOne()) return false;
    this.#plan(this.#tally.done, Math.min(this.#tally.done + BATCH, length));
    return this.#tally.done >= length;
  }

  get result(): Survey {
    const counters = [...this.#counters.values()];
    return this.#tally.survey({
      scopes: counters.map(({ key, first, count }) => ({ key, first, count })),
      recode: { codes: this.#codes, rooms: counters.filter(({ taken }) => taken > 0).map(roomOf) },
    });
  }

  /** First all codes that records have, so that nobody gets one of them. */
  #read(index: number): void {
    const { records, held } = this.#input;
    const codes = held.codesOf(records[index] ?? {}, index);
    this.#codesOf.push(codes);
    for (const { code, scopeKey, number } of codes) {
      this.#holders.set(code, index);
      if (scopeKey === null || number === null) continue;
      const numbers = this.#numbers.get(scopeKey);
      if (numbers === undefined) this.#numbers.set(scopeKey, [number]);
      else numbers.push(number);
    }
  }

  /** Works out where a counter stands that the host tells nothing of; `false` when all are known. */
  #countOne(): boolean {
    const [first] = this.#numbers;
    if (first === undefined) return false;
    const [scopeKey, numbers] = first;
    this.#numbers.delete(scopeKey);
    const { engine, compiled, held, now } = this.#input;
    const segment = engine.sequenceOf(compiled.definition);
    if (held.counterOf !== null || segment === undefined) return true;
    const given = numbers.filter((number) => !engine.isReserved(segment, number));
    const state = engine.importNumbers(engine.NEW_COUNTER, given, { start: segment.start, at: now });
    this.#states.set(scopeKey, state);
    return true;
  }

  #plan(from: number, to: number): void {
    const { engine, working, records, now } = this.#input;
    const plan = engine.planRecode({
      working,
      now,
      records: records.slice(from, to).map((input, at) => ({ id: String(from + at), input })),
      codesOf: (id) => this.#codesOf[Number(id)] ?? [],
      counterOf: (scopeKey) => this.#stateOf(scopeKey),
      isHeld: (code) => this.#holders.has(code),
    });
    for (const [scopeKey, state] of plan.counters) this.#states.set(scopeKey, state);
    const steps = new Map(plan.steps.map((step) => [Number(step.recordId), step]));
    const problems = new Map(plan.problems.map((one) => [Number(one.recordId), one.problems]));
    for (let index = from; index < to; index += 1) {
      const step = steps.get(index);
      const refused = problems.get(index);
      const outcome =
        step !== undefined
          ? this.#take(step, index)
          : refused !== undefined
            ? this.#refuse(refused[0], index)
            : this.#keep(index);
      this.#tally.note(index, outcome);
      // Planned: a hundred thousand codes that nobody asks for again would only be in the way of the memory.
      this.#codesOf[index] = [];
    }
    for (const { scopeKey, taken, free } of plan.capacity) {
      const counter = this.#counter(scopeKey, from);
      counter.taken += taken;
      counter.free = free;
    }
  }

  #take({ action, code, scopeKey, number }: CodeStep, index: number): Outcome {
    this.#holders.set(code, index);
    this.#give(index, code, scopeKey, number);
    return OUTCOME_OF[action];
  }

  #keep(index: number): Outcome {
    const held = this.#codesOf[index]?.find(({ state }) => state === 'current');
    if (held !== undefined) this.#give(index, held.code, held.scopeKey, held.number);
    return 'kept';
  }

  #give(index: number, code: string, scopeKey: string | null, number: number | null): void {
    this.#codes[index] = code;
    this.#tally.numbers[index] = number ?? -1;
    this.#counter(scopeKey ?? '', index).count += 1;
  }

  #refuse(problem: Parameters<Tally['reasonFor']>[0] | PlanProblem, index: number): Outcome {
    if (problem?.code === 'scope-full') {
      this.#counter(problem.scopeKey, index).count += 1;
      return 'full';
    }
    if (problem?.code === 'code-held') {
      this.#tally.because[index] = this.#holders.get(problem.details.code) ?? -1;
      return 'duplicate';
    }
    this.#tally.because[index] = this.#tally.reasonFor(problem, index);
    return 'refused';
  }

  #counter(key: string, index: number): Counter {
    let counter = this.#counters.get(key);
    if (counter === undefined)
      this.#counters.set(key, (counter = { key, first: index, count: 0, taken: 0, free: 0 }));
    return counter;
  }

  /** Without the host's counters, a counter stands behind the highest number that any code has or had. */
  #stateOf(scopeKey: string): CounterState | undefined {
    return this.#states.get(scopeKey) ?? this.#input.held.counterOf?.(scopeKey);
  }
}

type PlanProblem = Extract<
  ReturnType<CodeEngine['planRecode']>['problems'][number]['problems'][number],
  { code: 'scope-full' | 'code-held' }
>;

function roomOf({ key, first, taken, free }: Counter): ScopeRoom {
  return { key, first, taken, free };
}
