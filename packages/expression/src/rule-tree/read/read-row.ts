import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { rowSpellings } from '../kinds/index.js';
import type { Spelling } from '../kinds/spelling.js';
import { reasonOf } from '../kinds/values.js';
import type { BlockReason, RuleCondition } from '../rule-tree.types.js';
import { countAnnotations } from '../edit/places.js';
import { readDecide, readLet } from './read-decide.js';
import type { RuleReader } from './read-rule.js';

/** Reads one row that has no parentheses around it. */
export function readRow(node: SyntaxNode, reader: RuleReader): RuleCondition {
  if (node.type === 'constant' && node.value !== null) {
    return { ...reader.base(node, 'plain'), kind: 'constant', value: node.value };
  }
  const shaped = readDecide(node, reader) ?? readLet(node, reader);
  if (shaped !== undefined) return { ...reader.base(node, 'plain'), ...shaped };
  for (const spelling of rowSpellings(node)) {
    const row = readSpelled(spelling, node, reader);
    if (row !== undefined) return row;
  }
  return readNot(node, reader) ?? readTruthy(node, reader);
}

/** Reads a node as one spelling; undefined when it is spelled otherwise or would not be written the same. */
export function readSpelled(
  spelling: Spelling,
  node: SyntaxNode,
  reader: RuleReader,
): RuleCondition | undefined {
  const spelled = spelling.read(node, reader);
  if (spelled === undefined) return undefined;
  const { fields } = spelled;
  const form = 'form' in fields ? String(fields.form) : spelling.form;
  // What the fields are is known to the spelling alone; writing them again shows that they are right.
  const row = { ...reader.base(node, form), ...fields, form } as RuleCondition;
  const fits = spelling.isWrittenAs(row, spelled, node, reader.writer) && keepsAnnotations(row, node, reader);
  return fits ? row : undefined;
}

/** An annotation in a row must have found its place; a spelling that would lose one does not fit. */
function keepsAnnotations(row: RuleCondition, { start, end }: SyntaxNode, reader: RuleReader): boolean {
  const { annotations } = reader.source;
  if (annotations.length === 0) return true;
  const within = annotations.filter((each) => each.start >= start && each.start < end).length;
  return within === 0 || countAnnotations(row) === within;
}

function readNot(node: SyntaxNode, reader: RuleReader): RuleCondition | undefined {
  if (node.type !== 'call' || node.callee.type !== 'variable' || node.callee.name !== 'not') return undefined;
  const [item] = node.arguments;
  if (item === undefined || node.arguments.length !== 1) return undefined;
  const inner = reader.condition(item, node.callee.end, node.end - 1);
  return { ...reader.base(node, 'plain'), kind: 'not', item: inner };
}

/** Any value is a condition: whether JSONata takes it for true. */
function readTruthy(node: SyntaxNode, reader: RuleReader): RuleCondition {
  const value = reader.value(node);
  if (value.kind === 'block') return conditionBlock(node, value.reason, reader);
  return { ...reader.base(node, 'plain'), kind: 'truthy', value };
}

/** A condition without a visual form; its text stays editable. */
export function conditionBlock(node: SyntaxNode, fallback: BlockReason, reader: RuleReader): RuleCondition {
  const text = reader.source.text.slice(node.start, node.end);
  const reason = node.type === 'broken' ? reasonOf(node) : fallback;
  return { ...reader.base(node, 'plain'), kind: 'block', type: 'boolean', reason, text };
}
