import type { SyntaxNode } from '@tagma/expression';
import { isRuleTagField } from '../tag-fields.js';
import { bare, isFieldPath, isTagsPath, type Context, type Place } from './places.js';

/** What a literal is compared with: the record's tags (or one of them), something else, or nobody knows. */
export type Subject = 'tags' | 'other' | 'unclear';

/** What a node in a comparison stands for. */
export function subjectOf(node: SyntaxNode, context: Context): Subject {
  if (isTagsPath(node, context)) return 'tags';
  const inner = bare(node);
  switch (inner.type) {
    case 'name':
      return 'other';
    case 'string':
    case 'number':
    case 'constant':
    case 'regex':
      return 'other';
    case 'variable':
      return inner.name === '' ? contextSubject(context) : 'unclear';
    case 'path':
      return isFieldPath(inner.steps) ? 'other' : 'unclear';
    case 'filter':
    case 'keep-array':
      return subjectOf(inner.of, context) === 'other' ? 'other' : 'unclear';
    default:
      return 'unclear';
  }
}

function contextSubject(context: Context): Subject {
  if (context === 'tag') return 'tags';
  return context === 'item' ? 'other' : 'unclear';
}

/** Whether the tags of the record can be reached from a place, by name or by anything that reads all fields. */
export function mentionsTags({ node, above, context }: Place): boolean {
  switch (node.type) {
    case 'name':
      return isRuleTagField(node.name);
    case 'string':
      return isRuleTagField(node.value);
    case 'wildcard':
    case 'descendant':
    case 'parent':
      return true;
    case 'variable':
      return isWhole(node.name, context) && above?.node.type !== 'path';
    default:
      return false;
  }
}

/** `$$`, or `$` where it is the record. */
function isWhole(name: string, context: Context): boolean {
  return name === '$' || (name === '' && context === 'record');
}
