import type { RecordRef } from '../../shared/shared.types.js';
import { RecordMap } from '../../tags/record-map.js';

/**
 * Where rows come together: a place for each record and target, each with a list of sources. Columns of numbers, not
 * objects: with 100,000 records most of the time went into collecting those. Counted from 1; 0 stands for none.
 */
export class RowPlaces {
  readonly #firstOfRecord = new RecordMap<number>();
  readonly #target: Int32Array;
  readonly #nextOfRecord: Int32Array;
  readonly #firstSource: Int32Array;
  readonly #lastSource: Int32Array;
  readonly #nextSource: Int32Array;
  #size = 0;
  #records = 0;
  #sources = 0;

  /** @param most How many places and how many sources there can be. */
  constructor(most: number) {
    this.#target = new Int32Array(most + 1);
    this.#nextOfRecord = new Int32Array(most + 1);
    this.#firstSource = new Int32Array(most + 1);
    this.#lastSource = new Int32Array(most + 1);
    this.#nextSource = new Int32Array(most + 1);
  }

  /** Places there are. */
  get size(): number {
    return this.#size;
  }

  /** Records that have a place. */
  get records(): number {
    return this.#records;
  }

  /** Which target a place is of. */
  targetAt(place: number): number {
    return this.#target[place] ?? 0;
  }

  /** The place of the record and target, or 0. */
  find(record: RecordRef, target: number): number {
    return this.#findFrom(this.#firstOfRecord.get(record) ?? 0, target);
  }

  /** The same; made when there is none. */
  ensure(record: RecordRef, target: number): number {
    const first = this.#firstOfRecord.get(record) ?? 0;
    const known = this.#findFrom(first, target);
    if (known !== 0) return known;
    this.#size += 1;
    this.#target[this.#size] = target;
    if (first === 0) {
      this.#records += 1;
      this.#firstOfRecord.set(record, this.#size);
    } else {
      this.#nextOfRecord[this.#size] = this.#nextOfRecord[first] ?? 0;
      this.#nextOfRecord[first] = this.#size;
    }
    return this.#size;
  }

  /** Adds a source to the end of the list of a place. */
  addSource(place: number): number {
    this.#sources += 1;
    const last = this.#lastSource[place] ?? 0;
    if (last === 0) this.#firstSource[place] = this.#sources;
    else this.#nextSource[last] = this.#sources;
    this.#lastSource[place] = this.#sources;
    return this.#sources;
  }

  /** The first source of a place, or 0. */
  firstSource(place: number): number {
    return this.#firstSource[place] ?? 0;
  }

  /** The source of the same place after this one, or 0. */
  nextSource(source: number): number {
    return this.#nextSource[source] ?? 0;
  }

  /** A record has few places as a rule: most merges have one target. */
  #findFrom(first: number, target: number): number {
    let place = first;
    while (place !== 0 && this.#target[place] !== target) place = this.#nextOfRecord[place] ?? 0;
    return place;
  }
}
