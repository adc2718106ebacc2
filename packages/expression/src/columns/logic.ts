import type { GraphNode, Leaf } from './graph.js';
import type { Truth } from './leaf-values.js';
import { ALL, NONE, type ProgramBuilder } from './program.js';

/** Writes the steps of conditions made of other conditions. */
export class Logic {
  readonly #known = new Map<GraphNode, Truth>();

  constructor(
    private readonly program: ProgramBuilder,
    private readonly leaf: (leaf: Leaf) => Truth,
  ) {}

  /** What a node says. */
  truth(node: GraphNode): Truth {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const truth = this.#write(node);
    this.#known.set(node, truth);
    return truth;
  }

  #write(node: GraphNode): Truth {
    switch (node.kind) {
      case 'leaf':
        return this.leaf(node);
      case 'constant':
        return { yes: node.value ? ALL : NONE, missing: NONE, error: NONE };
      case 'not': {
        const { yes, missing, error } = this.truth(node.of);
        return { yes: this.program.not(this.program.or(yes, missing, error)), missing, error };
      }
      case 'and':
        return this.#all(node.items.map((item) => this.truth(item)));
      case 'or':
        return this.#any(node.items.map((item) => this.truth(item)));
      case 'if':
        return this.#choose(node);
    }
  }

  /** An error counts when everything before it is true. */
  #all(items: readonly Truth[]): Truth {
    const { program } = this;
    const before: number[] = [];
    let error = NONE;
    for (const item of items) {
      if (item.error !== NONE) error = program.or(error, program.and(...before, item.error));
      before.push(item.yes);
    }
    return { yes: program.and(...before), missing: NONE, error };
  }

  /** An error counts when nothing before it is true; what follows an error is not evaluated. */
  #any(items: readonly Truth[]): Truth {
    const { program } = this;
    let yes = NONE;
    let error = NONE;
    const plain = items.every((item) => item.error === NONE);
    if (plain) return { yes: program.or(...items.map((item) => item.yes)), missing: NONE, error };
    for (const item of items) {
      const found = program.andNot(item.yes, error);
      error = program.or(error, program.andNot(item.error, yes));
      yes = program.or(yes, found);
    }
    return { yes, missing: NONE, error };
  }

  #choose({ test, then, otherwise }: Extract<GraphNode, { kind: 'if' }>): Truth {
    const { program } = this;
    const asked = this.truth(test);
    const first = this.truth(then);
    const second = otherwise === undefined ? { yes: NONE, missing: ALL, error: NONE } : this.truth(otherwise);
    const neither = program.not(program.or(asked.yes, asked.error));
    const pick = (one: number, other: number): number =>
      program.or(program.and(asked.yes, one), program.and(neither, other));
    return {
      yes: pick(first.yes, second.yes),
      missing: pick(first.missing, second.missing),
      error: program.or(asked.error, pick(first.error, second.error)),
    };
  }
}
