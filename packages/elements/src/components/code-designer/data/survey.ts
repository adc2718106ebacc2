import type { CompiledPattern, Instant, JsonObject, RenderProblem, SequenceSegment } from '@tagma/core';
import type { CodeRecords, RecordText } from '../code-designer.types.js';
import type { CodeEngine } from './engine.js';
import { OUTCOMES } from './survey.types.js';
import type { Outcome, Survey } from './survey.types.js';

/** What a survey is made of. */
export interface SurveyInput {
  readonly engine: CodeEngine;
  readonly compiled: CompiledPattern;
  readonly records: CodeRecords;
  readonly now: Instant;
  /** Codes that records have now; they keep their numbers where the new pattern allows. */
  readonly currentCode: RecordText | null;
}

interface Counter {
  readonly key: string;
  readonly first: number;
  count: number;
  last: number | null;
  /** Numbers that present codes hold. */
  readonly held: Set<number>;
}

interface Reason {
  readonly problem: RenderProblem;
  readonly first: number;
  count: number;
}

/** Records between two looks at the clock. */
const BATCH = 256;
/** Different refusals that are told apart; data may be bad in endless ways. */
const MOST_REASONS = 500;
/** What has this many different forms is not remembered. */
const MOST_CLASSES = 20_000;

/**
 * Numbers records in their order, as publishing would, and keeps what becomes of each. Nothing is stored. It is made
 * in steps, so that the page stays free; each step looks at some hundred records.
 */
export class SurveyWork {
  readonly #input: SurveyInput;
  readonly #sequence: SequenceSegment | undefined;
  readonly #counters = new Map<string, Counter>();
  readonly #reasons = new Map<string, Reason>();
  readonly #reasonList: Reason[] = [];
  readonly #codes = new Map<string, number>();
  readonly #classes = new Map<string, Counter | number>();
  readonly #fields: readonly string[] | null;
  readonly #outcomes: Uint8Array;
  readonly #numbers: Float64Array;
  readonly #because: Int32Array;
  readonly #counts = OUTCOMES.map(() => 0);
  /** Counters of the records; -1 where there is none. */
  readonly #counterOf: (Counter | null)[] = [];
  #scanned = 0;
  #done = 0;

  constructor(input: SurveyInput) {
    this.#input = input;
    this.#sequence = input.engine.sequenceOf(input.compiled.definition);
    this.#fields = classFields(input.compiled);
    const { length } = input.records;
    this.#outcomes = new Uint8Array(length);
    this.#numbers = new Float64Array(length).fill(-1);
    this.#because = new Int32Array(length).fill(-1);
  }

  /** Looks at some more records. Answers whether that was all. */
  step(): boolean {
    const { length } = this.#input.records;
    const end = (from: number): number => Math.min(from + BATCH, length);
    if (this.#scanned < length) {
      const to = end(this.#scanned);
      for (; this.#scanned < to; this.#scanned += 1) this.#scan(this.#scanned);
      return length === 0;
    }
    const to = end(this.#done);
    for (; this.#done < to; this.#done += 1) this.#number(this.#done);
    return this.#done >= length;
  }

  /** What is known so far. */
  get result(): Survey {
    return {
      total: this.#input.records.length,
      done: this.#done,
      scopes: [...this.#counters.values()].map(({ key, first, count }) => ({ key, first, count })),
      reasons: this.#reasonList.map(({ problem, first, count }) => ({ problem, first, count })),
      outcomes: this.#outcomes,
      numbers: this.#numbers,
      because: this.#because,
      counts: [...this.#counts],
    };
  }

  /** First all counters with the numbers that present codes hold, so that no new number meets one of them. */
  #scan(index: number): void {
    const record = this.#input.records[index] ?? {};
    const counter = this.#counterFor(record, index);
    if (typeof counter === 'number') {
      this.#because[index] = counter;
      this.#counterOf.push(null);
      return;
    }
    counter.count += 1;
    this.#counterOf.push(counter);
    const { currentCode, engine, compiled } = this.#input;
    const code = this.#sequence === undefined ? null : (currentCode?.(record) ?? null);
    if (code === null) return;
    const parsed = engine.parseCode(compiled, code);
    if (
      !parsed.ok ||
      parsed.number === null ||
      parsed.scopeKey !== counter.key ||
      counter.held.has(parsed.number)
    )
      return;
    counter.held.add(parsed.number);
    this.#numbers[index] = parsed.number;
  }

  #number(index: number): void {
    const counter = this.#counterOf[index] ?? null;
    const outcome = counter === null ? 'refused' : this.#numberIn(counter, index);
    const place = OUTCOMES.indexOf(outcome);
    this.#outcomes[index] = place;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  #numberIn(counter: Counter, index: number): Outcome {
    const record = this.#input.records[index] ?? {};
    const before = this.#input.currentCode?.(record) ?? null;
    if (this.#sequence === undefined) return this.#withoutNumber(record, index, before);
    if ((this.#numbers[index] ?? -1) >= 0) return 'kept';
    let { last } = counter;
    do last = this.#input.engine.nextNumber(this.#sequence, last);
    while (last !== null && counter.held.has(last));
    if (last === null) return 'full';
    counter.last = last;
    this.#numbers[index] = last;
    return before === null ? 'coded' : 'changed';
  }

  #withoutNumber(record: JsonObject, index: number, before: string | null): Outcome {
    const { engine, compiled, now } = this.#input;
    const rendered = engine.renderCode(compiled, record, { now });
    if (!rendered.ok) {
      this.#because[index] = this.#reasonFor(rendered.problems[0], index);
      return 'refused';
    }
    const other = this.#codes.get(rendered.code);
    if (other !== undefined) {
      this.#because[index] = other;
      return 'duplicate';
    }
    this.#codes.set(rendered.code, index);
    if (before === null) return 'coded';
    return before === rendered.code ? 'kept' : 'changed';
  }

  /** Records of one class have one counter: only the first of them is rendered. */
  #counterFor(record: JsonObject, index: number): Counter | number {
    const key = this.#fields === null ? null : classKey(record, this.#fields);
    const known = key === null ? undefined : this.#classes.get(key);
    if (typeof known === 'number') this.#countReason(known);
    if (known !== undefined) return known;
    const found = this.#lookUp(record, index);
    if (key !== null && this.#classes.size < MOST_CLASSES) this.#classes.set(key, found);
    return found;
  }

  #lookUp(record: JsonObject, index: number): Counter | number {
    const { engine, compiled, now } = this.#input;
    const scope = engine.scopeKeyOf(compiled, record, { now });
    if (!scope.ok) return this.#reasonFor(scope.problems[0], index);
    const key = scope.scopeKey ?? '';
    let counter = this.#counters.get(key);
    if (counter === undefined) {
      counter = { key, first: index, count: 0, last: null, held: new Set() };
      this.#counters.set(key, counter);
    }
    return counter;
  }

  #reasonFor(problem: RenderProblem | undefined, index: number): number {
    if (problem === undefined) return -1;
    const named = [problem.code, problem.segmentId, JSON.stringify(problem.details ?? {})].join('\u001f');
    const key = this.#reasons.size < MOST_REASONS ? named : `${problem.code}\u001f${problem.segmentId ?? ''}`;
    let reason = this.#reasons.get(key);
    if (reason === undefined) {
      reason = { problem, first: index, count: 0 };
      this.#reasons.set(key, reason);
      this.#reasonList.push(reason);
    }
    reason.count += 1;
    return this.#reasonList.indexOf(reason);
  }

  #countReason(place: number): void {
    const reason = this.#reasonList[place];
    if (reason !== undefined) reason.count += 1;
  }
}

/** Fields that alone decide the counter; `null` where that is not worth remembering. */
function classFields({ definition }: CompiledPattern): readonly string[] | null {
  const { segments } = definition;
  if (segments.some(({ type }) => type === 'expression')) return null;
  return segments.flatMap((segment) => ('field' in segment && segment.field !== null ? [segment.field] : []));
}

function classKey(record: JsonObject, fields: readonly string[]): string | null {
  let key = '';
  for (const field of fields) {
    const value = record[field];
    if (typeof value === 'object' && value !== null) return null;
    key += `${typeof value} ${String(value)}\u001f`;
  }
  return key;
}
