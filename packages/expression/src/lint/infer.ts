import type { BinaryNode, CallNode, LambdaNode, SyntaxNode } from '../syntax/syntax.types.js';
import { childrenOf } from '../syntax/walk.js';
import { ITEM_PARAMETERS, RESULTS, SAME_VALUES } from './function-results.js';
import type { RecordSchema } from './schema.types.js';
import {
  fieldOf,
  infoOf,
  isOnly,
  kindOfLiteral,
  maybe,
  single,
  UNKNOWN,
  type ValueInfo,
} from './value-info.js';

/** What is known about the nodes of an expression. */
export interface Inferred {
  /** The value of a node. */
  readonly values: ReadonlyMap<SyntaxNode, ValueInfo>;
  /** The value that a field name is looked up in. */
  readonly owners: ReadonlyMap<SyntaxNode, ValueInfo>;
}

/** Works out types from a schema: what each part of an expression can be, as far as the text tells. */
export function infer(root: SyntaxNode, schema: RecordSchema | undefined): Inferred {
  const record = infoOf(schema, { many: false, optional: false, path: [] });
  const reader = new Inference(record);
  reader.value(root, record);
  return reader;
}

class Inference implements Inferred {
  readonly values = new Map<SyntaxNode, ValueInfo>();
  readonly owners = new Map<SyntaxNode, ValueInfo>();
  readonly #variables = new Map<string, ValueInfo>();

  constructor(record: ValueInfo) {
    this.#variables.set('$', record);
  }

  /** Looks at a node and everything below it. `context` is what `$` means there. */
  value(node: SyntaxNode, context: ValueInfo): ValueInfo {
    const found = this.#value(node, context);
    this.values.set(node, found);
    return found;
  }

  #all(nodes: readonly SyntaxNode[], context: ValueInfo): void {
    for (const node of nodes) this.value(node, context);
  }

  #value(node: SyntaxNode, context: ValueInfo): ValueInfo {
    switch (node.type) {
      case 'string':
      case 'number':
      case 'constant':
        return single(kindOfLiteral(node.value));
      case 'name':
        this.owners.set(node, context);
        return fieldOf(context, node.name);
      case 'variable':
        return node.name === '' ? context : (this.#variables.get(node.name) ?? UNKNOWN);
      case 'path':
        return this.#path(node.steps, context);
      case 'filter':
        return narrowed(this.#filter(node.where, this.value(node.of, context)), node.where);
      case 'keep-array':
      case 'index':
        return { ...this.value(node.of, context), many: true };
      case 'focus':
        return this.#bind(node.name, this.value(node.of, context));
      case 'sort':
        return this.#sort(
          node.terms.map((term) => term.by),
          this.value(node.of, context),
        );
      case 'assign':
        return this.#bind(node.name, this.value(node.value, context));
      case 'block':
        this.#all(node.items, context);
        return this.#last(node.items);
      case 'binary':
        return this.#binary(node, context);
      case 'call':
        return this.#call(node, context, []);
      default:
        return this.#rest(node, context);
    }
  }

  #last(items: readonly SyntaxNode[]): ValueInfo {
    const last = items.at(-1);
    return (last === undefined ? undefined : this.values.get(last)) ?? UNKNOWN;
  }

  #rest(node: SyntaxNode, context: ValueInfo): ValueInfo {
    switch (node.type) {
      case 'group': {
        const of = itemOf(this.value(node.of, context));
        for (const pair of node.pairs) this.#all([pair.key, pair.value], of);
        return single('object');
      }
      case 'transform':
        this.#all(
          [node.update, ...(node.remove === undefined ? [] : [node.remove])],
          itemOf(this.value(node.pattern, context)),
        );
        return single('function');
      case 'lambda':
        return this.#lambda(node, '', UNKNOWN, context);
      case 'negate':
        this.value(node.of, context);
        return maybe('number');
      case 'list':
        this.#all(node.items, context);
        return { ...UNKNOWN, many: true, optional: false };
      case 'object':
        this.#all(childrenOf(node), context);
        return single('object');
      default:
        this.#all(childrenOf(node), context);
        return UNKNOWN;
    }
  }

  #path(steps: readonly SyntaxNode[], context: ValueInfo): ValueInfo {
    let value = context;
    steps.forEach((step, index) => {
      const many = index > 0 && value.many;
      const next = this.value(step, index === 0 ? value : itemOf(value));
      value = many ? { ...next, many: true, optional: true } : next;
      this.values.set(step, value);
    });
    return value;
  }

  #filter(where: SyntaxNode, of: ValueInfo): ValueInfo {
    const asked = this.value(where, itemOf(of));
    // A number picks one item.
    const many = of.many && (asked.many || !isOnly(asked, 'number'));
    return { ...of, many, listField: false, optional: true };
  }

  #sort(terms: readonly SyntaxNode[], of: ValueInfo): ValueInfo {
    this.#all(terms, itemOf(of));
    return of;
  }

  #bind(name: string, value: ValueInfo): ValueInfo {
    this.#variables.set(name, value);
    return value;
  }

  /** Chains of one kind are long, and deep on their left side. */
  #binary(node: BinaryNode, context: ValueInfo): ValueInfo {
    if (node.operator === '~>') return this.#apply(node, context);
    const chain: BinaryNode[] = [node];
    let left = node.left;
    for (; left.type === 'binary' && left.operator !== '~>'; left = left.left) chain.push(left);
    this.value(left, context);
    for (const link of chain.reverse()) {
      this.value(link.right, context);
      this.values.set(
        link,
        resultOf(link, (side) => this.values.get(side) ?? UNKNOWN),
      );
    }
    return this.values.get(node) ?? UNKNOWN;
  }

  #apply(node: BinaryNode, context: ValueInfo): ValueInfo {
    const first = this.value(node.left, context);
    if (node.right.type !== 'call') {
      this.value(node.right, context);
      return node.right.type === 'variable' ? (RESULTS[node.right.name] ?? UNKNOWN) : UNKNOWN;
    }
    const result = this.#call(node.right, context, [first]);
    this.values.set(node.right, result);
    return result;
  }

  #call(node: CallNode, context: ValueInfo, before: readonly ValueInfo[]): ValueInfo {
    const name = node.callee.type === 'variable' ? node.callee.name : '';
    this.value(node.callee, context);
    const given = [...before];
    for (const argument of node.arguments) {
      if (argument.type === 'lambda')
        this.values.set(argument, this.#lambda(argument, name, given[0] ?? UNKNOWN, context));
      else given.push(this.value(argument, context));
    }
    if (SAME_VALUES.has(name)) return { ...(given[0] ?? UNKNOWN), listField: false, optional: true };
    return (Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined) ?? UNKNOWN;
  }

  #lambda(node: LambdaNode, given: string, items: ValueInfo, context: ValueInfo): ValueInfo {
    const takes = ITEM_PARAMETERS[given] ?? [];
    node.parameters.forEach((parameter, index) => {
      this.#variables.set(parameter.name, takes.includes(index) ? itemOf(items) : UNKNOWN);
    });
    this.value(node.body, context);
    return single('function');
  }
}

/** `[$type($) = "number"]` lets only numbers through. */
function narrowed(value: ValueInfo, where: SyntaxNode): ValueInfo {
  if (where.type !== 'binary' || where.operator !== '=' || where.right.type !== 'string') return value;
  const { left } = where;
  const asks = left.type === 'call' && left.callee.type === 'variable' && left.callee.name === 'type';
  const [of] = asks ? left.arguments : [];
  if (of?.type !== 'variable' || of.name !== '') return value;
  const { value: name } = where.right;
  const kind = KINDS.find((known) => known === name);
  return kind === undefined ? value : { ...value, kinds: new Set([kind]) };
}

const KINDS = ['string', 'number', 'boolean', 'null', 'object', 'function'] as const;

/** One of the values of a list; a single value is its own item. */
function itemOf(value: ValueInfo): ValueInfo {
  return { ...value, many: false, listField: false, optional: false };
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', 'in', 'and', 'or']);
const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

function resultOf({ operator, left, right }: BinaryNode, of: (node: SyntaxNode) => ValueInfo): ValueInfo {
  if (COMPARISONS.has(operator)) return single('boolean');
  if (ORDERS.has(operator))
    return of(left).optional || of(right).optional ? maybe('boolean') : single('boolean');
  if (operator === '&') return single('string');
  if (operator === '..') return { ...maybe('number'), many: true };
  if (operator === '??' || operator === '?:') return UNKNOWN;
  return of(left).optional || of(right).optional ? maybe('number') : single('number');
}
