import { sameJson } from '../../shared/json.js';
import { LIMITS } from '../../validation/limits.js';
import { normalizedNames } from '../check-concept.js';
import { conceptsById } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { CombinedTree } from './combined-tree.js';
import { conceptFaults } from './concept-faults.js';
import {
  MAX_PROBLEMS,
  SLICE,
  type ImportFate,
  type ImportItem,
  type ImportOutcome,
  type ImportPlan,
  type ImportProblem,
  type ImportProblemCode,
  type ImportTarget,
  type OnExisting,
  type Slices,
} from './exchange.types.js';

/** Filled in where a draft leaves it out, so that the form of a concept can be checked. */
const FILLED = { order: 0, aliases: [], layer: 'extended', exclusive: false, state: 'active', createdAt: '1970-01-01T00:00:00.000Z' }; // prettier-ignore
const SHOWN = 100;

/**
 * What importing these concepts would do: every row gets its fate and a reason, nothing is changed. The
 * command it gives holds the rows that are taken, parents before children, and core takes it as a whole. `earlier`
 * is what kept rows from becoming items, `refused` how many rows that are, where not all of it is told.
 */
export function* planImport(
  items: readonly ImportItem[],
  target: ImportTarget,
  onExisting: OnExisting,
  earlier: readonly ImportProblem[] = [],
  refused = rowsOf(earlier),
): Slices<ImportPlan> {
  const planner = new Planner(items, target, onExisting, { earlier, refused });
  let done = 0;
  for (const item of yield* planner.inTreeOrder()) {
    planner.judge(item);
    done += 1;
    if (done % SLICE === 0) yield done;
  }
  return planner.plan();
}

function rowsOf(problems: readonly ImportProblem[]): number {
  return new Set(problems.map(({ row }) => row)).size;
}

class Planner {
  readonly #items: readonly ImportItem[];
  readonly #byId = new Map<string, ImportItem>();
  readonly #target: ImportTarget;
  readonly #onExisting: OnExisting;
  readonly #existing: ReadonlyMap<string, Concept>;
  readonly #tree: CombinedTree;
  readonly #names = new Map<string, string>();
  readonly #fates = new Map<ImportItem, ImportFate>();
  readonly #problems: ImportProblem[];
  readonly #taken: ImportItem['concept'][] = [];
  /** Rows that were refused before they became items. */
  readonly #refusedBefore: number;

  constructor(
    items: readonly ImportItem[],
    target: ImportTarget,
    onExisting: OnExisting,
    { earlier, refused }: { readonly earlier: readonly ImportProblem[]; readonly refused: number },
  ) {
    this.#items = items;
    this.#target = target;
    this.#onExisting = onExisting;
    this.#problems = [...earlier];
    this.#refusedBefore = refused;
    this.#existing = conceptsById(target.concepts);
    for (const item of items) if (!this.#byId.has(item.concept.id)) this.#byId.set(item.concept.id, item);
    this.#tree = new CombinedTree(this.#byId, target, onExisting === 'skip');
    this.#takeNames();
  }

  /** Parents before children, so that a refused parent is known; what hangs in a cycle comes last. */
  *inTreeOrder(): Slices<readonly ImportItem[]> {
    const levels = new Map<number, ImportItem[]>();
    for (const [index, item] of this.#items.entries()) {
      const level = this.#tree.levelOf(item.concept.id);
      const group = levels.get(level);
      if (group === undefined) levels.set(level, [item]);
      else group.push(item);
      if (index % SLICE === SLICE - 1) yield 0;
    }
    return [...levels].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => group);
  }

  judge(item: ImportItem): void {
    const before = this.#problems.length;
    this.#check(item);
    const isRefused = this.#problems.length > before;
    const fate = isRefused ? 'refused' : this.#fateOf(item);
    this.#fates.set(item, fate);
    if (fate === 'added' || fate === 'updated') this.#take(item);
  }

  plan(): ImportPlan {
    const counts: Record<ImportFate, number> = {
      added: 0,
      updated: 0,
      unchanged: 0,
      refused: this.#refusedBefore,
    };
    const outcomes = this.#items.map((item): ImportOutcome => {
      const fate = this.#fates.get(item) ?? 'refused';
      counts[fate] += 1;
      return { row: item.row, id: item.concept.id, fate };
    });
    const problems = [...this.#problems].sort((a, b) => a.row - b.row).slice(0, MAX_PROBLEMS);
    const command =
      this.#taken.length === 0
        ? null
        : { type: 'importConcepts' as const, concepts: this.#taken, onExisting: this.#onExisting };
    return { outcomes, counts, problems, command };
  }

  #takeNames(): void {
    for (const concept of this.#target.concepts) {
      const isReplaced = this.#onExisting === 'update' && this.#byId.has(concept.id);
      if (concept.state === 'merged' || isReplaced) continue;
      for (const name of normalizedNames(concept))
        this.#names.set(nameKey(concept.parentId, name), concept.id);
    }
  }

  #take({ concept }: ImportItem): void {
    this.#taken.push(concept);
    for (const name of normalizedNames(concept)) this.#names.set(nameKey(concept.parentId, name), concept.id);
  }

  #fateOf({ concept }: ImportItem): ImportFate {
    const existing = this.#existing.get(concept.id);
    if (existing === undefined) return 'added';
    if (this.#onExisting === 'skip') return 'unchanged';
    const isSame = Object.entries(concept).every(([member, value]) => sameJson(value, existing[member as keyof Concept])); // prettier-ignore
    return isSame ? 'unchanged' : 'updated';
  }

  #check(item: ImportItem): void {
    if (this.#byId.get(item.concept.id) !== item)
      return this.#refuse(item, 'duplicate', 'id', item.concept.id);
    const existing = this.#existing.get(item.concept.id);
    if (existing !== undefined && this.#onExisting === 'skip') return;
    const faults = conceptFaults({ ...FILLED, ...item.concept });
    for (const { path, code, details } of faults)
      this.#refuse(item, code, path.slice(1).replaceAll('/', '.'), valueAt(item, path), details);
    if (faults.length > 0) return;
    if (existing?.state === 'merged') return this.#refuse(item, 'merged', 'id', existing.id);
    if (existing !== undefined && existing.kind !== item.concept.kind) return this.#refuse(item, 'kind-changes', 'kind', item.concept.kind); // prettier-ignore
    if (existing === undefined && this.#isFull()) return this.#refuse(item, 'too-many', undefined, undefined, { limit: LIMITS.concepts }); // prettier-ignore
    this.#checkPlace(item);
  }

  #isFull(): boolean {
    return this.#target.concepts.length + this.#taken.length >= LIMITS.concepts;
  }

  #checkPlace(item: ImportItem): void {
    const { id, parentId } = item.concept;
    const limit = this.#target.settings.limits.maxLevel;
    const level = this.#tree.levelOf(id);
    if (level === Infinity) return this.#refuse(item, 'cycle', 'parentId', parentId ?? '');
    const refusal = parentId === null ? null : this.#parentFault(parentId, item.concept.kind);
    if (refusal !== null) return this.#refuse(item, refusal, 'parentId', parentId ?? '');
    if (level > limit) return this.#refuse(item, 'too-deep', 'parentId', parentId ?? '', { limit });
    for (const name of normalizedNames(item.concept)) {
      const other = this.#names.get(nameKey(parentId, name));
      if (other !== undefined && other !== id)
        return this.#refuse(item, 'name-taken', 'name', name, { id: other });
    }
  }

  #parentFault(parentId: string, kind: Concept['kind']): ImportProblemCode | null {
    const item = this.#byId.get(parentId);
    const existing = this.#existing.get(parentId);
    if (item === undefined && existing === undefined) return 'unknown-parent';
    if (item !== undefined && this.#fates.get(item) === 'refused' && existing === undefined)
      return 'parent-refused';
    if (existing !== undefined && existing.state !== 'active') return 'parent-archived';
    const parentKind = existing?.kind ?? item?.concept.kind;
    return kind === 'category' && parentKind === 'tag' ? 'parent-kind' : null;
  }

  #refuse(
    { row }: ImportItem,
    code: ImportProblemCode,
    member?: string,
    value?: string,
    details?: ImportProblem['details'],
  ): void {
    this.#problems.push({
      row,
      code,
      ...(member === undefined || member === '' ? {} : { member }),
      ...(value === undefined ? {} : { value: shorten(value) }),
      ...(details === undefined ? {} : { details }),
    });
  }
}

function nameKey(parentId: string | null, name: string): string {
  return `${parentId ?? ''}\0${name}`;
}

function valueAt({ concept }: ImportItem, path: string): string | undefined {
  let value: unknown = concept;
  for (const key of path.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A value as a report shows it. */
export function shorten(value: string): string {
  return value.length <= SHOWN ? value : `${value.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
