import { infer } from '../lint/infer.js';
import type { RecordSchema } from '../lint/schema.types.js';
import { UNKNOWN } from '../lint/value-info.js';
import { tokensFrom } from '../source/tokens.js';
import type { Token } from '../source/tokens.types.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { nodesAt } from '../syntax/walk.js';
import type { Subject } from './complete.types.js';
import { known } from './completion-place.js';

/** What stands at a place of a text and can be explained; null for literals, brackets and the space between. */
export function subjectAt(text: string, offset: number, schema: RecordSchema | undefined): Subject | null {
  const token = tokenAt(text, offset);
  if (token === null) return null;
  const { start, end } = token;
  const word = text.slice(start, end);
  if (token.kind === 'operator') return { kind: 'operator', operator: word, start, end };
  const { root } = readSyntax(text);
  const node = root === undefined ? undefined : nodesAt(root, start).find((one) => isAt(one, start, end));
  if (root === undefined || node === undefined) return null;
  if (node.type === 'variable') return { kind: 'variable', name: node.name, start, end };
  if (node.type !== 'name') return null;
  const value = known(infer(root, schema).values.get(node) ?? UNKNOWN);
  const declared = value.path === undefined ? undefined : declaredAt(schema, value.path);
  const told = declared === undefined ? value : { ...value, schema: declared };
  return { kind: 'field', name: node.name, value: told, start, end };
}

/** What the schema says of a field itself: of a list not about its items, which have another title. */
function declaredAt(schema: RecordSchema | undefined, path: readonly string[]): RecordSchema | undefined {
  let here = schema;
  for (const name of path) {
    while (here?.items !== undefined) here = here.items;
    const { properties } = here ?? {};
    if (properties === undefined || !Object.hasOwn(properties, name)) return undefined;
    here = properties[name];
  }
  return here;
}

function isAt(node: SyntaxNode, start: number, end: number): boolean {
  return (node.type === 'name' || node.type === 'variable') && node.start === start && node.end === end;
}

/** The token whose characters an offset stands before. */
function tokenAt(text: string, offset: number): Token | null {
  for (const token of tokensFrom(text, 0)) {
    if (token.start > offset) return null;
    if (offset < token.end) return token;
  }
  return null;
}
