import { describeError } from '../errors/describe.js';
import type { RuleNode, RuleTree } from '../rule-tree/rule-tree.types.js';
import { toRuleTree } from '../rule-tree/to-rule-tree.js';
import { isCondition } from '../rule-tree/write.js';
import { sayBracketed, sayCondition } from './say-condition.js';
import { sayValue } from './say-value.js';
import type { Scope, SentenceOptions, Speaker, Words } from './sentence.types.js';
import { ENGLISH } from './words-en.js';
import { CHINESE } from './words-zh.js';

const RECORD: Scope = { inside: [] };

/**
 * Says a rule in plain words: `30天内订单超过3条` for `$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3`.
 * Brackets show what belongs together; what has no words is quoted as code. Muted rows are left out, and a
 * rule in which nothing counts is called inactive. Never throws.
 */
export function toSentence(rule: string | RuleTree, options: SentenceOptions): string {
  const tree = typeof rule === 'string' ? toRuleTree(rule) : rule;
  const words = options.locale.toLowerCase().startsWith('zh') ? CHINESE : ENGLISH;
  const [error] = tree.errors;
  if (error !== undefined) return words.broken(describeError(error, options.locale));
  if (!tree.active || tree.root === undefined) return words.inactive();
  return speakerFor(tree, words, options).either(tree.root, RECORD);
}

function speakerFor(tree: RuleTree, words: Words, options: SentenceOptions): Speaker {
  const speaker: Speaker = {
    words,
    options,
    condition: (node, scope) => sayCondition(node, scope, speaker),
    bracketed: (node, scope) => sayBracketed(node, scope, speaker),
    value: (node, scope) => sayValue(node, scope, speaker),
    either: (node, scope) => sayEither(node, scope, speaker),
    code: (node) => tree.text.slice(node.span.start, node.span.end),
    title: (path, scope) => titleOf(path, scope, options),
  };
  return speaker;
}

function sayEither(node: RuleNode, scope: Scope, speaker: Speaker): string {
  return isCondition(node) ? sayCondition(node, scope, speaker) : sayValue(node, scope, speaker);
}

function titleOf(path: readonly string[], { inside }: Scope, options: SentenceOptions): string {
  return options.titles?.([...inside, ...path]) ?? path.join('.');
}
