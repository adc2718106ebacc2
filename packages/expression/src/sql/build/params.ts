import type { Dialect } from '../dialects/dialect.types.js';
import type { SqlParameter, SqlParameterType, SqlStatement } from '../sql.types.js';

const PLACE = /\0(\d+)\0/g;

/** Collects what a statement needs. The same value is needed once, so equal parts of a rule have equal SQL. */
export class Params {
  readonly list: SqlParameter[] = [];
  readonly #places = new Map<string, string>();
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** A text, number or truth value. */
  value(value: string | number | boolean): string {
    // Database clients write -0 as 0, and 1/-0 is not 1/0.
    if (Object.is(value, -0)) return this.#dialect.cast(`'-0'`, 'number');
    const type = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
    return this.#place({ kind: 'value', value }, type);
  }

  /** A whole number, for comparing with a column of whole numbers. */
  whole(value: number): string {
    return this.#place({ kind: 'value', value }, 'integer');
  }

  /** The time of the evaluation in milliseconds. */
  now(): string {
    return this.#place({ kind: 'now' }, 'number');
  }

  /** A variable bound from outside; NULL when it is not bound. */
  variable(name: string, type: SqlParameterType): string {
    return this.#place({ kind: 'variable', name, type }, type);
  }

  /** The list of record keys, of whatever type the key column has. */
  keys(): string {
    return this.#place({ kind: 'keys' });
  }

  /** The time of the evaluation as ISO 8601 text. */
  nowText(): string {
    return this.#place({ kind: 'now-text' }, 'text');
  }

  /**
   * Numbers the places of a statement that is complete. What was compiled but left out, because it turned out not
   * to matter, needs no parameter. Until then a place is a number between NULs, which stand nowhere else.
   */
  statement(text: string): SqlStatement {
    const places = new Map<string, string>();
    const params: SqlParameter[] = [];
    const sql = text.replace(PLACE, (_, index: string) => {
      const known = places.get(index);
      if (known !== undefined) return known;
      const parameter = this.list[Number(index) - 1];
      if (parameter === undefined) throw new RangeError('A statement has a place without a parameter.');
      const place = `$${params.push(parameter)}`;
      places.set(index, place);
      return place;
    });
    return { sql, params };
  }

  #place(parameter: SqlParameter, type?: SqlParameterType | 'integer'): string {
    const id = `${type ?? ''}${JSON.stringify(parameter)}`;
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.list.push(parameter);
    const plain = `\0${this.list.length}\0`;
    const place = type === undefined ? plain : this.#dialect.cast(plain, type);
    this.#places.set(id, place);
    return place;
  }
}
