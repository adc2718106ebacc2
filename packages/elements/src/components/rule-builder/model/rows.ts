import type { RuleCondition, RuleNode, RulePart, RuleTree } from '@tagma/expression';
import type { FieldScope } from '../row-context.types.js';
import { filtersOf, readersOf } from './part-children.js';

/** What a row is to the row above it. */
export type RowRole =
  'root' | 'item' | 'where' | 'score-row' | 'case' | 'then' | 'otherwise' | 'name' | 'body' | 'value';

/** One line of the tree. */
export interface RuleRow {
  /** Of the part that is moved, copied and deleted: the outermost of what the row merges. */
  readonly id: string;
  readonly part: RulePart;
  /** What the row shows: the condition in a `not`, the condition of a score row, the value of a name. */
  readonly node: RuleNode;
  /** Whether a `not` stands around the node. */
  readonly negated: boolean;
  readonly role: RowRole;
  /** Of a filter: what it filters. */
  readonly path: readonly string[];
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** The row above in the tree; `null` at the top. */
  readonly parent: RuleRow | null;
  /** `null` for a row with nothing below it. */
  readonly open: boolean | null;
  readonly scope: FieldScope;
  /** What joins it to the row before it in its group; `null` for the first, and for one that does not count. */
  readonly connector: 'and' | 'or' | null;
  /** It is muted, or in something that is. */
  readonly muted: boolean;
  /** Number among all rows of its sort, from 1: "condition 3", "group 2". */
  readonly number: number;
}

/** A row still without its neighbours. */
type Child = Pick<RuleRow, 'part' | 'node' | 'role'> & Partial<Pick<RuleRow, 'connector' | 'path' | 'scope'>>;

/** Collects rows in the order in which they are read. */
class RowWriter {
  readonly rows: RuleRow[] = [];
  readonly #closed: ReadonlySet<string>;
  #groups = 0;
  #conditions = 0;

  constructor(closed: ReadonlySet<string>) {
    this.#closed = closed;
  }

  add(child: Child, parent: RuleRow | null, position: number, setSize: number, shown: boolean): void {
    const { node, negated } = unwrapped(child.node);
    const isOpen = !this.#closed.has(child.part.id);
    const scope = child.scope ?? parent?.scope ?? [];
    const muted = (parent?.muted ?? false) || child.part.muted === true || node.muted === true;
    const below = childrenOf(node, child, scope);
    const row: RuleRow = {
      id: child.part.id,
      part: child.part,
      node,
      negated,
      role: child.role,
      path: child.path ?? [],
      level: (parent?.level ?? 0) + 1,
      position,
      setSize,
      parent,
      open: below.length === 0 && node.kind !== 'group' ? null : isOpen,
      scope,
      connector: muted ? null : (child.connector ?? null),
      muted,
      number: node.kind === 'group' ? (this.#groups += 1) : (this.#conditions += 1),
    };
    if (shown) this.rows.push(row);
    below.forEach((each, at) => this.add(each, row, at + 1, below.length, shown && isOpen));
  }
}

/**
 * The rows of a rule in the order in which they are read. Rows in closed ones are left out, yet counted, so that
 * names stay.
 */
export function rowsOf(tree: RuleTree, closed: ReadonlySet<string>): readonly RuleRow[] {
  const { root } = tree;
  if (root === undefined) return [];
  const writer = new RowWriter(closed);
  writer.add({ part: root, node: root, role: 'root' }, null, 1, 1, true);
  return writer.rows;
}

/** What stands in `not`, however often: `not` of `not` is shown as the inner one with its own word. */
function unwrapped(node: RuleNode): { node: RuleNode; negated: boolean } {
  if (node.kind !== 'not' || node.item.kind === 'not') return { node, negated: false };
  return { node: node.item, negated: true };
}

function childrenOf(node: RuleNode, { part, role }: Child, scope: FieldScope): readonly Child[] {
  const inner = ownChildren(node, scope);
  // What a case gives is shown in its row, save where it has rows of its own.
  if (role !== 'case' || !('then' in part) || !hasRows(part.then)) return inner;
  return [...inner, { part: part.then, node: part.then, role: 'then' }];
}

function ownChildren(node: RuleNode, scope: FieldScope): readonly Child[] {
  switch (node.kind) {
    case 'group':
      return itemsOf(node);
    case 'not':
      return [{ part: node.item, node: node.item, role: 'item' }];
    case 'score':
      return node.rows.map((part) => ({ part, node: part.when, role: 'score-row' }));
    case 'decide': {
      const cases = node.cases.map((part): Child => ({ part, node: part.when, role: 'case' }));
      const { otherwise } = node;
      return otherwise === undefined
        ? cases
        : [...cases, { part: otherwise, node: otherwise, role: 'otherwise' }];
    }
    case 'let': {
      const names = node.names.map((part): Child => ({ part, node: part.value, role: 'name' }));
      return [...names, { part: node.body, node: node.body, role: 'body' }];
    }
    default:
      return filtersOf(node).map(({ path, where }) => ({
        part: where,
        node: where,
        role: 'where',
        path: [...scope, ...path],
        scope: [...scope, ...path],
      }));
  }
}

/** The first row that counts is joined to nothing. */
function itemsOf(group: RuleCondition & { readonly kind: 'group' }): readonly Child[] {
  const first = group.items.findIndex(({ muted }) => muted !== true);
  return group.items.map((item, at) => ({
    part: item,
    node: item,
    role: 'item',
    connector: at === first ? null : group.operator,
  }));
}

/** Whether a node is shown by rows below its own. */
export function hasRows(node: RuleNode): boolean {
  return node.kind === 'group' || node.kind === 'not' || ownChildren(node, []).length > 0;
}

/** Whether conditions can be put into a row: into a group, on the entries that it reads, and so on. */
export function takesRows({ node }: RuleRow): boolean {
  return ['group', 'score', 'decide', 'let'].includes(node.kind) || readersOf(node).length > 0;
}
