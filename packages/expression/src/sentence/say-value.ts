import { calendarPartOf } from '../rule-tree/calendar-part.js';
import type { RuleNodeBase, RuleValue } from '../rule-tree/rule-tree.types.js';
import { sayDecision, sayLet } from './say-decision.js';
import { sayChildren } from './say-children.js';
import type { Scope, Speaker } from './sentence.types.js';

function sayVariable(
  { variable, path }: Extract<RuleValue, { kind: 'variable' }>,
  { options }: Speaker,
): string {
  const named = path === undefined ? options.variables?.(variable) : undefined;
  return named ?? [`$${variable}`, ...(path ?? [])].join('.');
}

/** Operators of texts as they are written by hand. */
const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** A value in words. */
export function sayValue(node: RuleValue, scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  switch (node.kind) {
    case 'literal':
      return sayLiteral(node.value, speaker);
    case 'field':
      return sayField(node.path, node.scope === 'record' ? { inside: [] } : scope, speaker);
    case 'variable':
      return sayVariable(node, speaker);
    case 'now':
      return words.now;
    case 'date-of':
      return speaker.value(node.of, scope);
    case 'aggregate':
    case 'child':
      return sayChild(node, scope, speaker);
    case 'call': {
      const read = calendarPartOf(node);
      if (read !== undefined)
        return words.calendarPart(read.part, speaker.value(read.date, scope), read.zone);
      return (
        words.call(
          node.function,
          node.arguments.map((part) => speaker.value(part, scope)),
        ) ?? words.code(speaker.code(node))
      );
    }
    case 'arithmetic':
      return `${operand(node.left, scope, speaker)} ${SIGNS[node.operator] ?? node.operator} ${operand(node.right, scope, speaker)}`;
    case 'list':
      return words.enumerate(
        node.items.map((item) => speaker.value(item, scope)),
        'and',
      );
    case 'range':
      return words.range(speaker.value(node.from, scope), speaker.value(node.to, scope));
    case 'decide':
      return sayDecision(node, scope, speaker);
    case 'let':
      return sayLet(node, scope, speaker);
    case 'block':
      return words.code(node.text);
  }
}

/** A literal in words; texts are quoted. */
export function sayLiteral(value: string | number | boolean | null, { words }: Speaker): string {
  if (value === null) return words.nothing;
  if (typeof value === 'string') return words.quote(value);
  return typeof value === 'boolean' ? words.truth(value) : String(value);
}

function sayField(path: readonly string[], scope: Scope, speaker: Speaker): string {
  if (path.length > 0) return speaker.title(path, scope);
  return scope.inside.length === 0 ? speaker.words.whole : speaker.words.itself;
}

type Child = Extract<RuleValue, { kind: 'aggregate' | 'child' }>;

function sayChild(node: Child, scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  const children = sayChildren(node.path, node.where, scope, speaker);
  const inner: Scope = { inside: [...scope.inside, ...node.path] };
  if (node.kind === 'aggregate') {
    return words.aggregate(
      node.function,
      children,
      node.of === undefined ? undefined : speaker.value(node.of, inner),
    );
  }
  const field = node.field.length === 0 ? undefined : speaker.title(node.field, inner);
  const pick =
    node.pick.by === 'index'
      ? { index: node.pick.index }
      : { by: node.pick.by, field: speaker.title(node.pick.field, inner) };
  return words.pick(pick, children, field);
}

function operand(node: RuleValue & RuleNodeBase, scope: Scope, speaker: Speaker): string {
  const text = speaker.value(node, scope);
  return node.kind === 'arithmetic' ? speaker.words.brackets(text) : text;
}
