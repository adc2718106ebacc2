import { millisOfText } from '../plan/times.js';
import { PlanFailure } from '../plan/values.js';
import type { SlotLeaf } from './classes.js';
import type { SlotFrame } from './outcome.js';
import { isObject, pathReader } from './read-field.js';
import { millisOfTime } from './time-text.js';
import { ValueClasses, type Vector } from './value-classes.js';

/** What a source gives for one record: a value, that it raises an error, or that only closures can tell. */
export const FAILS = Symbol('fails');
export const UNCLEAR = Symbol('unclear');

/** Reads a value of a record: lists and objects are `UNCLEAR`. */
export type ReadValue = (record: object) => unknown;

/** Reads a field. */
export function fieldReader(path: readonly string[], time: boolean): ReadValue {
  const read = pathReader(path);
  return (record) => {
    const value = read(record);
    if (typeof value === 'object' && value !== null) return UNCLEAR;
    return time ? millisOf(value) : value;
  };
}

function millisOf(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return typeof value === 'symbol' ? UNCLEAR : FAILS;
  const exact = millisOfTime(
    value,
    value.length === 10 ? 'date' : value.length === 20 ? 'seconds' : 'millis',
  );
  if (!Number.isNaN(exact)) return exact;
  try {
    return millisOfText(value);
  } catch (raised) {
    if (raised instanceof PlanFailure) return FAILS;
    throw raised;
  }
}

/** A source with what its leaves say. Classes that depend on the time are made again when it changes. */
export class BoundValue {
  #classes: ValueClasses | undefined;
  #asOf = Number.NaN;

  constructor(
    readonly read: ReadValue,
    private readonly slots: readonly SlotLeaf[],
    private readonly timed: boolean,
  ) {}

  /** What the leaves say of a record; undefined when only closures can tell. */
  says(record: object, frame: SlotFrame): Vector | undefined {
    return this.saysOf(this.read(record), frame);
  }

  /** What the leaves say of a value that was read. */
  saysOf(value: unknown, frame: SlotFrame): Vector | undefined {
    const classes = this.#classesAt(frame);
    if (value === FAILS) return this.slots.every(({ strict }) => strict) ? classes.error : undefined;
    return typeof value === 'symbol' ? undefined : classes.of(value);
  }

  #classesAt(frame: SlotFrame): ValueClasses {
    if (this.#classes === undefined || (this.timed && frame.asOf !== this.#asOf)) {
      this.#classes = new ValueClasses(this.slots, frame);
      this.#asOf = frame.asOf;
    }
    return this.#classes;
  }
}

/** The items of a list of records: none when it is missing; undefined when it is anything else. */
export function itemsOf(value: unknown): readonly object[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  return value.every(isObject) ? value : undefined;
}
