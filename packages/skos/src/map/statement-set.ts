import type { Term } from '../rdf/rdf.types.js';
import type { Statement } from './map.types.js';

/** Whether both say the same. */
export function isSame(a: Statement, b: Statement): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/**
 * Statements about one node, each once. By predicate and then object: keys joined of both would have to be written out
 * for every statement of a file.
 */
export class StatementSet {
  readonly #statements: readonly Statement[];
  readonly #objects = new Map<Term, Set<Term>>();

  constructor(statements: readonly Statement[]) {
    this.#statements = statements.filter((statement) => this.#add(statement));
  }

  has([verb, object]: Statement): boolean {
    return this.#objects.get(verb)?.has(object) === true;
  }

  /** Takes a statement out; whether it was there. */
  delete([verb, object]: Statement): boolean {
    return this.#objects.get(verb)?.delete(object) === true;
  }

  /** What is left, in the order given. */
  values(): readonly Statement[] {
    return this.#statements.filter((statement) => this.has(statement));
  }

  #add([verb, object]: Statement): boolean {
    const objects = this.#objects.get(verb);
    if (objects?.has(object) === true) return false;
    if (objects === undefined) this.#objects.set(verb, new Set([object]));
    else objects.add(object);
    return true;
  }
}
