import type { CodePattern } from '../codes/codes.types.js';
import type { Rule } from '../rules/rules.types.js';
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
  };
}

function isInUse({ state }: { readonly state: string }): boolean {
  return state !== 'archived' && state !== 'merged';
}
