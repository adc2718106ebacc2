import { parse } from '@tagma/expression';
import { enter } from '../tag-texts/places.js';
import { mentionsTags } from '../tag-texts/subjects.js';
import { findTagLiterals } from '../tag-texts/find-tag-literals.js';

/** The tags that a rule text looks at. */
export interface RuleReads {
  /** Ids of tags that it names, or may name. */
  readonly tagIds: ReadonlySet<string>;
  /** Whether it looks at tags in a way that no list of ids tells, e.g. `$count(tags) > 3`. */
  readonly unclear: boolean;
  /** Whether it looks at what is above the record's tags (`tagTree`), so that tags below a named one count too. */
  readonly tree: boolean;
}

const NOTHING: RuleReads = { tagIds: new Set(), unclear: false, tree: false };

/**
 * Which of the tags `known` a rule text reads. A text that does not parse reads nothing: it cannot run.
 *
 * @param bound Texts that the rule gets by parameters; see `boundTexts`.
 */
export function ruleReads(
  text: string,
  known: ReadonlySet<string>,
  bound: readonly string[] = [],
): RuleReads {
  // Both names contain it, also when escaped texts hide the rest.
  if (!/tag|\\|\*|%|\$/.test(text)) return NOTHING;
  const parsed = parse(text);
  if (!parsed.ok) return NOTHING;
  const { root } = parsed.tree;
  const places = [...enter(root)];
  if (!places.some(mentionsTags)) return NOTHING;
  const found = findTagLiterals(root, known);
  const named = found.literals.flatMap(({ values }) => values.map(({ value }) => value));
  // A text of which nobody can tell whether it stands for a tag may well do so.
  const texts = places.flatMap(({ node }) => (node.type === 'string' ? [node.value] : []));
  const ids = found.unclear === null ? named : texts;
  const tagIds = new Set([...ids, ...bound].filter((id) => known.has(id)));
  return { tagIds, unclear: tagIds.size === 0, tree: text.includes('tagTree') || text.includes('\\') };
}
