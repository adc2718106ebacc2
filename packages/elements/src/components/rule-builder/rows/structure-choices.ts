import type { NewCondition } from '@tagma/expression';
import type { RulePhrasesTerms } from '../../../locales/rule-phrases.terms.js';
import type { NewConditionChoice } from './new-condition-choice.types.js';
import type { FieldInfo, FieldKind } from '../fields/field-catalog.types.js';
import type { BuilderContext } from '../row-context.types.js';
import { newRow } from './new-row.js';
import { SEARCH_WORDS, type SearchedChoice } from './search-words.js';

/** Kinds that a first condition of a group is made of. */
const SIMPLE: ReadonlySet<FieldKind> = new Set(['text', 'number', 'boolean', 'date']);
/** An expression that holds for nobody and has no other form than its text, until it is written. */
const NEW_EXPRESSION = '$single([false])';

/** Groups, score cards, tiers and free expressions. */
export function structureChoices(
  fields: readonly FieldInfo[],
  context: BuilderContext,
  terms: RulePhrasesTerms,
): readonly NewConditionChoice[] {
  const [first, second] = twoFields(fields);
  const block: NewConditionChoice = {
    id: 'block',
    label: terms.block,
    hint: terms.blockHint,
    group: terms.structure,
    words: SEARCH_WORDS.block,
    make: () => ({ text: NEW_EXPRESSION }),
  };
  if (first === undefined || second === undefined) return [block];
  const rows = (): readonly [NewCondition, NewCondition] => [
    newRow(first, context.timeZone),
    newRow(second, context.timeZone),
  ];
  const choice = (
    id: SearchedChoice,
    label: string,
    hint: string,
    model: () => NewCondition,
  ): NewConditionChoice => ({
    id,
    label,
    group: terms.structure,
    ...(hint === '' ? {} : { hint }),
    words: SEARCH_WORDS[id],
    make: () => ({ model: model() }),
  });
  // A decision is the whole rule: beside another condition its tiers would count as true.
  const isEmpty = context.tree.root === undefined;
  return [
    choice('any', terms.groups.any, '', () => ({ kind: 'group', operator: 'or', items: rows() })),
    choice('all', terms.groups.all, '', () => ({ kind: 'group', operator: 'and', items: rows() })),
    choice('none', terms.groups.none, '', () => ({
      kind: 'not',
      item: { kind: 'group', operator: 'or', items: rows() },
    })),
    choice('score', terms.score, terms.scoreHint, () => scoreCard(rows())),
    ...(isEmpty ? [choice('decide', terms.decide, terms.decideHint, () => tiers(rows()[0], terms))] : []),
    block,
  ];
}

/** Two fields to begin with; one field twice where there is no other. */
function twoFields(fields: readonly FieldInfo[]): readonly (FieldInfo | undefined)[] {
  const simple = fields.filter(({ kind }) => SIMPLE.has(kind));
  const [first = fields[0], second = first] = simple;
  return [first, second];
}

function scoreCard([first, second]: readonly [NewCondition, NewCondition]): NewCondition {
  const points = { kind: 'literal', value: 10 } as const;
  return {
    kind: 'score',
    rows: [
      { when: first, points },
      { when: second, points },
    ],
    operator: '>=',
    threshold: points,
  };
}

function tiers(when: NewCondition, { tiers: [high, other] }: RulePhrasesTerms): NewCondition {
  return {
    kind: 'decide',
    cases: [{ when, then: { kind: 'literal', value: high } }],
    otherwise: { kind: 'literal', value: other },
  };
}
