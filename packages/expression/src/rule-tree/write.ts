import type { SyntaxNode } from '../syntax/syntax.types.js';
import { readSyntax } from '../syntax/read-syntax.js';
import { marksOf, writeMarks } from './annotation.js';
import { SPELLINGS } from './kinds/index.js';
import type { Writer } from './kinds/reader.types.js';
import { writeValue as writePlainValue } from './kinds/values.js';
import type { ConditionOf, NewBase, NewCondition, NewNode, NewValue, ValueOf } from './rule-tree.types.js';
import { assign, block, call, choose, constant, raw } from './shape/make.js';
import { printSyntax } from './shape/print.js';
import { writeGroup } from './write-group.js';

/**
 * The text of a condition: in the model's own `form`, else in the usual spelling of its kind. Names are in
 * backticks unless plain, texts are JSON strings, literals keep their type, and parentheses stand where
 * precedence needs them.
 *
 * @throws RangeError for a model that no rule text says, such as `all` children without a condition.
 */
export function writeCondition(model: NewCondition): string {
  return printSyntax(WRITER.condition(model));
}

/** The text of a value; see `writeCondition`. */
export function writeValue(model: NewValue): string {
  return printSyntax(WRITER.value(model));
}

/** What models were read from. */
export interface Origins {
  get: (model: NewNode) => SyntaxNode | undefined;
}

/**
 * Writes models as syntax, for texts and to check what was read.
 *
 * @param origins models that it knows are not written anew.
 */
export function makeWriter(itemVariable?: string, origins?: Origins): Writer {
  const write = <T extends NewNode>(model: T, plain: (model: T, writer: Writer) => SyntaxNode): SyntaxNode =>
    origins?.get(model) ?? outside(model, plain(model, writer));
  const writer: Writer = {
    itemVariable,
    condition: (model) => write(model, plainCondition),
    value: (model) => write(model, plainValue),
    either: (model) => write<NewNode>(model, plainNode),
    inItem: (name) => (name === itemVariable ? writer : makeWriter(name, origins)),
  };
  return writer;
}

const WRITER = makeWriter();

/** Parentheses and annotation around a node. */
function outside(model: NewBase & { readonly kind: string }, inner: SyntaxNode): SyntaxNode {
  const comment = writeMarks(marksOf(model));
  const needed = comment !== undefined && isJoined(inner) ? 1 : 0;
  let node = inner;
  for (let left = Math.max(needed, model.parens ?? 0); left > 0; left--) node = block(node);
  return comment === undefined ? node : raw(`${comment} ${printSyntax(node)}`, node);
}

/** Without parentheses an annotation would name the first row only. */
function isJoined(node: SyntaxNode): boolean {
  return (
    node.type === 'condition' ||
    (node.type === 'binary' && (node.operator === 'and' || node.operator === 'or'))
  );
}

function plainNode(model: NewNode, writer: Writer): SyntaxNode {
  return isCondition(model) ? plainCondition(model, writer) : plainValue(model, writer);
}

const VALUES: ReadonlySet<string> = new Set([
  'literal',
  'field',
  'variable',
  'now',
  'date-of',
  'aggregate',
  'child',
  'call',
  'arithmetic',
  'list',
  'range',
]);

/** Whether a model is a condition. Decisions and lets are taken for conditions; they are written the same. */
export function isCondition<B>(model: ConditionOf<B> | ValueOf<B>): model is ConditionOf<B> {
  return !VALUES.has(model.kind) && !(model.kind === 'block' && model.type === 'value');
}

function plainValue(model: NewValue, writer: Writer): SyntaxNode {
  if (model.kind === 'block') return kept(model.text);
  if (model.kind === 'decide' || model.kind === 'let') return plainCondition(model, writer);
  return writePlainValue(model, writer);
}

function plainCondition(model: NewCondition, writer: Writer): SyntaxNode {
  switch (model.kind) {
    case 'group':
      return writeGroup(model, writer);
    case 'not':
      return call('not', writer.condition(model.item));
    case 'constant':
      return constant(model.value);
    case 'block':
      return kept(model.text);
    case 'decide':
      return writeDecide(model, writer);
    case 'let':
      return block(
        ...model.names.map((each) => assign(each.variable, writer.either(each.value))),
        writer.either(model.body),
      );
    case 'truthy':
      return model.form === 'boolean' ? writeRow(model, writer) : writer.value(model.value);
    default:
      return writeRow(model, writer);
  }
}

function writeDecide(model: NewCondition & { kind: 'decide' }, writer: Writer): SyntaxNode {
  const end = model.otherwise === undefined ? undefined : writer.either(model.otherwise);
  const whole = model.cases.reduceRight<SyntaxNode | undefined>((rest, each) => {
    const test = withMarks(each, writer.condition(each.when));
    return choose(test, writer.either(each.then), rest);
  }, end);
  if (whole === undefined) throw new RangeError('A decision needs a case.');
  return whole;
}

/** The annotation of a case stands before its test. */
function withMarks(model: NewBase, node: SyntaxNode): SyntaxNode {
  const comment = writeMarks(marksOf(model));
  return comment === undefined ? node : raw(`${comment} ${printSyntax(node)}`, node);
}

/** In the author's spelling, else in the first one that says it. */
function writeRow(model: NewCondition, writer: Writer): SyntaxNode {
  const own = model.form?.split(' ')[0];
  const spellings = SPELLINGS.get(model.kind) ?? [];
  const kept = spellings.find((each) => each.form === own)?.write(model, writer);
  if (kept !== undefined) return kept;
  for (const each of [...spellings.filter(({ form }) => form === own), ...spellings]) {
    const node = each.write(model, writer);
    if (node !== undefined) return node;
  }
  throw new RangeError(`No rule text says this ${model.kind} condition.`);
}

/** A block keeps its text. */
function kept(text: string): SyntaxNode {
  return raw(text, readSyntax(text).root);
}
