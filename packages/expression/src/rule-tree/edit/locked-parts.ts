import type { RuleCondition, RuleLock, RulePart, RuleTree } from '../rule-tree.types.js';
import { valueOfLock } from './lock-values.js';
import { asCondition, placesOf, type Place } from './places.js';

/**
 * What became of the locked parts of a text. `changed`: these parts of the old text do not stand in the new one as
 * they stood. `unreadable`: one of the texts cannot be read, so nobody can tell; `parts` are then those that do not
 * stand there letter by letter either.
 */
export type LockCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'changed' | 'unreadable';
      /** Of the old tree. */
      readonly parts: readonly RulePart[];
    };

/**
 * Whether each locked part of a rule also stands in another text of it, with its lock. Of a part that is locked as a
 * whole each byte counts, of one whose field, operator or value is locked only that. It must stand under the same
 * negations, and in the same filters; what was the whole rule must stay the whole rule. What stands beside a locked
 * part, and whether that is joined by `and` or `or`, is not looked at: whoever minds locks the group.
 */
export function lockedPartsKept(before: RuleTree, after: RuleTree): LockCheck {
  if (before.text === after.text) return { ok: true };
  const locked = lockedPlaces(before);
  if (before.errors.length > 0 && /\/\*#[^]*?\block=/.test(before.text)) {
    return { ok: false, reason: 'unreadable', parts: missingLetters(before.text, after.text, locked) };
  }
  if (locked.length === 0) return { ok: true };
  if (after.errors.length > 0) {
    return { ok: false, reason: 'unreadable', parts: missingLetters(before.text, after.text, locked) };
  }
  const parts = missing(before.text, locked, after);
  return parts.length === 0 ? { ok: true } : { ok: false, reason: 'changed', parts };
}

function lockedPlaces({ text, root }: RuleTree): readonly Place[] {
  return text.includes('lock=') ? placesOf(root).filter(({ part }) => part.lock !== undefined) : [];
}

/** Each part needs places of its own: of two that are alike, one may not stand for both. */
function missing(text: string, locked: readonly Place[], after: RuleTree): readonly RulePart[] {
  const found = new Map<string, number>();
  const fresh = lockedPlaces(after);
  for (const key of fresh.flatMap((place) => keysOf(after.text, place))) {
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return locked.flatMap((place) => {
    const keys = keysOf(text, place);
    const isKept = keys.every((key) => take(found, key)) && staysWhole(place, fresh);
    return isKept ? [] : [place.part];
  });
}

function take(found: Map<string, number>, key: string): boolean {
  const left = found.get(key) ?? 0;
  found.set(key, left - 1);
  return left > 0;
}

/** A rule that is locked as a whole is not made one part of another. */
function staysWhole({ parent, part }: Place, fresh: readonly Place[]): boolean {
  if (parent !== undefined || part.lock !== 'all') return true;
  return fresh.some((place) => place.parent === undefined && place.part.lock === 'all');
}

/** What must stand in the other text as well. */
function keysOf(text: string, place: Place): readonly string[] {
  const { part } = place;
  const row = asCondition(part);
  const { lock } = part;
  const way = wayTo(place) + (part.muted === true ? MUTED : '');
  if (lock === undefined || lock === 'all' || row === undefined) {
    return [key(String(lock), way, lettersOf(text, part))];
  }
  return rowsIn(row).map((each) => key(lock, way + wayTo(each), said(each, lock)));
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** A group or a negation locks what it locks in each of its rows. */
function rowsIn(row: RuleCondition): readonly Place[] {
  return placesOf(row).filter(({ part, parent }) => parent === undefined || asCondition(part) !== undefined);
}

function said({ part }: Place, lock: Exclude<RuleLock, 'all'>): string {
  const row = asCondition(part);
  return row === undefined ? '' : JSON.stringify(valueOfLock(row, lock));
}

/** The part without the parentheses around it: they come and go with what stands beside it. */
function lettersOf(text: string, part: RulePart): string {
  let letters = text.slice(part.span.start, part.span.end);
  if (part.muted === true) return letters;
  for (let left = part.parens ?? 0; left > 0; left--) letters = letters.slice(1, -1).trim();
  return letters;
}

/** The negations and filters around a place, and whether it counts. Groups join; they turn nothing round. */
function wayTo({ parent, role }: Place): string {
  if (parent === undefined) return '';
  const { part } = parent;
  return wayTo(parent) + (part.muted === true ? MUTED : '') + stepInto(part, role);
}

const MUTED = 'muted ';

function stepInto(part: RulePart, role: string): string {
  if (!('kind' in part)) return `${role} `;
  if (part.kind === 'group') return '';
  if (part.kind === 'not') return 'not ';
  if (part.kind !== 'children') return `${part.kind}.${role} `;
  const turns = part.mode === 'none' || part.mode === 'at-most' ? 'not ' : '';
  return `${turns}${key(...part.path)} `;
}

/** Parts of which the other text lacks the letters. */
function missingLetters(text: string, other: string, locked: readonly Place[]): readonly RulePart[] {
  const lacks = ({ annotation, span }: RulePart): boolean =>
    !other.includes(text.slice(annotation?.start ?? span.start, span.end));
  return locked.map(({ part }) => part).filter(lacks);
}
