import { raise } from '../engine/context.js';
import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { setOwn } from '../library/own.js';

/** Levels of nesting in a record that is copied. */
const MAX_DEPTH = 500;

/**
 * Whether an expression must run on a copy of the record: the pattern of a transform may lead to the record
 * itself (`$$`, a variable), and what it finds is changed.
 */
export function needsCopy(root: AstNode): boolean {
  let found = false;
  walk(root, (node) => (found ||= node.type === 'transform'));
  return found;
}

/** A deep copy of JSON data. Raises `G1005` when it has more than `limit` values or is nested too deeply. */
export function copyOf(value: unknown, limit: number): unknown {
  return new Copier(limit).copy(value, 0);
}

class Copier {
  #left: number;

  constructor(private readonly limit: number) {
    this.#left = limit;
  }

  copy(value: unknown, depth: number): unknown {
    if (typeof value === 'function') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (this.#left-- <= 0) raise('G1005', { limit: this.limit });
    if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
    if (Array.isArray(value)) return value.map((item: unknown) => this.copy(item, depth + 1));
    const made = {};
    for (const [key, member] of Object.entries(value)) setOwn(made, key, this.copy(member, depth + 1));
    return made;
  }
}
