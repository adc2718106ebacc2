import type { Losses } from './losses.js';
import { joinRows, type Row } from './rows.js';
import { type ImportState, placeholder, type Polarity } from './slots.js';
import { choice, not, term, type Written } from './written.js';

/**
 * What became of a row or group. A `muted` one stands in a comment, and an `inactive` group has only such rows; a
 * `dropped` one was muted and could not be kept; an `empty` one says nothing; a `lost` one has no counterpart.
 */
export type Imported =
  | { readonly kind: 'counts' | 'muted' | 'inactive'; readonly condition: Written }
  | { readonly kind: 'empty' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'lost' };

/** One row of a group in the source. */
export interface SourceRow {
  readonly source: unknown;
  readonly path: string;
  readonly word: 'and' | 'or';
  readonly imported: Imported;
}

/** The rows of a group that stand in the text; `undefined` when one is lost and nothing may stand for it. */
export function keptRows(
  rows: readonly SourceRow[],
  polarity: Polarity,
  state: ImportState,
): readonly Row[] | undefined {
  const anyOr = rows.some(({ word }) => word === 'or');
  const kept: Row[] = [];
  let lost = false;
  for (const { source, path, word, imported } of rows) {
    switch (imported.kind) {
      case 'counts':
        kept.push({ word, condition: imported.condition, muted: false });
        break;
      case 'muted':
      case 'inactive':
        if (imported.kind === 'inactive') lost = letsEveryoneIn(anyOr, path, polarity, state) || lost;
        addMuted(kept, { word, condition: imported.condition, muted: true }, path, state.losses);
        break;
      case 'empty':
        lost = letsEveryoneIn(anyOr, path, polarity, state) || lost;
        break;
      case 'lost': {
        const stand = placeholder(source, polarity, state);
        if (stand === undefined) lost = true;
        else kept.push({ word, condition: stand, muted: false });
        break;
      }
      case 'dropped':
        break;
    }
  }
  return lost ? undefined : kept;
}

/**
 * A group in which nothing counts restricts nothing: within `and` it can go. Among alternatives the source
 * lets everyone in there; leaving it out narrows the rule, except under a negation, where it would widen it.
 */
function letsEveryoneIn(anyOr: boolean, path: string, polarity: Polarity, state: ImportState): boolean {
  if (!anyOr || polarity === 'positive') return false;
  state.losses.refuse(path, 'cannot-negate');
  return true;
}

/** A muted row whose text would end the comment around it goes; it did not count. */
function addMuted(kept: Row[], row: Row, path: string, losses: Losses): void {
  if (/\/\*|\*\//.test(row.condition.text)) losses.detail(path, 'muted-dropped');
  else kept.push(row);
}

/** How a group stands in the source. */
export interface GroupMarks {
  readonly negated: boolean;
  readonly muted: boolean;
  readonly path: string;
  readonly polarity: Polarity;
}

/** A group of rows as one condition. */
export function groupOf(
  rows: readonly Row[],
  { negated, muted, path, polarity }: GroupMarks,
  losses: Losses,
): Imported {
  const { condition, active } = joinRows(rows);
  if (rows.length === 0 || (negated && !active)) {
    if (path === '') return { kind: 'empty' };
    if (negated) losses.refuse(path, 'cannot-negate');
    else losses.detail(path, 'empty-group');
    return { kind: negated ? 'lost' : 'empty' };
  }
  const kind = muted ? 'muted' : active ? 'counts' : 'inactive';
  return { kind, condition: negated ? opposed(condition, rows, polarity) : condition };
}

/**
 * The opposite of a group. `$not` leaves open what a single comparison leaves open, which lets nobody in; where the
 * group keeps records out, it must keep those out.
 */
function opposed(condition: Written, rows: readonly Row[], polarity: Polarity): Written {
  const isOne = rows.filter((row) => !row.muted).length === 1;
  return isOne && polarity !== 'positive' ? choice(condition, term('false'), term('true')) : not(condition);
}
