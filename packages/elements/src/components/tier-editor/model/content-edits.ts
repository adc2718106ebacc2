import type { FactorScale, Tier, TierContent, TierFactor } from '@tagma/core';

/** The content with one factor changed. */
export function withFactor(content: TierContent, index: number, patch: Partial<TierFactor>): TierContent {
  return {
    ...content,
    factors: content.factors.map((one, at) => (at === index ? { ...one, ...patch } : one)),
  };
}

/** The content with one tier changed. */
export function withTier(content: TierContent, index: number, patch: Partial<Tier>): TierContent {
  return { ...content, tiers: content.tiers.map((one, at) => (at === index ? { ...one, ...patch } : one)) };
}

/** A list without the item at a place. */
export function without<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, at) => at !== index);
}

/** An id that none of the list has, e.g. `factor-3`. */
export function freshId(prefix: string, list: readonly { readonly id: string }[]): string {
  const taken = new Set(list.map(({ id }) => id));
  let count = list.length + 1;
  while (taken.has(`${prefix}-${String(count)}`)) count += 1;
  return `${prefix}-${String(count)}`;
}

/** A scale of the other type to begin with. */
export function freshScale(type: FactorScale['type']): FactorScale {
  return type === 'quantile'
    ? { type, groups: 5, lowerIsBetter: false }
    : {
        type,
        bands: [
          { from: null, score: 0 },
          { from: 1, score: 100 },
        ],
      };
}

/** The content with a tier added above the last one, halfway between its neighbours. */
export function withNewTier(content: TierContent, name: Tier['name']): TierContent {
  const { tiers } = content;
  const last = tiers.at(-1);
  const id = freshId('tier', tiers);
  if (last === undefined) return { ...content, tiers: [{ id, name, color: 'gray', enter: 0, exit: 0 }] };
  const above = tiers.at(-2)?.enter ?? 100;
  const enter = Math.round(above / 2);
  const added: Tier = { id, name, color: 'teal', enter, exit: Math.max(0, enter - 5) };
  return { ...content, tiers: [...tiers.slice(0, -1), added, last] };
}
