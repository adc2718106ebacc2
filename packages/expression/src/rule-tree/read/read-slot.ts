import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { Annotation, Marks } from '../annotation.js';
import { joinedSpellings } from '../kinds/index.js';
import type { NewBase, RuleCondition } from '../rule-tree.types.js';
import { binary } from '../shape/make.js';
import { sequenceOf, type Connector, type Item } from './flatten.js';
import { readSpelled } from './read-row.js';
import type { RuleReader } from './read-rule.js';
import type { Reuse } from './reuse.js';

/**
 * Reads what stands between two places: one row, or rows joined by `and` and `or`, with the muted rows
 * among them. Without any row that counts, the muted ones are all there is.
 */
export function readSlot(
  node: SyntaxNode | undefined,
  from: number,
  to: number,
  reader: RuleReader,
): RuleCondition {
  const within = annotationsWithin(reader.source.annotations, from, to);
  const { items, connectors } = sequenceOf(node, within);
  const [only] = items;
  if (only !== undefined && items.length === 1) return readItem(only, reader);
  return readJoined(items, connectors, reader);
}

function annotationsWithin(all: readonly Annotation[], from: number, to: number): readonly Annotation[] {
  return all.length === 0 ? all : all.filter(({ start }) => start >= from && start < to);
}

/** `or` binds less tightly than `and`: groups of `and` are rows of the group of `or`. */
function readJoined(
  items: readonly Item[],
  connectors: readonly Connector[],
  reader: RuleReader,
): RuleCondition {
  if (!connectors.includes('or')) return readGroup('and', items, reader);
  if (!connectors.includes('and')) return readGroup('or', items, reader);
  const parts: Item[][] = [[]];
  items.forEach((item, index) => {
    if (index > 0 && connectors[index - 1] === 'or') parts.push([]);
    parts.at(-1)?.push(item);
  });
  const rows = parts.map((part) => readPart(part, reader));
  return groupOf('or', rows, reader);
}

function readPart(part: readonly Item[], reader: RuleReader): RuleCondition {
  const [only] = part;
  return only !== undefined && part.length === 1 ? readItem(only, reader) : readGroup('and', part, reader);
}

function readGroup(operator: Connector, items: readonly Item[], reader: RuleReader): RuleCondition {
  const rows: RuleCondition[] = [];
  for (let index = 0; index < items.length; index++) {
    const [first, second] = [items[index], items[index + 1]];
    if (first === undefined) break;
    const joined = second && readPair(operator, first, second, reader);
    if (joined !== undefined) index++;
    rows.push(joined ?? readItem(first, reader));
  }
  const [only] = rows;
  return only !== undefined && rows.length === 1 ? only : groupOf(operator, rows, reader);
}

function groupOf(operator: Connector, items: readonly RuleCondition[], reader: RuleReader): RuleCondition {
  const start = items[0]?.span.start ?? 0;
  const end = items.at(-1)?.span.end ?? start;
  const base = reader.base({ type: 'broken', start, end }, 'plain');
  return { ...base, kind: 'group', operator, items };
}

/** Two conditions that are one row together, such as "between". A comment between them keeps them apart. */
function readPair(
  operator: Connector,
  first: Item,
  second: Item,
  reader: RuleReader,
): RuleCondition | undefined {
  if (first.muted || second.muted || second.marks !== undefined) return undefined;
  if (reuseIn(reader)?.areApart(operator, first.node, second.node) === true) return undefined;
  const { start } = first.node;
  const { end } = second.node;
  const both = { ...binary(operator, first.node, second.node), start, end };
  for (const spelling of joinedSpellings(operator, first.node, second.node)) {
    const row = readSpelled(spelling, both, reader);
    if (row === undefined) continue;
    return hasComment(reader.source.comments, start, end) ? undefined : marked(row, first.marks);
  }
  return undefined;
}

function hasComment(comments: readonly number[], start: number, end: number): boolean {
  return comments.some((at) => at >= start && at < end);
}

function readItem(item: Item, reader: RuleReader): RuleCondition {
  return item.muted
    ? reader.source.muted(item.text, item.comment)
    : readOperand(item.node, item.marks, reader);
}

/** A row or, in parentheses, anything. The annotation before parentheses is for what they hold. */
function readOperand(
  node: SyntaxNode,
  annotation: (Annotation & { kind: 'marks' }) | undefined,
  reader: RuleReader,
): RuleCondition {
  const known = annotation === undefined ? reuseIn(reader)?.operand(node) : undefined;
  if (known !== undefined) return known;
  const inner = node.type === 'block' && node.items.length === 1 ? node.items[0] : undefined;
  if (inner === undefined || inner.type === 'assign') return marked(reader.row(node), annotation);
  const condition = readSlot(inner, node.start + 1, node.end - 1, reader);
  const { start, end } = node;
  const parens = (condition.parens ?? 0) + 1;
  const operator = annotation?.marks.group;
  if (operator !== undefined && condition.kind !== 'group')
    return groupOfOne(operator, condition, node, annotation, reader);
  return marked({ ...condition, span: { start, end }, parens }, annotation);
}

/** Inside a `$filter` function names are read from its variable, which may be another one now. */
function reuseIn({ source, itemVariable }: RuleReader): Reuse | undefined {
  return itemVariable === undefined ? source.reuse : undefined;
}

/** Parentheses around one row, kept as a group by their annotation. */
function groupOfOne(
  operator: Connector,
  item: RuleCondition,
  node: SyntaxNode,
  annotation: (Annotation & { kind: 'marks' }) | undefined,
  reader: RuleReader,
): RuleCondition {
  const base = reader.base(node, 'marked');
  return marked({ ...base, kind: 'group', operator, items: [item], parens: 1 }, annotation);
}

/** Puts what an annotation says on a node. */
function marked(row: RuleCondition, annotation: (Annotation & { kind: 'marks' }) | undefined): RuleCondition {
  if (annotation === undefined) return row;
  const { start, end } = annotation;
  const keepsGroup = annotation.marks.group !== undefined && row.kind === 'group';
  return {
    ...row,
    ...baseOf(annotation.marks),
    ...(keepsGroup ? { form: 'marked' } : {}),
    annotation: { start, end },
  };
}

function baseOf({ name, note, lock }: Marks): NewBase {
  return {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
    ...(lock === undefined ? {} : { lock }),
  };
}
