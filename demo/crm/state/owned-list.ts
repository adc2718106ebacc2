import { type Ownable, ownedBy, type OwnedRef } from '@tagma/core';
import type { OwnershipTexts } from '../texts/ownership.js';
import { localized } from './format.js';

/** One thing that somebody owns, as a list shows it. */
export interface OwnedItem extends OwnedRef {
  readonly label: string;
  readonly what: keyof OwnershipTexts['kinds'];
}

/** Everybody who owns something that is in use, by how much, the most first. */
export function ownersOf(all: Ownable): readonly { readonly id: string; readonly count: number }[] {
  const things = [
    ...all.concepts,
    ...all.rules,
    ...all.patterns,
    ...all.tierSchemes,
    ...all.workflows,
    ...all.territories,
  ];
  const ids = new Set(things.flatMap(({ ownerId }: { readonly ownerId?: string }) => ownerId ?? []));
  return [...ids]
    .map((id) => ({ id, count: sizeOf(ownedBy(id, all)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Everything that somebody owns, as one list. */
export function ownedItems(ownerId: string, all: Ownable, locale: string): readonly OwnedItem[] {
  const owned = ownedBy(ownerId, all);
  return [
    ...owned.concepts.map(({ id, name, kind }) => item('concept', id, localized(name, locale), kind)),
    ...owned.rules.map(({ id, name }) => item('rule', id, name, 'rule')),
    ...owned.patterns.map(({ id, name }) => item('codePattern', id, localized(name, locale), 'codePattern')),
    ...owned.tierSchemes.map(({ id, draft }) =>
      item('tierScheme', id, localized(draft.name, locale), 'tierScheme'),
    ),
    ...owned.workflows.map(({ id, name }) => item('workflow', id, localized(name, locale), 'workflow')),
    ...owned.territories.map(({ id, name }) => item('territory', id, localized(name, locale), 'territory')),
  ];
}

function item(kind: OwnedRef['kind'], id: string, label: string, what: OwnedItem['what']): OwnedItem {
  return { kind, id, label, what };
}

function sizeOf(owned: Ownable): number {
  return Object.values(owned).reduce((sum: number, things: readonly unknown[]) => sum + things.length, 0);
}
