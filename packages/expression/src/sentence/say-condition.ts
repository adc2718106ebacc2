import type { RuleCondition } from '../rule-tree/rule-tree.types.js';
import { sayChildren } from './say-children.js';
import { sayDecision, sayLet } from './say-decision.js';
import { whenOf } from './say-window.js';
import type { HowMany, Scope, Speaker } from './sentence.types.js';

type Of<K extends RuleCondition['kind']> = Extract<RuleCondition, { kind: K }>;

/** A condition in words. */
export function sayCondition(node: RuleCondition, scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  switch (node.kind) {
    case 'group':
      return sayGroup(node, scope, speaker);
    case 'not':
      return words.not(words.brackets(speaker.condition(node.item, scope)));
    case 'compare':
      return sayCompare(node, scope, speaker) + sayMissing(node.missing, scope, speaker);
    case 'between':
      return words.between(
        speaker.value(node.value, scope),
        speaker.value(node.low, scope),
        speaker.value(node.high, scope),
        node.lowIncluded,
        node.highIncluded,
      );
    case 'in':
      return sayIn(node, scope, speaker) + sayMissing(node.missing, scope, speaker);
    case 'tags':
      return sayTags(node, scope, speaker);
    case 'text':
      return sayText(node, scope, speaker) + sayMissing(node.missing, scope, speaker);
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
    case 'truthy':
      return words.presence(node.kind, speaker.value(node.value, scope));
    case 'children':
      return sayHowMany(node, scope, speaker);
    case 'window':
      return words.dated(speaker.value(node.date, scope), whenOf(node.window, scope, speaker));
    case 'score':
      return sayScore(node, scope, speaker);
    case 'decide':
      return sayDecision(node, scope, speaker);
    case 'let':
      return sayLet(node, scope, speaker);
    case 'constant':
      return words.always(node.value);
    case 'block':
      return words.block(words.code(node.text));
  }
}

/** Kinds whose words hold several conditions, so that they need brackets among others. */
const JOINED: ReadonlySet<RuleCondition['kind']> = new Set(['group', 'decide', 'let', 'score']);

/** In brackets when it is made of several conditions. */
export function sayBracketed(node: RuleCondition, scope: Scope, speaker: Speaker): string {
  const text = speaker.condition(node, scope);
  const single = node.kind === 'group' && node.items.filter((item) => item.muted !== true).length < 2;
  return JOINED.has(node.kind) && !single ? speaker.words.brackets(text) : text;
}

function sayGroup(node: Of<'group'>, scope: Scope, speaker: Speaker): string {
  const active = node.items.filter((item) => item.muted !== true);
  if (active.length === 0) return speaker.words.inactive();
  return speaker.words.join(
    active.map((item) => speaker.bracketed(item, scope)),
    node.operator,
  );
}

/** Records without the value match too. */
function sayMissing(missing: 'skip' | 'match', scope: Scope, { words, options }: Speaker): string {
  if (missing === 'skip') return '';
  return words.missingIncluded(scope.inside.length > 0 ? words.items : (options.records ?? words.records));
}

function sayCompare(node: Of<'compare'>, scope: Scope, speaker: Speaker): string {
  const left = speaker.value(node.left, scope);
  const equality = node.operator === '=' || node.operator === '!=';
  if (equality && node.right.kind === 'literal' && typeof node.right.value === 'boolean') {
    return speaker.words.is(left, node.right.value, node.operator === '!=');
  }
  return speaker.words.compare(left, node.operator, speaker.value(node.right, scope));
}

function sayIn(node: Of<'in'>, scope: Scope, speaker: Speaker): string {
  const item = speaker.value(node.item, scope);
  if (node.list.kind !== 'list')
    return speaker.words.within(item, speaker.value(node.list, scope), node.negated);
  const items = node.list.items.map((each) => speaker.value(each, scope));
  const [only] = items;
  if (only !== undefined && items.length === 1)
    return speaker.words.compare(item, node.negated ? '!=' : '=', only);
  return speaker.words.oneOf(item, speaker.words.enumerate(items, 'or'), node.negated);
}

function sayTags(node: Of<'tags'>, scope: Scope, speaker: Speaker): string {
  const tags = node.tags.map((tag) => speaker.words.quote(speaker.options.tagNames?.(tag) ?? tag));
  const own = scope.inside.length === 0 && node.path.length === 1 && node.path[0] === 'tags';
  return speaker.words.tags(node.mode, tags, own ? undefined : speaker.title(node.path, scope));
}

function sayText(node: Of<'text'>, scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  const argument =
    node.operator === 'matches'
      ? words.code(`/${node.argument}/${node.flags ?? ''}`)
      : words.quote(node.argument);
  return words.text(speaker.value(node.value, scope), node.operator, argument, node.negated, node.ignoreCase);
}

function sayHowMany(node: Of<'children'>, scope: Scope, speaker: Speaker): string {
  const children = sayChildren(node.path, node.where, scope, speaker);
  if (node.mode === 'any') return speaker.words.anyChild(children);
  if (node.mode === 'none') return speaker.words.noChild(children);
  if (node.mode === 'all') return speaker.words.allChildren(children);
  return speaker.words.howMany(children, howMany(node.mode, node.count ?? 1, node.form));
}

function howMany(mode: HowMany['bound'], count: number, form: string): HowMany {
  if (form.startsWith('more-than')) return { bound: 'more-than', count: count - 1 };
  return form.startsWith('less-than') ? { bound: 'fewer-than', count: count + 1 } : { bound: mode, count };
}

function sayScore(node: Of<'score'>, scope: Scope, speaker: Speaker): string {
  const rows = node.rows
    .filter((row) => row.muted !== true)
    .map((row) => ({ when: speaker.bracketed(row.when, scope), points: speaker.value(row.points, scope) }));
  return speaker.words.score(rows, node.operator, speaker.value(node.threshold, scope));
}
