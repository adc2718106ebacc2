import type { SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';
import { bracketFor, type WritingContext } from '../syntax/write.js';
import { infer } from './infer.js';
import type { LintContext } from './rule.types.js';
import type { RecordSchema } from './schema.types.js';
import { UNKNOWN } from './value-info.js';
import { readSyntax } from '../syntax/read-syntax.js';

/** Prepares what the rules look at. */
export function contextOf(text: string, root: SyntaxNode, schema: RecordSchema | undefined): LintContext {
  const parents = new Map<SyntaxNode, SyntaxNode>();
  walkSyntax(root, (node, parent) => {
    if (parent !== undefined) parents.set(node, parent);
  });
  const inferred = infer(root, schema);
  const parent = (node: SyntaxNode): SyntaxNode | undefined => parents.get(node);
  return {
    text,
    root,
    info: (node) => inferred.values.get(node) ?? UNKNOWN,
    owner: (node) => inferred.owners.get(node),
    parent,
    source: ({ start, end }) => text.slice(start, end),
    replace: (node, written) => {
      const bracketed = needsBrackets(node, written, parent(node)) ? `(${written})` : written;
      return [{ start: node.start, end: node.end, insert: bracketed }];
    },
  };
}

function needsBrackets(node: SyntaxNode, written: string, parent: SyntaxNode | undefined): boolean {
  const { root, errors } = readSyntax(written);
  if (root === undefined || errors.length > 0 || parent === undefined) return false;
  const place = placeIn(parent, node);
  return place !== null && bracketFor(root, place);
}

/** Which operator stands around a node; null where it has a place of its own. */
function placeIn(parent: SyntaxNode, node: SyntaxNode): WritingContext | null {
  switch (parent.type) {
    case 'binary':
      return { operator: parent.operator, side: parent.left === node ? 'left' : 'right' };
    case 'path':
      return { operator: '.', side: parent.steps[0] === node ? 'left' : 'right' };
    case 'filter':
      return parent.of === node ? { operator: '[' } : null;
    case 'keep-array':
    case 'focus':
    case 'index':
      return { operator: '[' };
    case 'group':
      return parent.of === node ? { operator: '{' } : null;
    case 'sort':
      return parent.of === node ? { operator: '^' } : null;
    case 'call':
      return parent.callee === node ? { operator: '(' } : null;
    case 'negate':
      return { operator: '{', side: 'right' };
    case 'condition':
      return parent.test === node ? { operator: '?' } : null;
    default:
      return null;
  }
}
