import type { RuleRow } from '../model/rows.js';
import { placeOf } from './places.js';
import type { RowTarget } from './places.js';

/** A move by one step. */
export type MoveStep = 'up' | 'down' | 'in' | 'out';

/**
 * Where a step takes a row: up and down in its group and beyond its borders, into the group above it, out of its
 * own. `at` counts the other rows. `null` when there is nowhere to go.
 */
export function stepTarget(row: RuleRow, step: MoveStep, all: readonly RuleRow[]): RowTarget | null {
  const place = placeOf(row);
  if (place === null) return null;
  switch (step) {
    case 'up':
      return place.at > 0 ? { group: place.group, at: place.at - 1 } : out(row, 0);
    case 'down':
      return row.position < row.setSize ? { group: place.group, at: place.at + 1 } : out(row, 1);
    case 'out':
      return out(row, 1);
    case 'in':
      return into(row, all);
  }
}

/** Before or after the group it stands in, in the group around that. */
function out(row: RuleRow, after: 0 | 1): RowTarget | null {
  const place = row.parent === null ? null : placeOf(row.parent);
  return place === null ? null : { group: place.group, at: place.at + after };
}

/** The end of the group right above it, else the beginning of the one right below it. */
function into(row: RuleRow, all: readonly RuleRow[]): RowTarget | null {
  const siblings = all.filter(({ parent, role }) => parent?.id === row.parent?.id && role === 'item');
  const at = row.position - 1;
  const above = siblings[at - 1]?.node;
  if (above?.kind === 'group') return { group: above.id, at: above.items.length };
  const below = siblings[at + 1]?.node;
  return below?.kind === 'group' ? { group: below.id, at: 0 } : null;
}
