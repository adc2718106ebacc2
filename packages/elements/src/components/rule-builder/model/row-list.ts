import type { RuleTree } from '@tagma/expression';
import { memoize } from '../../../internal/memoize.js';
import { rowsOf } from './rows.js';
import type { RuleRow } from './rows.js';

const NONE: ReadonlySet<string> = new Set();

/** The rows of the rule as it is now, with what is closed in it. */
export class RowList {
  readonly #tree: () => RuleTree;
  readonly #all = memoize((tree: RuleTree) => rowsOf(tree, NONE));
  readonly #open = memoize((tree: RuleTree, closed: ReadonlySet<string>) =>
    closed.size === 0 ? this.#all(tree) : rowsOf(tree, closed),
  );
  readonly #shown = memoize(indexesOf);
  readonly #known = memoize(indexesOf);
  #closed: ReadonlySet<string> = NONE;

  constructor(tree: () => RuleTree) {
    this.#tree = tree;
  }

  /** What shows. */
  get rows(): readonly RuleRow[] {
    return this.#open(this.#tree(), this.#closed);
  }

  /** All rows, also those in closed ones. */
  get all(): readonly RuleRow[] {
    return this.#all(this.#tree());
  }

  /** How many conditions there are. */
  get conditions(): number {
    return this.all.reduce((count, { node }) => (node.kind === 'group' ? count : count + 1), 0);
  }

  /** Forgets what is closed and gone. */
  follow(): void {
    if (this.#closed.size === 0) return;
    const there = new Set(this.all.map(({ id }) => id));
    const closed = [...this.#closed].filter((id) => there.has(id));
    if (closed.length < this.#closed.size) this.#closed = new Set(closed);
  }

  /** Where a row shows; -1 when it does not. */
  indexOf(id: string): number {
    const { rows, all } = this;
    // Where nothing is closed, one index serves for both.
    const indexes = rows === all ? this.#known(all) : this.#shown(rows);
    return indexes.get(id) ?? -1;
  }

  /** A row, also one in a closed one. */
  find(id: string): RuleRow | undefined {
    const { all } = this;
    return all[this.#known(all).get(id) ?? -1];
  }

  /** The row that shows a part of the rule: itself, or the nearest around it. */
  rowWith(id: string): RuleRow | undefined {
    return this.find(id) ?? this.all.findLast((row) => holds(row, id));
  }

  isMuted(id: string): boolean {
    return this.rowWith(id)?.muted ?? false;
  }

  setOpen(id: string, open: boolean): void {
    const closed = new Set(this.#closed);
    if (open) closed.delete(id);
    else closed.add(id);
    this.#closed = closed;
  }

  setAllOpen(open: boolean): void {
    this.#closed = new Set(open ? [] : this.all.filter((row) => row.open !== null).map(({ id }) => id));
  }

  /** Opens all rows around one. */
  openTo(id: string): void {
    for (let row = this.find(id)?.parent ?? null; row !== null; row = row.parent) this.setOpen(row.id, true);
  }
}

function indexesOf(rows: readonly RuleRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id }, at) => [id, at]));
}

/** Whether a part is in what a row shows. Rows below come later and are asked first. */
function holds(row: RuleRow, id: string): boolean {
  return row.node.id === id || within(row.part, id);
}

function within(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('id' in value && value.id === id) return true;
  return Object.values(value).some((each) => within(each, id));
}
