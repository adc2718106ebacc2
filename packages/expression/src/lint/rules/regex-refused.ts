import { nativeFind } from '../../regex/native-regex.js';
import { translatePattern } from '../../regex/translate.js';
import type { NodeRule } from '../rule.types.js';

/** Patterns that could take for ever on some text; `compile` refuses them. */
export const regexRefused: NodeRule = {
  code: 'regex-refused',
  check(node) {
    if (node.type !== 'regex') return [];
    const reason = reasonOf(new RegExp(node.pattern, node.flags));
    return reason === null ? [] : [{ severity: 'error', span: node, details: { message: reason } }];
  },
};

function reasonOf(source: RegExp): string | null {
  if (nativeFind(source) !== null) return null;
  try {
    translatePattern(source.source, source.ignoreCase);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
