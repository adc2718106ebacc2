import type { Instant } from '../../shared/shared.types.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import type { TagState } from '../../tags/tag-changes.js';
import type { Assignment, Hold } from '../../tags/tags.types.js';
import type { Slices } from '../exchange/exchange.types.js';
import type { MergeTargets } from './merge-targets.js';
import { RowPlaces } from './row-places.js';
import type { RowsOfRecord } from './united-row.js';

/** The rows as they are read. */
export interface RowFacts {
  readonly assignments: readonly Assignment[];
  readonly holds: readonly Hold[];
  readonly now: Instant;
}

/** Rows looked at between two places to stop at: some milliseconds' work. */
const SLICE = 2_000;

/** Rows by record and target. Only records on which a source has something alive. */
export function* gatherRows(targets: MergeTargets, facts: RowFacts): Slices<GatheredRows> {
  const rows = new GatheredRows(targets, facts);
  const { assignments, holds } = facts;
  let done = 0;
  const steps = [
    { count: assignments.length, take: rows.addAssignment.bind(rows) },
    { count: holds.length, take: rows.addHold.bind(rows) },
    { count: assignments.length, take: rows.placeOwnAssignment.bind(rows) },
    { count: holds.length, take: rows.placeOwnHold.bind(rows) },
  ];
  for (const { count, take } of steps)
    for (let at = 0; at < count; at += 1) {
      if (++done % SLICE === 0) yield done;
      take(at);
    }
  return rows;
}

/** Rows of sources and targets by the place where they come together; each row is kept as its index, from 1. */
export class GatheredRows {
  readonly #facts: RowFacts;
  readonly #targetIds: readonly string[];
  readonly #targetOfSource: ReadonlyMap<string, number>;
  readonly #targetOfOwn: ReadonlyMap<string, number>;
  readonly #places: RowPlaces;
  readonly #sourceAssignment: Int32Array;
  readonly #sourceHold: Int32Array;
  readonly #ownAssignment: Int32Array;
  readonly #ownHold: Int32Array;
  readonly #isSpecial: Uint8Array;
  #moved = 0;

  constructor(targets: MergeTargets, facts: RowFacts) {
    const most = facts.assignments.length + facts.holds.length;
    const targetIds = [...new Set(targets.values())];
    const targetOfOwn = new Map(targetIds.map((id, index) => [id, index]));
    this.#facts = facts;
    this.#targetIds = targetIds;
    this.#targetOfOwn = targetOfOwn;
    this.#targetOfSource = new Map(
      [...targets].map(([id, targetId]) => [id, targetOfOwn.get(targetId) ?? 0]),
    );
    this.#places = new RowPlaces(most);
    this.#sourceAssignment = new Int32Array(most + 1);
    this.#sourceHold = new Int32Array(most + 1);
    this.#ownAssignment = new Int32Array(most + 1);
    this.#ownHold = new Int32Array(most + 1);
    this.#isSpecial = new Uint8Array(most + 1);
  }

  /** Places there are; the first one is 1. */
  get size(): number {
    return this.#places.size;
  }

  /** Records that have a place. */
  get records(): number {
    return this.#places.records;
  }

  /** Assignments of sources. */
  get moved(): number {
    return this.#moved;
  }

  /** The target that a place is of. */
  targetIdAt(place: number): string {
    return this.#targetIds[this.#places.targetAt(place)] ?? '';
  }

  /** Whether neither a hold nor a value stands in the place: nothing there can be in the way of anything. */
  isPlain(place: number): boolean {
    return this.#isSpecial[place] === 0;
  }

  /** The assignment that the target has already. */
  ownAssignment(place: number): Assignment | null {
    return this.#assignment(this.#ownAssignment[place]);
  }

  /** Everything in a place. */
  rowsAt(place: number): RowsOfRecord {
    const target = { assignment: this.ownAssignment(place), hold: this.#hold(this.#ownHold[place]) };
    const sources: TagState[] = [];
    for (let at = this.#places.firstSource(place); at !== 0; at = this.#places.nextSource(at))
      sources.push({
        assignment: this.#assignment(this.#sourceAssignment[at]),
        hold: this.#hold(this.#sourceHold[at]),
      });
    const record = sources[0]?.assignment?.record ?? sources[0]?.hold?.record;
    if (record === undefined) throw new RangeError(`There is no place ${place}.`);
    return { record, target, sources };
  }

  addAssignment(index: number): void {
    const assignment = this.#facts.assignments[index];
    const target = this.#targetOfSource.get(assignment?.tagId ?? '');
    if (assignment === undefined || target === undefined || !isActiveAt(assignment, this.#facts.now)) return;
    const place = this.#places.ensure(assignment.record, target);
    this.#moved += 1;
    this.#sourceAssignment[this.#places.addSource(place)] = index + 1;
    if (assignment.value !== undefined) this.#isSpecial[place] = 1;
  }

  /** After all assignments, as it goes with the one of its tag. */
  addHold(index: number): void {
    const hold = this.#facts.holds[index];
    const target = this.#targetOfSource.get(hold?.tagId ?? '');
    if (hold === undefined || target === undefined || !holdBlocks(hold, this.#facts.now)) return;
    const place = this.#places.ensure(hold.record, target);
    this.#sourceHold[this.#sourceOf(place, hold.tagId)] = index + 1;
    this.#isSpecial[place] = 1;
  }

  /** After everything of the sources: what a target has elsewhere stays as it is. */
  placeOwnAssignment(index: number): void {
    const assignment = this.#facts.assignments[index];
    const place = this.#ownPlace(assignment);
    if (place === 0) return;
    this.#ownAssignment[place] = index + 1;
    if (assignment?.value !== undefined) this.#isSpecial[place] = 1;
  }

  placeOwnHold(index: number): void {
    const place = this.#ownPlace(this.#facts.holds[index]);
    if (place === 0) return;
    this.#ownHold[place] = index + 1;
    this.#isSpecial[place] = 1;
  }

  #ownPlace(row: Assignment | Hold | undefined): number {
    const target = this.#targetOfOwn.get(row?.tagId ?? '');
    return row === undefined || target === undefined ? 0 : this.#places.find(row.record, target);
  }

  #assignment(index = 0): Assignment | null {
    return this.#facts.assignments[index - 1] ?? null;
  }

  #hold(index = 0): Hold | null {
    return this.#facts.holds[index - 1] ?? null;
  }

  /** The source of a tag in a place. */
  #sourceOf(place: number, tagId: string): number {
    for (let at = this.#places.firstSource(place); at !== 0; at = this.#places.nextSource(at))
      if (this.#assignment(this.#sourceAssignment[at])?.tagId === tagId) return at;
    return this.#places.addSource(place);
  }
}
