import type { Build } from './build.js';

/** Expressions that are worked out once per row, side by side: none of them uses another. */
export class Lets {
  readonly #build: Build;
  readonly #alias: string;
  readonly #names = new Map<string, string>();

  constructor(build: Build) {
    this.#build = build;
    this.#alias = build.alias('s');
  }

  /** The name of an expression, the same for the same expression. */
  add(sql: string): string {
    const known = this.known(sql);
    if (known !== undefined) return known;
    const name = `v${this.#names.size + 1}`;
    this.#names.set(sql, name);
    return `${this.#alias}.${name}`;
  }

  /** The name of an expression that is here already. */
  known(sql: string): string | undefined {
    const name = this.#names.get(sql);
    return name === undefined ? undefined : `${this.#alias}.${name}`;
  }

  /** Whether this is the name of one of these. */
  owns(name: string): boolean {
    return /^\w+\.\w+$/.test(name) && name.startsWith(`${this.#alias}.`);
  }

  /** Whether an expression uses one of these. */
  namedIn(sql: string): boolean {
    return sql.includes(`${this.#alias}.`);
  }

  /** The SQL that provides them; empty when there are none. */
  text(): string {
    if (this.#names.size === 0) return '';
    const columns = [...this.#names].map(([sql, name]) => `${sql} AS ${name}`).join(', ');
    return this.#build.dialect.once(columns, this.#alias);
  }
}
