import type {
  AssignNode,
  BinaryNode,
  CallNode,
  LambdaNode,
  PairNode,
  SyntaxNode,
  TransformNode,
} from '../syntax/syntax.types.js';
import { childrenOf } from '../syntax/walk.js';

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
export function readsOf(root: SyntaxNode): readonly (readonly string[])[] {
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
  use(node: SyntaxNode, context: Place): Place {
    const place = this.#place(node, context);
    this.#note(place);
    return place;
  }

  #note(place: Place): void {
    if (place !== null) this.#reads.set(JSON.stringify(place), place);
  }

  #useAll(nodes: readonly SyntaxNode[], context: Place): null {
    for (const node of nodes) this.use(node, context);
    return null;
  }

  #place(node: SyntaxNode, context: Place): Place {
    switch (node.type) {
      case 'name':
        return join(context, node.name);
      case 'wildcard':
        return join(context, '*');
      case 'descendant':
        return join(context, '**');
      case 'variable':
        return node.name === '' ? context : (this.#variables.get(node.name) ?? null);
      case 'path':
        return node.steps.reduce<Place>((place, step) => this.#step(step, place), context);
      case 'filter':
      case 'keep-array':
      case 'group':
      case 'sort':
      case 'focus':
      case 'index':
        return this.#around(node, this.#place(node.of, context));
      case 'assign':
        return this.#assign(node, context);
      case 'block':
        return this.#block(node.items, context);
      case 'call':
        return this.#call(node, context, []);
      case 'lambda':
        return this.#lambda(node, '', null, context);
      case 'binary':
        return node.operator === '~>' ? this.#apply(node, context) : this.#useAll(operandsOf(node), context);
      case 'transform':
        return this.#transform(node, context);
      default:
        return this.#useAll(childrenOf(node), context);
    }
  }

  /** What stands behind a value: filters, groupings and the like work on what is at its place. */
  #around(node: Around, place: Place): Place {
    if (node.type === 'filter') this.use(node.where, place);
    if (node.type === 'group') this.#useAll(partsOf(node.pairs), place);
    if (node.type === 'sort') for (const term of node.terms) this.use(term.by, place);
    if (node.type === 'focus') this.#variables.set(node.name, place);
    return place;
  }

  /** Names lead on; any other step uses the value it stands at. */
  #step(node: SyntaxNode, place: Place): Place {
    switch (node.type) {
      case 'string':
        return join(place, node.value);
      case 'name':
      case 'variable':
      case 'wildcard':
      case 'descendant':
        return this.#place(node, place);
      case 'filter':
      case 'keep-array':
      case 'group':
      case 'sort':
      case 'focus':
      case 'index':
        return this.#around(node, this.#step(node.of, place));
      default:
        if (place !== null && place.length > 0) this.#note(place);
        return this.#place(node, place);
    }
  }

  #assign(node: AssignNode, context: Place): Place {
    const place = this.#place(node.value, context);
    this.#variables.set(node.name, place);
    return place;
  }

  #block(items: readonly SyntaxNode[], context: Place): Place {
    let place: Place = null;
    for (const item of items) {
      this.#note(place);
      place = this.#place(item, context);
    }
    return place;
  }

  /** `list ~> $f(x)` is `$f(list, x)`. */
  #apply(node: BinaryNode, context: Place): Place {
    const first = this.use(node.left, context);
    if (node.right.type === 'call') return this.#call(node.right, context, [first]);
    this.use(node.right, context);
    return null;
  }

  #call(node: CallNode, context: Place, before: readonly Place[]): Place {
    const name = node.callee.type === 'variable' ? node.callee.name : '';
    if (name === '') this.use(node.callee, context);
    const places = [...before];
    for (const argument of node.arguments) {
      if (argument.type === 'lambda') this.#lambda(argument, name, places[0] ?? null, context);
      else places.push(this.use(argument, context));
    }
    return resultOf(name, node, places);
  }

  /** A function given to `$filter` and the like gets the items of the list before it. */
  #lambda(node: LambdaNode, given: string, items: Place, context: Place): null {
    const takes = ITEM_PARAMETERS[given] ?? [];
    node.parameters.forEach((parameter, index) => {
      this.#variables.set(parameter.name, takes.includes(index) ? items : null);
    });
    this.use(node.body, context);
    return null;
  }

  #transform(node: TransformNode, context: Place): null {
    const place = this.use(node.pattern, context);
    this.use(node.update, place);
    if (node.remove !== undefined) this.use(node.remove, place);
    return null;
  }
}

type Around = Extract<
  SyntaxNode,
  { readonly of: SyntaxNode; readonly type: Exclude<SyntaxNode['type'], 'negate'> }
>;

function partsOf(pairs: readonly PairNode[]): readonly SyntaxNode[] {
  return pairs.flatMap(({ key, value }) => [key, value]);
}

/** All operands of a chain such as `a or b or c`: chains are long, and deep on their left side. */
function operandsOf(node: BinaryNode): readonly SyntaxNode[] {
  const operands = [node.right];
  let left = node.left;
  for (; left.type === 'binary' && left.operator !== '~>'; left = left.left) operands.push(left.right);
  return [left, ...operands.reverse()];
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

function resultOf(name: string, node: CallNode, places: readonly Place[]): Place {
  const first = places[0] ?? null;
  if (SAME_PLACE.has(name)) return first;
  const key = node.arguments.at(-1);
  return name === 'lookup' && key?.type === 'string' ? join(first, key.value) : null;
}

function join(place: Place, name: string): Place {
  return place === null ? null : [...place, name];
}
