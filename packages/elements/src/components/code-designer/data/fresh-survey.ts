import type { CompiledPattern, Instant, JsonObject, SequenceSegment } from '@tagma/core';
import type { CodeRecords } from '../code-designer.types.js';
import type { CodeEngine } from './engine.js';
import type { Outcome, Survey, SurveyWork } from './survey.types.js';
import { Tally } from './tally.js';

/** What records are numbered by. */
export interface FreshInput {
  readonly engine: CodeEngine;
  readonly compiled: CompiledPattern;
  readonly records: CodeRecords;
  readonly now: Instant;
}

interface Counter {
  readonly key: string;
  readonly first: number;
  count: number;
  last: number | null;
}

/** Records between two looks at the clock. */
const BATCH = 256;
/** What has this many different forms is not remembered. */
const MOST_CLASSES = 20_000;

/**
 * Numbers records in their order, as issuing to records without a code would, and keeps what becomes of each. Records
 * of one class draw from one counter, so that only the first of them is written: a hundred thousand take no second.
 */
export class FreshSurvey implements SurveyWork {
  readonly #input: FreshInput;
  readonly #tally: Tally;
  readonly #sequence: SequenceSegment | undefined;
  readonly #fields: readonly string[] | null;
  readonly #counters = new Map<string, Counter>();
  readonly #classes = new Map<string, Counter | number>();
  readonly #codes = new Map<string, number>();

  constructor(input: FreshInput) {
    this.#input = input;
    this.#tally = new Tally(input.records.length);
    this.#sequence = input.engine.sequenceOf(input.compiled.definition);
    this.#fields = classFields(input.compiled);
  }

  step(): boolean {
    const { records } = this.#input;
    const end = Math.min(this.#tally.done + BATCH, records.length);
    for (let index = this.#tally.done; index < end; index += 1)
      this.#tally.note(index, this.#number(records[index] ?? {}, index));
    return end >= records.length;
  }

  get result(): Survey {
    const scopes = [...this.#counters.values()].map(({ key, first, count }) => ({ key, first, count }));
    return this.#tally.survey({ scopes, recode: null });
  }

  #number(record: JsonObject, index: number): Outcome {
    const counter = this.#counterFor(record, index);
    if (typeof counter === 'number') {
      this.#tally.because[index] = counter;
      return 'refused';
    }
    counter.count += 1;
    if (this.#sequence === undefined) return this.#withoutNumber(record, index);
    const next = this.#input.engine.nextNumber(this.#sequence, counter.last);
    if (next === null) return 'full';
    counter.last = next;
    this.#tally.numbers[index] = next;
    return 'coded';
  }

  #withoutNumber(record: JsonObject, index: number): Outcome {
    const { engine, compiled, now } = this.#input;
    const rendered = engine.renderCode(compiled, record, { now });
    if (!rendered.ok) {
      this.#tally.because[index] = this.#tally.reasonFor(rendered.problems[0], index);
      return 'refused';
    }
    const other = this.#codes.get(rendered.code);
    if (other !== undefined) {
      this.#tally.because[index] = other;
      return 'duplicate';
    }
    this.#codes.set(rendered.code, index);
    return 'coded';
  }

  #counterFor(record: JsonObject, index: number): Counter | number {
    const key = this.#fields === null ? null : classKey(record, this.#fields);
    const known = key === null ? undefined : this.#classes.get(key);
    if (typeof known === 'number') this.#tally.countReason(known);
    if (known !== undefined) return known;
    const found = this.#lookUp(record, index);
    if (key !== null && this.#classes.size < MOST_CLASSES) this.#classes.set(key, found);
    return found;
  }

  #lookUp(record: JsonObject, index: number): Counter | number {
    const { engine, compiled, now } = this.#input;
    const scope = engine.scopeKeyOf(compiled, record, { now });
    if (!scope.ok) return this.#tally.reasonFor(scope.problems[0], index);
    const key = scope.scopeKey ?? '';
    let counter = this.#counters.get(key);
    if (counter === undefined)
      this.#counters.set(key, (counter = { key, first: index, count: 0, last: null }));
    return counter;
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
