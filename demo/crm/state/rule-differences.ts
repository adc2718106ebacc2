import type { RowDifference } from '@tagma/expression';
import { diffTrees, toRuleTree } from '@tagma/expression';
import { ruleBindings, type RuleBindings, type RuleParameter } from '@tagma/core';
import type { GovernanceTexts } from '../texts/governance.js';
import type { Texts } from '../texts/texts.js';
import { ruleSpeaker, type RuleVocabulary } from './say-rule.js';

/** One row that is not the same in two versions of a rule, in words. */
export interface DifferenceInWords {
  readonly kind: RowDifference['type'];
  readonly label: string;
  readonly text: string;
}

interface WithParameters {
  readonly parameters?: readonly RuleParameter[];
}

/** Tags that only one of the two gives. Their order says nothing. */
export function differencesOfTags(
  before: readonly string[],
  after: readonly string[],
  {
    name,
    locale,
    t: { rules, parameters, governance },
  }: {
    readonly name: (id: string) => string;
    readonly locale: string;
    readonly t: Pick<Texts, 'rules' | 'parameters' | 'governance'>;
  },
): readonly DifferenceInWords[] {
  if (before.length === after.length && before.every((id) => after.includes(id))) return [];
  const say = (ids: readonly string[]): string =>
    ids.length === 0 ? '—' : new Intl.ListFormat(locale).format(ids.map(name));
  const text = parameters.became(rules.tag, say(before), say(after));
  return [{ kind: 'changed', label: governance.rowChanged, text }];
}

/** Parameters that are something else in the two. */
export function differencesOfParameters(
  before: WithParameters,
  after: WithParameters,
  { parameters: t, governance }: Pick<Texts, 'parameters' | 'governance'>,
): readonly DifferenceInWords[] {
  const [old, fresh] = [ruleBindings(before), ruleBindings(after)];
  const titles = new Map(
    [...(before.parameters ?? []), ...(after.parameters ?? [])].map(({ name, title }) => [name, title]),
  );
  const say = (value: RuleBindings[string] | undefined): string =>
    value === undefined ? '—' : typeof value === 'boolean' ? (value ? t.yes : t.no) : String(value);
  return [...titles].flatMap(([name, title = `$${name}`]) => {
    if (old[name] === fresh[name]) return [];
    const text = t.became(title, say(old[name]), say(fresh[name]));
    return [{ kind: 'changed' as const, label: governance.rowChanged, text }];
  });
}

/** What two rule texts differ in by meaning, row by row, in the reader's language. */
export function differencesInWords(
  before: string,
  after: string,
  { t, ...vocabulary }: RuleVocabulary & { readonly t: GovernanceTexts },
): readonly DifferenceInWords[] {
  const old = toRuleTree(before);
  const fresh = toRuleTree(after);
  const speak = ruleSpeaker(vocabulary);
  const say = (
    text: string,
    { span }: { readonly span: { readonly start: number; readonly end: number } },
  ): string => speak(text.slice(span.start, span.end));
  const labels: Readonly<Record<RowDifference['type'], string>> = {
    added: t.rowAdded,
    removed: t.rowRemoved,
    changed: t.rowChanged,
    moved: t.rowMoved,
    muted: t.rowMuted,
    unmuted: t.rowUnmuted,
  };
  return diffTrees(old, fresh).map((difference) => {
    const kind = difference.type;
    const label = labels[kind];
    if (difference.type === 'added') return { kind, label, text: say(after, difference.row) };
    if (difference.type === 'removed') return { kind, label, text: say(before, difference.row) };
    const now = say(after, difference.after);
    if (difference.type !== 'changed') return { kind, label, text: now };
    return { kind, label, text: t.becomes(say(before, difference.before), now) };
  });
}
