import type { RuleCondition } from '../rule-tree/rule-tree.types.js';
import { whenOf } from './say-window.js';
import type { SaidChildren, Scope, Speaker } from './sentence.types.js';

/** Names of dates that go without saying: "orders in the last 30 days". */
const PLAIN_DATES: ReadonlySet<string> = new Set(['at', 'date', 'time', 'timestamp', '日期', '时间']);

/** A collection with its filter in words. A condition on the time of the children comes first. */
export function sayChildren(
  path: readonly string[],
  where: RuleCondition | undefined,
  scope: Scope,
  speaker: Speaker,
): SaidChildren {
  const full = [...scope.inside, ...path];
  const inner: Scope = { inside: full };
  const measure = speaker.options.measures?.(full) ?? speaker.words.measure;
  const title = speaker.title(path, scope);
  const { window, rest } = split(where);
  const when = window === undefined ? undefined : sayWhen(window, inner, speaker);
  return {
    title,
    measure,
    when,
    where: rest === undefined ? undefined : sayRest(rest, inner, speaker),
    isSimple: rest?.length === 1 && rest.every(({ kind }) => CLAUSES.has(kind)),
  };
}

/** Conditions short enough to stand before what they are said of: "状态等于“已付”的订单". */
const CLAUSES: ReadonlySet<RuleCondition['kind']> = new Set(['compare', 'between', 'in', 'text']);

type Window = RuleCondition & { readonly kind: 'window' };

function split(where: RuleCondition | undefined): { window?: Window; rest?: readonly RuleCondition[] } {
  if (where === undefined) return {};
  const items = where.kind === 'group' && where.operator === 'and' ? where.items.filter(counts) : [where];
  const windows = items.filter((item): item is Window => item.kind === 'window');
  const [window] = windows;
  if (window === undefined || windows.length > 1) return { rest: [where] };
  const rest = items.filter((item) => item !== window);
  return rest.length === 0 ? { window } : { window, rest };
}

function counts(item: RuleCondition): boolean {
  return item.muted !== true;
}

function sayWhen(window: Window, scope: Scope, speaker: Speaker): string {
  const date = window.date.kind === 'date-of' ? window.date.of : window.date;
  const obvious = date.kind === 'field' && date.path.length === 1 && PLAIN_DATES.has(date.path[0] ?? '');
  return speaker.words.datedChildren(
    whenOf(window.window, scope, speaker),
    obvious ? undefined : speaker.value(date, scope),
  );
}

function sayRest(rest: readonly RuleCondition[], scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  const [only] = rest;
  if (only !== undefined && rest.length === 1) {
    return words.bracketsWhere ? speaker.condition(only, scope) : speaker.bracketed(only, scope);
  }
  const text = words.join(
    rest.map((item) => speaker.bracketed(item, scope)),
    'and',
  );
  return words.bracketsWhere ? text : words.brackets(text);
}
