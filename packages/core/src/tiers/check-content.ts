import type { RecordTypeDefinition } from '../records/records.types.js';
import type { FactorScale, Tier, TierContent } from './tiers.types.js';

/** What is wrong with a content, so that it cannot be published. */
export interface TierProblem {
  readonly code:
    | 'no-factors'
    | 'no-tiers'
    | 'same-id'
    | 'weight' // not above 0
    | 'unknown-field'
    | 'no-expression'
    | 'no-bands'
    | 'band-order' // bands do not rise, or not exactly the first has no beginning
    | 'band-score' // not from 0 to 100
    | 'groups' // fewer than 2
    | 'tier-order' // enter lines do not fall
    | 'exit-above-enter'
    | 'last-tier' // the lines of the last one are not 0
    | 'line'; // not from 0 to 100
  /** JSON Pointer into the content. */
  readonly path: string;
}

/** Everything that speaks against publishing; empty when nothing does. Texts of expressions are not compiled. */
export function checkTierContent(
  content: TierContent,
  recordType: RecordTypeDefinition | undefined,
): readonly TierProblem[] {
  const { factors, tiers } = content;
  return [
    ...(factors.length === 0 ? [problem('no-factors', '/factors')] : []),
    ...(tiers.length === 0 ? [problem('no-tiers', '/tiers')] : []),
    ...sameIds(factors, '/factors'),
    ...sameIds(tiers, '/tiers'),
    ...factors.flatMap((factor, index) => factorProblems(factor, `/factors/${index}`, recordType)),
    ...tiers.flatMap((tier, index) => tierProblems(tier, index, tiers)),
  ];
}

function problem(code: TierProblem['code'], path: string): TierProblem {
  return { code, path };
}

function sameIds(list: readonly { readonly id: string }[], path: string): readonly TierProblem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index ? [problem('same-id', `${path}/${index}/id`)] : [],
  );
}

function factorProblems(
  { weight, value, scale }: TierContent['factors'][number],
  path: string,
  recordType: RecordTypeDefinition | undefined,
): readonly TierProblem[] {
  const isKnown =
    value.type !== 'field' || recordType?.fields.some(({ key }) => key === value.field) === true;
  const isEmpty = value.type === 'expression' && value.expression.trim() === '';
  return [
    ...(weight > 0 ? [] : [problem('weight', `${path}/weight`)]),
    ...(isKnown ? [] : [problem('unknown-field', `${path}/value/field`)]),
    ...(isEmpty ? [problem('no-expression', `${path}/value/expression`)] : []),
    ...scaleProblems(scale, `${path}/scale`),
  ];
}

function scaleProblems(scale: FactorScale, path: string): readonly TierProblem[] {
  if (scale.type === 'quantile') return scale.groups >= 2 ? [] : [problem('groups', `${path}/groups`)];
  const { bands } = scale;
  if (bands.length === 0) return [problem('no-bands', `${path}/bands`)];
  return bands.flatMap(({ from, score }, index) => {
    const before = bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY;
    const isOrdered = index === 0 ? from === null : from !== null && from > before;
    return [
      ...(isOrdered ? [] : [problem('band-order', `${path}/bands/${index}/from`)]),
      ...(isScore(score) ? [] : [problem('band-score', `${path}/bands/${index}/score`)]),
    ];
  });
}

function tierProblems({ enter, exit }: Tier, index: number, tiers: readonly Tier[]): readonly TierProblem[] {
  const path = `/tiers/${index}`;
  const above = tiers[index - 1]?.enter ?? Number.POSITIVE_INFINITY;
  const isLast = index === tiers.length - 1;
  return [
    ...(isScore(enter) && isScore(exit) ? [] : [problem('line', path)]),
    ...(enter < above ? [] : [problem('tier-order', `${path}/enter`)]),
    ...(exit <= enter ? [] : [problem('exit-above-enter', `${path}/exit`)]),
    ...(isLast && (enter !== 0 || exit !== 0) ? [problem('last-tier', `${path}/enter`)] : []),
  ];
}

function isScore(score: number): boolean {
  return score >= 0 && score <= 100;
}
