import { infer, type Inferred } from '../lint/infer.js';
import type { RecordSchema } from '../lint/schema.types.js';
import type { ValueInfo } from '../lint/value-info.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { Span, SyntaxNode } from '../syntax/syntax.types.js';
import { nodesAt, walkSyntax } from '../syntax/walk.js';
import type { Token } from '../source/tokens.types.js';
import type { CompletionPlace, KnownValue } from './complete.types.js';
import { missingClosers, placeInText } from './place-in-text.js';

/**
 * Where the cursor is and what can stand there: what a field is read from, what a string is compared with, which
 * variables there are. Reads half-written texts. Null where nothing is to be completed: in comments, numbers and
 * patterns.
 *
 * @example
 * completionPlace('$sum(orders[st', 14, schema); // a field of one of the orders, replacing `st`
 */
export function completionPlace(
  text: string,
  offset: number,
  schema: RecordSchema | undefined,
): CompletionPlace | null {
  const { token, before, inComment } = placeInText(text, offset);
  if (inComment || (token !== null && isSilent(text, token))) return null;
  const kind = kindOf(text, token, before);
  const span = replaced(text, token, offset);
  const found = standIn(text, token ?? span, offset, schema);
  return {
    ...span,
    kind,
    typed: text.slice(span.start, offset).replace(/^`/, ''),
    owner: kind === 'string' ? null : found.owner,
    variables: found.variables,
    comparedWith: found.comparedWith,
  };
}

function isSilent(text: string, { kind, start }: Token): boolean {
  return kind === 'number' || kind === 'regex' || (kind === 'broken' && text.startsWith('/', start));
}

function isQuoted(text: string, { kind, start }: Token): boolean {
  return kind === 'string' || (kind === 'broken' && /["']/.test(text.charAt(start)));
}

function kindOf(text: string, token: Token | null, before: Token | null): CompletionPlace['kind'] {
  if (token !== null && isQuoted(text, token)) return 'string';
  if (token?.kind === 'variable') return 'variable';
  const last = before === null ? '' : text.slice(before.start, before.end);
  if (last === '.') return 'step';
  const operand = before !== null && (before.kind !== 'operator' || /^[)\]}]$/.test(last));
  return operand ? 'operator' : 'operand';
}

/** What a completion takes the place of: the word, or what is inside the quotes. */
function replaced(text: string, token: Token | null, offset: number): Span {
  if (token === null) return { start: offset, end: offset };
  if (token.kind === 'broken') return { start: token.start + (isQuoted(text, token) ? 1 : 0), end: offset };
  if (token.kind === 'string') return { start: token.start + 1, end: token.end - 1 };
  return { start: token.start, end: token.end };
}

/** What the reader makes of the place when a plain name stands there. */
interface StandIn {
  readonly owner: KnownValue | null;
  readonly comparedWith: KnownValue | null;
  readonly variables: readonly string[];
}

const NAME = 'x';

function standIn(
  text: string,
  { start, end }: Span,
  offset: number,
  schema: RecordSchema | undefined,
): StandIn {
  const head = text.slice(0, start) + NAME;
  const rest = text.slice(Math.max(end, offset));
  return readAt(head + rest, start, schema) ?? readAt(head, start, schema) ?? NOTHING;
}

const NOTHING: StandIn = { owner: null, comparedWith: null, variables: [] };

function readAt(text: string, offset: number, schema: RecordSchema | undefined): StandIn | null {
  const { root } = readSyntax(text + missingClosers(text));
  if (root === undefined) return null;
  const around = nodesAt(root, offset);
  const name = around.at(-1);
  if (name?.type !== 'name' || name.start !== offset) return null;
  const inferred = infer(root, schema);
  const owner = inferred.owners.get(name);
  return {
    owner: owner === undefined ? null : known(owner),
    comparedWith: comparedWith(around, inferred),
    variables: variablesAt(root, offset),
  };
}

/** What is known of a value, without what only the checks need. */
export function known({ schema, path, many, optional }: ValueInfo): KnownValue {
  return {
    ...(schema === undefined ? {} : { schema }),
    ...(path === undefined ? {} : { path }),
    many,
    optional,
  };
}

const COMPARING: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in']);

/** The other side of the comparison around a node; a list on the right of `in` counts as its items. */
function comparedWith(around: readonly SyntaxNode[], { values }: Inferred): KnownValue | null {
  let index = around.length - 2;
  if (around[index]?.type === 'list') index--;
  const comparison = around[index];
  const side = around[index + 1];
  if (comparison?.type !== 'binary' || !COMPARING.has(comparison.operator)) return null;
  const other = comparison.left === side ? comparison.right : comparison.left;
  const value = values.get(other);
  return value === undefined ? null : known(value);
}

function variablesAt(root: SyntaxNode, offset: number): readonly string[] {
  const names = new Set<string>();
  walkSyntax(root, (node) => {
    if (node.type === 'lambda' && node.start <= offset && offset <= node.end)
      for (const { name } of node.parameters) names.add(name);
    if ((node.type === 'assign' || node.type === 'focus' || node.type === 'index') && node.start < offset)
      names.add(node.name);
  });
  return [...names];
}
