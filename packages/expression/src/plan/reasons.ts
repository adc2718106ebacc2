import type { SyntaxNode } from '../syntax/syntax.types.js';
import type { OpaqueReason } from './plan.types.js';

/** Why a node has no place in a plan, by its type. */
export const REASONS: Readonly<Partial<Record<SyntaxNode['type'], OpaqueReason>>> = {
  wildcard: 'wildcard',
  descendant: 'wildcard',
  parent: 'parent',
  sort: 'order',
  group: 'group',
  focus: 'binding',
  index: 'binding',
  assign: 'binding',
  variable: 'binding',
  list: 'constructor',
  object: 'constructor',
  transform: 'transform',
  lambda: 'lambda',
  placeholder: 'lambda',
  regex: 'other',
  call: 'function',
  'keep-array': 'nested-list',
};
