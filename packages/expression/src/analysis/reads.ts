import { leftOf, pairsOf } from '../engine/ast.js';
import type { AstNode, AstStage } from '../engine/ast.types.js';

/** A path of field names; null when it cannot be told from the text. */
type Place = readonly string[] | null;

/** What variables stand for. Scopes are not told apart: the last assignment read wins. */
type Variables = Map<string, Place>;

const ROOT: Place = [];

/**
 * Lists the fields that an expression reads, in order of appearance. Follows paths, filters, variables and
 * the items that `$filter`-like functions hand to their function; what a text cannot tell (`%`, computed
 * names) is left out. Wildcards stand as `*` and `**`.
 */
export function readsOf(root: AstNode): readonly (readonly string[])[] {
  const reader = new Reader();
  reader.use(root, ROOT);
  return reader.found();
}

class Reader {
  readonly #reads = new Map<string, readonly string[]>();
  readonly #variables: Variables = new Map([['$', ROOT]]);

  found(): readonly (readonly string[])[] {
    return [...this.#reads.values()];
  }

  /** Reads a node whose value is used. Returns where the value comes from. */
  use(node: AstNode | undefined, context: Place): Place {
    if (node === undefined) return null;
    const place = this.#place(node, context);
    this.#note(place);
    return place;
  }

  #note(place: Place): void {
    if (place !== null) this.#reads.set(JSON.stringify(place), place);
  }

  #place(node: AstNode, context: Place): Place {
    const place = this.#plain(node, context);
    this.#stages(node.predicate, place);
    this.#group(node, place);
    return place;
  }

  #plain(node: AstNode, context: Place): Place {
    switch (node.type) {
      case 'path':
        return this.#path(node, context);
      case 'name':
        return join(context, String(node.value));
      case 'wildcard':
        return join(context, '*');
      case 'descendant':
        return join(context, '**');
      case 'variable':
        return node.value === '' ? context : (this.#variables.get(String(node.value)) ?? null);
      case 'bind':
        return this.#bind(node, context);
      case 'block':
        return this.#block(node, context);
      case 'function':
      case 'partial':
        return this.#call(node, context, []);
      case 'apply':
        return this.#apply(node, context);
      case 'condition':
        return this.#condition(node, context);
      default:
        return this.#parts(node, context);
    }
  }

  #path(node: AstNode, context: Place): Place {
    let place = context;
    for (const step of node.steps ?? []) {
      if (step.type === 'sort') for (const term of step.terms ?? []) this.use(term.expression, place);
      else if (step.type === 'name' || step.type === 'variable') place = this.#place(step, place);
      else place = this.#computedStep(step, place);
      this.#stages(step.stages, place);
      if (step.focus !== undefined) this.#variables.set(step.focus, place);
    }
    return place;
  }

  /** Wildcards lead on; any other step uses the value it stands at. */
  #computedStep(step: AstNode, place: Place): Place {
    if (step.type === 'wildcard' || step.type === 'descendant') return this.#place(step, place);
    if (place !== null && place.length > 0) this.#note(place);
    return this.#place(step, place);
  }

  #stages(stages: readonly AstStage[] | undefined, place: Place): void {
    for (const stage of stages ?? []) if (stage.expr !== undefined) this.use(stage.expr, place);
  }

  #group(node: AstNode, place: Place): void {
    for (const pair of node.group?.lhs ?? []) for (const part of pair) this.use(part, place);
  }

  #bind(node: AstNode, context: Place): Place {
    const place = this.#place(node.rhs ?? node, context);
    this.#variables.set(String(leftOf(node)?.value), place);
    return place;
  }

  #block(node: AstNode, context: Place): Place {
    let place: Place = null;
    for (const part of node.expressions ?? []) {
      this.#note(place);
      place = this.#place(part, context);
    }
    return place;
  }

  #condition(node: AstNode, context: Place): Place {
    this.use(node.condition, context);
    this.use(node.then, context);
    this.use(node.else, context);
    return null;
  }

  /** `list ~> $f(x)` is `$f(list, x)`. */
  #apply(node: AstNode, context: Place): Place {
    const first = this.use(leftOf(node), context);
    const right = node.rhs;
    if (right?.type === 'function') return this.#call(right, context, [first]);
    if (right !== undefined) this.use(right, context);
    return null;
  }

  #call(node: AstNode, context: Place, before: readonly Place[]): Place {
    const name = node.procedure?.type === 'variable' ? String(node.procedure.value) : '';
    if (name === '') this.use(node.procedure, context);
    const places = [...before];
    for (const argument of node.arguments ?? []) {
      if (argument.type === 'lambda') this.#lambda(argument, name, places[0] ?? null, context);
      else places.push(this.use(argument, context));
    }
    return resultOf(name, node, places);
  }

  /** A function given to `$filter` and the like gets the items of the list before it. */
  #lambda(node: AstNode, given: string, items: Place, context: Place): void {
    const takes = ITEM_PARAMETERS[given] ?? [];
    (node.arguments ?? []).forEach((parameter, index) => {
      this.#variables.set(String(parameter.value), takes.includes(index) ? items : null);
    });
    this.use(node.body, context);
  }

  /** Operators, constructors, order-by, transforms: everything below is used, the value is a new one. */
  #parts(node: AstNode, context: Place): Place {
    const parts = [
      leftOf(node),
      node.rhs,
      node.expression,
      ...(node.expressions ?? []),
      ...pairsOf(node).flat(),
    ];
    for (const part of parts) if (part !== undefined) this.use(part, context);
    if (node.body !== undefined) this.#lambda(node, '', null, context);
    if (node.type === 'transform') this.#transform(node, context);
    return null;
  }

  #transform(node: AstNode, context: Place): void {
    const place = this.use(node.pattern, context);
    this.use(node.update, place);
    this.use(node.delete, place);
  }
}

/** Which parameters of the function given to these functions are items of the list. */
const ITEM_PARAMETERS: Readonly<Record<string, readonly number[]>> = {
  filter: [0],
  map: [0],
  single: [0],
  sort: [0, 1],
  reduce: [1],
};

/** Functions that give back items of the list they get. */
const SAME_PLACE: ReadonlySet<string> = new Set(['filter', 'single', 'sort', 'distinct', 'reverse']);

function resultOf(name: string, node: AstNode, places: readonly Place[]): Place {
  const first = places[0] ?? null;
  if (SAME_PLACE.has(name)) return first;
  const key = node.arguments?.at(-1);
  return name === 'lookup' && key?.type === 'string' ? join(first, String(key.value)) : null;
}

function join(place: Place, name: string): Place {
  return place === null ? null : [...place, name];
}
