import type { CodePattern } from '../codes/codes.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { TierScheme } from '../tiers/tiers.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Workflow } from '../workflows/workflow.types.js';
import type { Territory } from './territory.types.js';

/** Everything that can have an owner. */
export interface Ownable {
  readonly concepts: readonly Concept[];
  readonly rules: readonly Rule[];
  readonly patterns: readonly CodePattern[];
  readonly workflows: readonly Workflow[];
  readonly territories: readonly Territory[];
  readonly tierSchemes: readonly TierScheme[];
}

/** Kinds of things that have an owner. */
export type OwnedKind = 'concept' | 'rule' | 'codePattern' | 'workflow' | 'territory' | 'tierScheme';

/** One thing that has an owner. */
export interface OwnedRef {
  readonly kind: OwnedKind;
  readonly id: string;
}

/** What somebody owns: what has to be handed over before they leave. What is archived or merged needs no owner. */
export function ownedBy(ownerId: string, all: Ownable): Ownable {
  const isTheirs = (thing: { readonly ownerId?: string }): boolean => thing.ownerId === ownerId;
  return {
    concepts: all.concepts.filter((concept) => isTheirs(concept) && isInUse(concept)),
    rules: all.rules.filter((rule) => isTheirs(rule) && isInUse(rule)),
    patterns: all.patterns.filter((pattern) => isTheirs(pattern) && isInUse(pattern)),
    workflows: all.workflows.filter(isTheirs),
    territories: all.territories.filter(isTheirs),
    tierSchemes: all.tierSchemes.filter((scheme) => isTheirs(scheme) && isInUse(scheme)),
  };
}

/** Of what is owned only the named things; all of it without names. */
export function onlyOwned(owned: Ownable, only: readonly OwnedRef[] | undefined): Ownable {
  if (only === undefined) return owned;
  const named = new Set(only.map(({ kind, id }) => `${kind} ${id}`));
  const pick = <T extends { readonly id: string }>(kind: OwnedKind, things: readonly T[]): readonly T[] =>
    things.filter(({ id }) => named.has(`${kind} ${id}`));
  return {
    concepts: pick('concept', owned.concepts),
    rules: pick('rule', owned.rules),
    patterns: pick('codePattern', owned.patterns),
    workflows: pick('workflow', owned.workflows),
    territories: pick('territory', owned.territories),
    tierSchemes: pick('tierScheme', owned.tierSchemes),
  };
}

function isInUse({ state }: { readonly state: string }): boolean {
  return state !== 'archived' && state !== 'merged';
}
