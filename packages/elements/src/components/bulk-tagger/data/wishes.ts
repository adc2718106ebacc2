import type { Command, Instant, RecordRef, TagGrant, TagValue } from '@tagma/core';
import type { Extent } from './tag-spread.js';

/** What is to be done with a tag on all records; a tag without a wish is left as it is. */
export interface Wish {
  readonly kind: 'add' | 'remove';
  /** Last day of the tag, `YYYY-MM-DD`; empty: as the tag says. */
  readonly day: string;
  /** The value as it was typed; empty: none. */
  readonly text: string;
}

/** By tag id, in the order in which they were wished. */
export type Wishes = ReadonlyMap<string, Wish>;

/** What may be wished of a tag. */
export interface Chances {
  readonly extent: Extent;
  readonly mayAdd: boolean;
  readonly mayRemove: boolean;
  /** Adding it where it is already does something: it has a value or an end. */
  readonly isRenewable: boolean;
}

/** What the next click on a tag wishes; `null`: to leave it. The wishes go round: add, remove, leave. */
export function nextKind(now: Wish['kind'] | null, chances: Chances): Wish['kind'] | null {
  const { extent, mayAdd, mayRemove, isRenewable } = chances;
  const round: (Wish['kind'] | null)[] = [null];
  const add = mayAdd && (extent !== 'all' || isRenewable);
  const remove = mayRemove && extent !== 'none';
  // Where all have it, unchecking is what a click means.
  if (extent === 'all')
    round.push(...(remove ? (['remove'] as const) : []), ...(add ? (['add'] as const) : []));
  else round.push(...(add ? (['add'] as const) : []), ...(remove ? (['remove'] as const) : []));
  return round[(round.indexOf(now) + 1) % round.length] ?? null;
}

/** The wishes with another one for a tag; wishes to add what excludes it go. */
export function withWish(
  wishes: Wishes,
  tagId: string,
  kind: Wish['kind'] | null,
  rivals: readonly string[],
): Wishes {
  const next = new Map(wishes);
  next.delete(tagId);
  if (kind === null) return next;
  if (kind === 'add') for (const id of rivals) if (next.get(id)?.kind === 'add') next.delete(id);
  return next.set(tagId, { kind, day: '', text: '' });
}

/** How the fields of a wish were read. */
export interface ReadWish {
  readonly expiresAt?: Instant;
  readonly value?: TagValue;
  /** What is wrong with a field, in words. */
  readonly dayError?: string;
  readonly valueError?: string;
}

/** The one command that fulfils the wishes. */
export function commandOf(
  records: readonly RecordRef[],
  wishes: Wishes,
  read: (tagId: string, wish: Wish) => ReadWish,
): Extract<Command, { type: 'tagRecords' }> {
  const add: TagGrant[] = [];
  const remove: string[] = [];
  for (const [tagId, wish] of wishes) {
    if (wish.kind === 'remove') remove.push(tagId);
    else {
      const { expiresAt, value } = read(tagId, wish);
      add.push({
        tagId,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(value === undefined ? {} : { value }),
      });
    }
  }
  return { type: 'tagRecords', records, add, remove };
}
