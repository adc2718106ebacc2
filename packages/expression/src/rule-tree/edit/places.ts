import type { RuleCondition, RuleNode, RulePart } from '../rule-tree.types.js';
import { isCondition } from '../write.js';

/** A part of a tree with the way to it. */
export interface Place {
  readonly part: RulePart;
  readonly parent: Place | undefined;
  /** What it is to its parent: `items`, `left`, `where`, … */
  readonly role: string;
  /** Its index when its role is a list. */
  readonly index: number;
}

/**
 * Every part of a tree, parents before children, in the order of the text. Parts in `without` are left out, with
 * all that is in them.
 */
export function placesOf(root: RuleNode | undefined, without?: Parts): readonly Place[] {
  const places: Place[] = [];
  if (root === undefined) return places;
  eachPlace(root, (place) => {
    if (without?.has(place.part) === true) return 'past';
    places.push(place);
    return 'into';
  });
  return places;
}

/** A set of parts, or a map with parts as keys. */
export interface Parts {
  has(part: RulePart): boolean;
}

/** Where to go on from a place: to what is in it, to what comes after it, or nowhere. */
type Way = 'into' | 'past' | 'done';

function eachPlace(root: RuleNode, see: (place: Place) => Way): void {
  visit({ part: root, parent: undefined, role: 'root', index: 0 }, see);
}

/** False when there is nothing more to see. */
function visit(place: Place, see: (place: Place) => Way): boolean {
  const way = see(place);
  return way === 'into' ? childrenOf(place.part, place, see) : way === 'past';
}

function childrenOf(holder: object, parent: Place, see: (place: Place) => Way): boolean {
  const members = holder as Readonly<Record<string, unknown>>;
  for (const role in members) {
    const value = members[role];
    if (typeof value !== 'object' || value === null || role === 'span') continue;
    const goOn = Array.isArray(value)
      ? value.every(
          (item: unknown, index) => !isPart(item) || visit({ part: item, parent, role, index }, see),
        )
      : isPart(value)
        ? visit({ part: value, parent, role, index: 0 }, see)
        : role !== 'window' || childrenOf(value, parent, see);
    if (!goOn) return false;
  }
  return true;
}

function isPart(value: unknown): value is RulePart {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** The part of that id. */
export function findPlace(root: RuleNode | undefined, id: string): Place | undefined {
  let found: Place | undefined;
  if (root !== undefined)
    eachPlace(root, (place) => {
      if (place.part.id !== id) return 'into';
      found = place;
      return 'done';
    });
  return found;
}

/** The same tree with one part replaced; `undefined` takes it out. Parts that are not touched stay the same objects. */
export function replacePart(
  root: RuleNode,
  id: string,
  change: (part: RulePart) => RulePart | undefined,
): RuleNode | undefined {
  return replaced(root, id, change) as RuleNode | undefined;
}

function replaced(value: unknown, id: string, change: (part: RulePart) => RulePart | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPart(value) && value.id === id) return change(value);
  if (Array.isArray(value)) return replacedItems(value, id, change);
  const members = value as Readonly<Record<string, unknown>>;
  for (const key in members) {
    const member = members[key];
    if (typeof member !== 'object' || key === 'span') continue;
    const fresh = replaced(member, id, change);
    if (fresh === member) continue;
    const { [key]: _gone, ...rest } = members;
    return fresh === undefined ? rest : { ...members, [key]: fresh };
  }
  return value;
}

function replacedItems(
  items: readonly unknown[],
  id: string,
  change: (part: RulePart) => RulePart | undefined,
): readonly unknown[] {
  for (const [index, item] of items.entries()) {
    const fresh = replaced(item, id, change);
    if (fresh !== item) return fresh === undefined ? items.toSpliced(index, 1) : items.with(index, fresh);
  }
  return items;
}

/** A part that is a condition; undefined for values, cases, names and score rows. */
export function asCondition(part: RulePart | undefined): RuleCondition | undefined {
  return part !== undefined && 'kind' in part && isCondition(part) ? part : undefined;
}

/**
 * The condition in a place where any condition may stand. A decision or a let that is an operand, such as
 * `(a ? 1 : 2) > b`, is none: nothing else that is true or false could take its place.
 */
export function rowAt(place: Place): RuleCondition | undefined {
  return takesConditions(place) ? asCondition(place.part) : undefined;
}

function takesConditions({ parent, role }: Place): boolean {
  if (parent === undefined || role === 'where') return true;
  const { part } = parent;
  // What has no kind is a case, a name of a let, or a score row, whose points are a value.
  return 'kind' in part ? HOLDERS.has(part.kind) : role !== 'points';
}

const HOLDERS: ReadonlySet<string> = new Set(['group', 'not', 'decide', 'let']);

/**
 * Where a row begins with its annotation. A group without parentheses begins with the annotation of its first
 * row, which is not its own.
 */
export function outerStart(row: RuleCondition): number {
  if (row.annotation !== undefined) return row.annotation.start;
  const [first] = row.kind === 'group' && (row.parens ?? 0) === 0 ? row.items : [];
  return first === undefined ? row.span.start : outerStart(first);
}

/** Where a row begins without its own annotation. */
export function innerStart(row: RuleCondition): number {
  return row.annotation === undefined ? outerStart(row) : row.span.start;
}

/** Whether the place lies in the part, or is it. */
export function isWithin(place: Place, id: string): boolean {
  for (let each: Place | undefined = place; each !== undefined; each = each.parent) {
    if (each.part.id === id) return true;
  }
  return false;
}

/** Nothing in a muted row can be changed before it counts again. */
export function isMuted(place: Place): boolean {
  for (let each: Place | undefined = place; each !== undefined; each = each.parent) {
    if ('muted' in each.part && each.part.muted) return true;
  }
  return false;
}

/** The variable of the innermost function that a row stands in. */
export function itemVariableAt(place: Place): string | undefined {
  for (let each: Place | undefined = place; each !== undefined; each = each.parent) {
    if (each.role !== 'where') continue;
    const holder = asCondition(each.parent?.part);
    return holder?.kind === 'children' ? holder.form.split(' ')[1] : undefined;
  }
  return undefined;
}

/** How many annotation comments the parts of a tree stand for. */
export function countAnnotations(root: RuleNode): number {
  return placesOf(root).filter(({ part, parent }) => {
    // What is said inside a muted row is part of its comment.
    const mutes = part.muted === true && (parent === undefined || !isMuted(parent));
    return part.annotation !== undefined || mutes;
  }).length;
}
