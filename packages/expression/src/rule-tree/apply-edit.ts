import { planChange, planReplace } from './edit/change.js';
import {
  inOrder,
  isRefusal,
  makeContext,
  type EditContext,
  type Plan,
  type Planned,
} from './edit/context.js';
import { planDelete } from './edit/delete.js';
import { keepIds } from './edit/ids.js';
import { planInsert } from './edit/insert.js';
import { lockedPartsKept } from './edit/locked-parts.js';
import { isLocked } from './edit/locks.js';
import { planMarks } from './edit/marks.js';
import { planMove } from './edit/move.js';
import { planMute, planUnmute } from './edit/mute.js';
import { findPlace, isMuted, type Place } from './edit/places.js';
import { isAlwaysTrue, isIntended } from './edit/plain.js';
import { refused } from './edit/refusals.js';
import { applyTextEdits, invertEdits } from '../edits/edits.js';
import { keptStretches } from './edit/kept.js';
import { planNegate, planUnwrap } from './edit/unwrap.js';
import { planWrap } from './edit/wrap.js';
import type { EditOutcome, RuleEdit, RulePart, RuleTree, TextEdit } from './rule-tree.types.js';
import { rereadText, toRuleTree } from './to-rule-tree.js';

/** What an edit may rely on. */
export interface EditOptions {
  /** The tree of the text as it was last given; it is read anew when absent or of another text. */
  readonly tree?: RuleTree;
  /** Who may change a locked part: asked for each locked part in the way; nobody when absent. */
  readonly canEdit?: (part: RulePart, edit: RuleEdit) => boolean;
}

/**
 * Changes a rule by editing its text. Every byte that is not concerned stays. The new text is read again and
 * must give the intended tree, else the edit is refused and nothing is changed; so is an edit after which the
 * rule would hold for everyone. Never throws.
 */
export function applyEdit(text: string, edit: RuleEdit, options: EditOptions = {}): EditOutcome {
  const tree = options.tree?.text === text ? options.tree : toRuleTree(text);
  const context = makeContext(tree);
  const places = targetsOf(context, edit);
  if (places === undefined) return refused('unknown-node');
  if (places.some((place) => isLocked(place, edit, options.canEdit))) return refused('locked');
  const planned = planOrNone(context, edit, places[0]);
  const outcome = isRefusal(planned) ? refused(planned) : carryOut(context, planned);
  return outcome.ok && touchesLocked(tree, outcome.tree, edit, options) ? refused('locked') : outcome;
}

/** What is done around a locked part can turn it round as well. Without a policy a lock is but a reminder. */
function touchesLocked(before: RuleTree, after: RuleTree, edit: RuleEdit, { canEdit }: EditOptions): boolean {
  if (canEdit === undefined) return false;
  const check = lockedPartsKept(before, after);
  return !check.ok && check.reason === 'changed' && check.parts.some((part) => !canEdit(part, edit));
}

/** What nothing can be written for, such as a pattern that is none, cannot be done. */
function planOrNone(context: EditContext, edit: RuleEdit, place: Place | undefined): Planned {
  try {
    return plan(context, edit, place);
  } catch (raised) {
    if (raised instanceof RangeError) return 'not-applicable';
    throw raised;
  }
}

/** The parts that an edit names; undefined when one is not there. */
function targetsOf({ tree }: EditContext, edit: RuleEdit): readonly Place[] | undefined {
  const ids =
    edit.type === 'wrap' ? edit.nodes : edit.type === 'insert' ? [edit.group].filter(Boolean) : [edit.node];
  const places = ids.map((id) => findPlace(tree.root, id));
  return places.every((place) => place !== undefined) ? places : undefined;
}

function plan(context: EditContext, edit: RuleEdit, place: Place | undefined): Planned {
  if (edit.type === 'insert') return planInsert(context, edit.group, edit.at, edit.condition, edit.operator);
  if (edit.type === 'wrap') return planWrap(context, edit.nodes, edit.operator);
  if (place === undefined) return 'unknown-node';
  if (!isReachable(place, edit)) return 'not-applicable';
  switch (edit.type) {
    case 'delete':
      return planDelete(context, place);
    case 'move':
      return planMove(context, place, edit.group, edit.at);
    case 'unwrap':
      return planUnwrap(context, place);
    case 'negate':
      return planNegate(context, place);
    case 'mute':
      return planMute(context, place);
    case 'unmute':
      return planUnmute(context, place);
    case 'rename':
      return planMarks(context, place, { name: edit.name });
    case 'note':
      return planMarks(context, place, { note: edit.note });
    case 'lock':
      return planMarks(context, place, { lock: edit.lock ?? null });
    case 'replace':
      return planReplace(context, place, edit);
    default:
      return planChange(context, place, edit);
  }
}

/** A muted row can be moved, deleted or counted again as a whole; nothing else in it can be changed. */
function isReachable(place: Place, { type }: RuleEdit): boolean {
  if (!isMuted(place)) return true;
  const whole = place.parent === undefined || !isMuted(place.parent);
  return whole && (type === 'delete' || type === 'move' || type === 'unmute');
}

/** Edits the text and checks that it came out as intended. */
function carryOut(
  { text, tree }: EditContext,
  { edits: unordered, intended, carried = [] }: Plan,
): EditOutcome {
  const edits = inOrder(unordered);
  if (edits === undefined) return refused('not-applicable');
  const changed = applyTextEdits(text, edits);
  const kept = keptStretches(text.length, edits, carried);
  const { tree: read, taken } = rereadText(changed, tree, kept);
  if (read.errors.length > tree.errors.length) return refused('does-not-parse');
  if (!isIntended(read.root, intended, taken)) return refused('changes-meaning');
  if (isAlwaysTrue(read.root) && !isAlwaysTrue(tree.root)) return refused('widens');
  if (read.root !== undefined) keepIds(tree.root, read.root, kept, taken);
  return {
    ok: true,
    text: changed,
    edits: merged(edits),
    inverse: merged(invertEdits(text, edits)),
    tree: read,
  };
}

/** Edits that touch become one; edits that do nothing go. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, insert: last.insert + edit.insert };
    else if (edit.end > edit.start || edit.insert !== '') result.push(edit);
  }
  return result;
}
