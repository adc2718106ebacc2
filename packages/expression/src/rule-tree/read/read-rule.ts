import type { SyntaxNode, SyntaxReading } from '../../syntax/syntax.types.js';
import { annotationsOf, type Annotation } from '../annotation.js';
import { TRUTH_FUNCTIONS, VISUAL_FUNCTIONS } from '../kinds/functions.js';
import type { Reader, Writer } from '../kinds/reader.types.js';
import { readValue, reasonOf } from '../kinds/values.js';
import type { BlockReason, RuleCondition, RuleNode, RuleValue } from '../rule-tree.types.js';
import { bare, same } from '../shape/same.js';
import { makeWriter } from '../write.js';
import { readDecide, readLet } from './read-decide.js';
import { readRow } from './read-row.js';
import type { Reuse } from './reuse.js';
import { readSlot } from './read-slot.js';

/** What all readers of one text share. */
export interface Source {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** Where comments begin, in order. */
  readonly comments: readonly number[];
  /** What each model was read from. A part that was checked once is not written again. */
  readonly origins: WeakMap<object, SyntaxNode>;
  nextId: () => string;
  /** What an earlier reading knows; absent when there was none. */
  readonly reuse?: Reuse;
  /** Reads the text of a muted row, whose nodes all stand where its comment stands. */
  muted: (text: string, comment: Annotation) => RuleCondition;
}

/** A reader with what the parts of this folder need besides. */
export interface RuleReader extends Reader {
  readonly source: Source;
  /** Writes what this reader has read, to see whether it comes out the same. */
  readonly writer: Writer;
  /** Reads one row, without parentheses and annotation. */
  row: (node: SyntaxNode) => RuleCondition;
}

/** Reads rules from a text that is already parsed. */
export function makeSource(
  reading: SyntaxReading,
  nextId: () => string,
  muted: Source['muted'],
  reuse?: Reuse,
): Source {
  const comments = reading.trivia.filter(({ kind }) => kind === 'comment').map(({ start }) => start);
  return {
    text: reading.text,
    annotations: annotationsOf(reading),
    comments,
    origins: new WeakMap(),
    nextId,
    muted,
    ...(reuse && { reuse }),
  };
}

/** A reader for the record, or for items that a variable holds. */
export function makeReader(source: Source, itemVariable?: string): RuleReader {
  const from = <T extends object>(node: SyntaxNode, model: T): T => {
    source.origins.set(model, node);
    return model;
  };
  const reader: RuleReader = {
    source,
    itemVariable,
    writer: makeWriter(itemVariable, source.origins),
    base: ({ start, end }, form) => ({ id: source.nextId(), span: { start, end }, form }),
    block: (node, reason) => valueBlock(node, reason, reader),
    value: (node) => from(node, readWholeValue(node, reader)),
    condition: (node, start, end) => from(node, readSlot(node, start, end, reader)),
    where: (node, start, end, name) => from(node, readSlot(node, start, end, inScope(reader, name))),
    either: (node) =>
      isConditionNode(node) ? from(node, readSlot(node, node.start, node.end, reader)) : reader.value(node),
    row: (node) => readRow(node, reader),
  };
  return reader;
}

function inScope(reader: RuleReader, itemVariable: string | undefined): RuleReader {
  return itemVariable === reader.itemVariable ? reader : makeReader(reader.source, itemVariable);
}

/** The whole rule: rows and groups, or a value when it is one. */
export function readRoot(node: SyntaxNode | undefined, reader: RuleReader): RuleNode {
  const isValue = node !== undefined && isValueNode(bare(node));
  return isValue ? reader.value(node) : readSlot(node, 0, reader.source.text.length, reader);
}

const CONDITIONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in', 'and', 'or']);

/** Whether a node can only be a condition. */
function isConditionNode(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type === 'binary') return CONDITIONS.has(inner.operator);
  if (inner.type === 'constant') return inner.value !== null;
  return calls(inner, TRUTH_FUNCTIONS);
}

/** Whether a whole rule is a value. A name alone is a condition: whether it holds. */
function isValueNode(node: SyntaxNode): boolean {
  if (node.type === 'constant') return node.value === null;
  if (node.type === 'binary') return !CONDITIONS.has(node.operator);
  return (
    ['string', 'number', 'negate', 'list', 'object'].includes(node.type) || calls(node, VISUAL_FUNCTIONS)
  );
}

function calls(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  return node.type === 'call' && node.callee.type === 'variable' && names.has(node.callee.name);
}

function readWholeValue(node: SyntaxNode, reader: RuleReader): RuleValue {
  const inner = bare(node);
  const parens = parensAround(node);
  const fields = readDecide(inner, reader) ?? readLet(inner, reader) ?? readValue(inner, reader);
  if (fields === undefined) return valueBlock(node, reasonOf(inner), reader);
  const form = 'form' in fields ? String(fields.form) : 'plain';
  // The fields of a kind are checked by writing them again.
  const value = { ...fields, ...reader.base(node, form), ...(parens > 0 ? { parens } : {}) } as RuleValue;
  return isTrusted(value) || reprints(value, node, reader) ? value : valueBlock(node, 'spelling', reader);
}

/** Kinds that are written from what was read without any choice. */
function isTrusted(value: RuleValue): boolean {
  return value.kind === 'literal' || (value.kind === 'field' && value.form === 'plain');
}

function reprints(value: RuleValue, node: SyntaxNode, reader: RuleReader): boolean {
  return same(reader.writer.value(value), node);
}

function valueBlock(node: SyntaxNode, reason: BlockReason, reader: RuleReader): RuleValue {
  const parens = parensAround(node);
  const inner = bare(node);
  const text = reader.source.text.slice(inner.start, inner.end);
  const base = reader.base(node, 'plain');
  return { ...base, kind: 'block', type: 'value', reason, text, ...(parens > 0 ? { parens } : {}) };
}

/** How many pairs of parentheses stand around the bare node. */
export function parensAround(node: SyntaxNode): number {
  let inner = node;
  let count = 0;
  while (inner !== bare(node)) {
    const only = inner.type === 'block' ? inner.items[0] : undefined;
    if (only === undefined) break;
    inner = only;
    count++;
  }
  return count;
}
