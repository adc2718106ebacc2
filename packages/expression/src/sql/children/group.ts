import { TRUE, all, any } from '../build/logic.js';
import type { Relation } from '../build/relation.js';

/** An aggregate over those child rows for which a condition is true. */
interface Aggregate {
  readonly condition: string;
  readonly make: (condition: string) => string;
}

/** Where the child rows come from. */
export interface GroupSource {
  /** Table expression with its alias. */
  readonly from: string;
  /** Conditions on the rows of a shared table. */
  readonly where: string;
  /** For a table: the column that names the row they belong to, and that row's key. */
  readonly parent?: { readonly column: string; readonly key: string };
  /** SQL of the order of the rows. */
  readonly order: readonly string[];
}

/** All aggregates of a statement over one list of child rows: the rows are read once for all of them. */
export class Group {
  readonly inner: Relation;
  readonly source: GroupSource;
  readonly #alias: string;
  readonly #columns = new Map<string, Aggregate>();

  constructor(inner: Relation, source: GroupSource) {
    this.inner = inner;
    this.source = source;
    this.#alias = inner.build.alias('g');
  }

  /**
   * Adds an aggregate. `make` writes it for a condition on the rows; equal ones are worked out once. The result
   * is NULL, or for a count 0, over no rows.
   */
  add(condition: string, make: (condition: string) => string): string {
    const columns = [...this.#columns.keys()];
    const id = make(condition);
    const place = columns.indexOf(id);
    if (place === -1) this.#columns.set(id, { condition, make });
    return `${this.#alias}.a${place === -1 ? columns.length + 1 : place + 1}`;
  }

  /** The join that provides the aggregates. */
  text(): string {
    const aggregates = [...this.#columns.values()];
    if (aggregates.length === 0) return '';
    const wanted = any(...aggregates.map(({ condition }) => condition));
    // With one condition for all, it picks the rows; the aggregates need none of their own.
    const shared = aggregates.every(({ condition }) => condition === wanted);
    const columns = aggregates.map(
      ({ condition, make }, index) => `${make(this.#owned(shared ? TRUE : condition))} AS a${index + 1}`,
    );
    return this.#isLateral() ? this.#lateral(columns, wanted) : this.#grouped(columns, wanted);
  }

  /**
   * SQL counts an aggregate that names only columns of an outer query as one of that query. A condition on a
   * column of its own, which is never NULL, keeps it here.
   */
  #owned(condition: string): string {
    if (!this.inner.correlated) return condition;
    const own = this.source.parent?.column ?? this.source.order[0] ?? '';
    return all(condition, `(${own} IS NOT NULL)`);
  }

  /** Whether the rows are looked up for each outer row, instead of grouping the whole table once. */
  #isLateral(): boolean {
    const { build, correlated } = this.inner;
    return this.source.parent === undefined || correlated || build.options.records === 'keys';
  }

  #lateral(columns: readonly string[], wanted: string): string {
    const { parent, from } = this.source;
    const mine = parent === undefined ? TRUE : `(${parent.column} = ${parent.key})`;
    const select = selectFrom(columns, [from, this.inner.joins()], all(mine, this.source.where, wanted));
    return `LEFT JOIN LATERAL (${select}) AS ${this.#alias} ON TRUE`;
  }

  #grouped(columns: readonly string[], wanted: string): string {
    const { parent, from, where } = this.source;
    const column = parent?.column ?? '';
    const named = [`${column} AS k`, ...columns];
    const select = selectFrom(named, [from, this.inner.joins()], all(where, wanted));
    return `LEFT JOIN (${select} GROUP BY ${column}) AS ${this.#alias} ON ${this.#alias}.k = ${parent?.key ?? ''}`;
  }
}

function selectFrom(columns: readonly string[], from: readonly string[], where: string): string {
  const sources = from.filter((part) => part !== '').join(' ');
  return `SELECT ${columns.join(', ')} FROM ${sources}${where === TRUE ? '' : ` WHERE ${where}`}`;
}
