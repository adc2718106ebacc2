import { compareCodePoints } from '../shared/order.js';
import type { Instant } from '../shared/shared.types.js';
import { firstGiving, liveGrounds } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';

/** How much of what is tagged was tagged by rules. */
export interface GivingShare {
  readonly active: number;
  /** Held by rules alone. */
  readonly automatic: number;
  /** `automatic` of `active`; `null` where nothing is active. */
  readonly share: number | null;
}

/** {@link GivingShare} of one tag. */
export interface TagGivingShare extends GivingShare {
  readonly tagId: string;
}

/** What one person tagged in a period, as far as rows are kept. */
export interface PersonGiving {
  readonly actorId: string;
  /** Tags given by hand, accepted suggestions included. */
  readonly given: number;
  /** Records that got them. */
  readonly records: number;
  readonly lastAt: Instant;
}

/** Who and what gives tags. */
export interface TagGiving {
  readonly all: GivingShare;
  /** The most used first. */
  readonly tags: readonly TagGivingShare[];
  /** Who gave most first. */
  readonly people: readonly PersonGiving[];
}

interface Counted {
  active: number;
  automatic: number;
}

/**
 * Counts who and what gives tags: rows that ended count for people, rows that are active for shares.
 *
 * @param since Beginning of the period of people; not in it itself.
 */
export function tagGiving(
  assignments: Iterable<Assignment>,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): TagGiving {
  const all: Counted = { active: 0, automatic: 0 };
  const tags = new Map<string, Counted>();
  const people = new Map<string, { given: number; records: Set<string>; lastAt: Instant }>();
  for (const assignment of assignments) {
    const { tagId, record, grounds } = assignment;
    const live = liveGrounds(assignment, now);
    if (live.length > 0) {
      const tag = tags.get(tagId) ?? { active: 0, automatic: 0 };
      tags.set(tagId, tag);
      const isAutomatic = live.every(({ type }) => type === 'rule');
      for (const counted of [all, tag]) {
        counted.active += 1;
        if (isAutomatic) counted.automatic += 1;
      }
    }
    for (const ground of grounds) {
      const { by, at } = firstGiving(ground);
      if ((ground.type !== 'manual' && ground.type !== 'suggestion') || at <= since || at > now) continue;
      const person = people.get(by) ?? { given: 0, records: new Set(), lastAt: at };
      people.set(by, person);
      person.given += 1;
      person.records.add(`${record.type} ${record.id}`);
      if (at > person.lastAt) person.lastAt = at;
    }
  }
  return {
    all: shareOf(all),
    tags: [...tags]
      .map(([tagId, counted]) => ({ tagId, ...shareOf(counted) }))
      .sort((a, b) => b.active - a.active || compareCodePoints(a.tagId, b.tagId)),
    people: [...people]
      .map(([actorId, { records, ...person }]) => ({ actorId, ...person, records: records.size }))
      .sort((a, b) => b.given - a.given || compareCodePoints(a.actorId, b.actorId)),
  };
}

function shareOf({ active, automatic }: Counted): GivingShare {
  return { active, automatic, share: active === 0 ? null : automatic / active };
}
