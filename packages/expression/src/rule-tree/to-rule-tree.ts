import { READING_EN } from '../errors/catalog-reading-en.js';
import { locatedError } from '../errors/located-error.js';
import { spanAt } from '../source/span.js';
import { readSyntax, rereadSyntax } from '../syntax/read-syntax.js';
import type { BrokenNode, Span, SyntaxReading } from '../syntax/syntax.types.js';
import type { Annotation } from './annotation.js';
import type { Kept } from './edit/kept.js';
import { makeReader, makeSource, readRoot, type Source } from './read/read-rule.js';
import { reuseOf, type Reuse } from './read/reuse.js';
import type { RuleCondition, RuleNode, RuleTree, RuleValue } from './rule-tree.types.js';
import { isCondition } from './write.js';

/**
 * Reads a rule text into rows and groups. Never throws and loses nothing: what has no visual form, or cannot
 * be read, is a block that keeps its text, and errors say where. Ids are the same each time a text is read.
 */
export function toRuleTree(text: string): RuleTree {
  return readTree(readSyntax(text));
}

/** A tree that was read with the help of an earlier one. */
export interface Reread {
  readonly tree: RuleTree;
  /** Conditions taken over from the earlier tree with their ids, each with what it was there. */
  readonly taken: ReadonlyMap<object, RuleCondition>;
}

/** Like `toRuleTree`, for a text of which `kept` stood in the text of an earlier tree. New parts have new ids. */
export function rereadText(text: string, before: RuleTree, kept: readonly Kept[]): Reread {
  const known = readings.get(before);
  const [first] = kept;
  const same = first?.start === 0 && first.from === 0 ? first.end : 0;
  const reading = known === undefined ? readSyntax(text) : rereadSyntax(text, known, same);
  // What cannot be read is cut into pieces by what stands around it.
  if (before.errors.length > 0 || reading.errors.length > 0)
    return { tree: readTree(reading), taken: new Map() };
  const reuse = reuseOf(before, kept);
  return { tree: readTree(reading, reuse), taken: reuse.taken };
}

/** What trees were read from. */
const readings = new WeakMap<RuleTree, SyntaxReading>();

function readTree(reading: SyntaxReading, reuse?: Reuse): RuleTree {
  const tree = treeOf(reading, reuse);
  readings.set(tree, reading);
  return tree;
}

function treeOf(reading: SyntaxReading, reuse?: Reuse): RuleTree {
  const { text } = reading;
  const source = sourceOf(reading, reuse);
  const hasMuted = source.annotations.some(({ kind }) => kind === 'mute');
  const empty = reading.root === undefined;
  const errors = empty && isOnlyTrivia(reading) ? [] : reading.errors;
  if (empty && (!hasMuted || errors.length > 0)) return { text, active: false, errors };
  try {
    return { text, root: readRoot(reading.root, makeReader(source)), active: !empty, errors };
  } catch (raised) {
    if (raised instanceof RangeError) return tooDeep(reading);
    throw raised;
  }
}

/** Rows within rows that overflow the stack of the reader: the whole text is one block, which compiles nowhere. */
function tooDeep(reading: SyntaxReading): RuleTree {
  const { text } = reading;
  const errors =
    reading.errors.length > 0 ? reading.errors : [locatedError(spanAt('', 0, 0), 'G0003', {}, READING_EN)];
  const whole: BrokenNode = { type: 'broken', start: 0, end: text.length };
  const source = sourceOf({ ...reading, root: whole, trivia: [] });
  return { text, root: readRoot(whole, makeReader(source)), active: true, errors };
}

/** Reads a text as a value; undefined when it cannot be read. */
export function readValueText(text: string): RuleValue | undefined {
  const reading = readSyntax(text);
  if (reading.root === undefined || reading.errors.length > 0) return undefined;
  return makeReader(sourceOf(reading)).value(reading.root);
}

/** Reads a text as a condition; undefined when it cannot be read, or says nothing. */
export function readConditionText(text: string): RuleCondition | undefined {
  const { root, active, errors } = toRuleTree(text);
  return root === undefined || !active || errors.length > 0 ? undefined : asCondition(root, () => '');
}

/** Whether there is nothing but spaces and comments. Such a rule is inactive, not wrong. */
function isOnlyTrivia({ text, trivia }: SyntaxReading): boolean {
  let at = 0;
  for (const { start, end } of trivia) {
    if (start !== at) return false;
    at = end;
  }
  return at === text.length;
}

function sourceOf(reading: SyntaxReading, reuse?: Reuse): Source {
  let count = 0;
  const nextId = () => `n${String(++count)}`;
  return makeSource(reading, nextId, (text, comment) => readMuted(text, comment, nextId), reuse);
}

/** The row in a comment. It is read like any other, but all of it stands where the comment stands. */
function readMuted(text: string, comment: Annotation, nextId: () => string): RuleCondition {
  const reading = readSyntax(text);
  const source = makeSource(reading, nextId, (inner) => readMuted(inner, comment, nextId));
  const row = readRoot(reading.root, makeReader(source));
  const condition = asCondition(row, nextId);
  return { ...placed(condition, { start: comment.start, end: comment.end }), muted: true };
}

/** A muted value, such as a name, is muted as the condition that it is true. */
function asCondition(node: RuleNode, nextId: () => string): RuleCondition {
  if (isCondition(node)) return node;
  return { id: nextId(), span: node.span, form: 'plain', kind: 'truthy', value: node };
}

/** The same model with one place for all its nodes. */
function placed<T>(model: T, span: Span): T {
  if (typeof model !== 'object' || model === null) return model;
  if (Array.isArray(model)) return model.map((item: unknown) => placed(item, span)) as T;
  const entries = Object.entries(model)
    .filter(([key]) => key !== 'annotation')
    .map(([key, value]) => [key, key === 'span' ? span : placed<unknown>(value, span)]);
  return Object.fromEntries(entries) as T;
}
