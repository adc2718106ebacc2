import { isObject, type JsonObject, listMember, member } from '../shared/json.js';
import { Losses, pointer } from '../shared/losses.js';
import { joinRows, type Row } from '../shared/rows.js';
import { MAX_DEPTH, opposite, placeholder, type Polarity } from '../shared/slots.js';
import { not } from '../shared/written.js';
import { importRule } from './import-rule.js';
import type { Imported, QueryState } from './query-state.js';

const LOST: Imported = { kind: 'lost' };

/** A group with its rows, whichever kind it is. */
export function importGroup(
  group: JsonObject,
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
): Imported {
  const rules = listMember(group, 'rules');
  if (rules === undefined || depth > MAX_DEPTH) {
    if (rules === undefined) state.losses.refuse(path, 'not-understood', { value: group });
    else state.losses.refuse(path, 'too-deep', { value: MAX_DEPTH });
    return LOST;
  }
  const inside = member(group, 'not') === true ? opposite(polarity) : polarity;
  const rows = importRows(group, rules, path, inside, state, depth);
  if (rows === undefined) return LOST;
  return finish(group, rows, path, state);
}

function finish(group: JsonObject, rows: readonly Row[], path: string, state: QueryState): Imported {
  const negative = member(group, 'not') === true;
  const { condition, active } = joinRows(rows);
  if (rows.length === 0 || (negative && !active)) {
    if (path === '') return { kind: 'empty' };
    state.losses[negative ? 'refuse' : 'detail'](path, negative ? 'cannot-negate' : 'empty-group');
    return negative ? LOST : { kind: 'empty' };
  }
  return {
    kind: active && member(group, 'muted') !== true ? 'counts' : 'muted',
    condition: negative ? not(condition) : condition,
  };
}

function importRows(
  group: JsonObject,
  rules: readonly unknown[],
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
): readonly Row[] | undefined {
  const own = member(group, 'combinator');
  const words = [...(own === undefined ? [] : [own]), ...rules.filter((rule) => typeof rule === 'string')];
  const unknown = words.find((word) => wordOf(word) === undefined);
  if (unknown !== undefined) {
    state.losses.refuse(pointer(path, 'combinator'), 'unknown-operator', { value: unknown });
    return undefined;
  }
  const anyOr = words.some((word) => wordOf(word) === 'or');
  const rows: Row[] = [];
  let word = wordOf(own) ?? 'and';
  let lost = false;
  for (const [index, rule] of rules.entries()) {
    if (typeof rule === 'string') {
      word = wordOf(rule) ?? word;
      continue;
    }
    const at = pointer(pointer(path, 'rules'), index);
    const imported = importItem(rule, at, polarity, state, depth);
    if (imported.kind === 'counts' || imported.kind === 'muted') {
      addRow(rows, { word, condition: imported.condition, muted: imported.kind === 'muted' }, at, state);
    } else if (imported.kind === 'empty') {
      lost = emptyRow(anyOr, at, polarity, state) || lost;
    } else if (imported.kind === 'lost') {
      const stand = placeholder(rule, polarity, state);
      if (stand === undefined) lost = true;
      else rows.push({ word, condition: stand, muted: false });
    }
  }
  return lost ? undefined : rows;
}

/**
 * An empty group restricts nothing: within `and` it can go. Among alternatives the source would let everyone
 * in there; leaving it out narrows the rule, except under a negation, where it would widen it.
 */
function emptyRow(anyOr: boolean, path: string, polarity: Polarity, state: QueryState): boolean {
  if (!anyOr || polarity === 'positive') return false;
  state.losses.refuse(path, 'cannot-negate');
  return true;
}

/** A muted row whose text would end the comment around it goes; it did not count. */
function addRow(rows: Row[], row: Row, path: string, state: QueryState): void {
  if (row.muted && /\/\*|\*\//.test(row.condition.text)) state.losses.detail(path, 'muted-dropped');
  else rows.push(row);
}

function importItem(
  rule: unknown,
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
): Imported {
  if (!isObject(rule)) {
    state.losses.refuse(path, 'not-understood', { value: rule });
    return LOST;
  }
  if (Array.isArray(member(rule, 'rules'))) return importGroup(rule, path, polarity, state, depth + 1);
  if (member(rule, 'muted') === true) return importMuted(rule, path, state, depth);
  const condition = importRule(rule, path, polarity, state, depth);
  return condition === undefined ? LOST : { kind: 'counts', condition };
}

/** A muted row does not count, so one that cannot be kept may go. */
function importMuted(rule: JsonObject, path: string, state: QueryState, depth: number): Imported {
  const losses = new Losses();
  const condition = importRule(rule, path, 'mixed', { ...state, losses }, depth);
  if (condition !== undefined) return { kind: 'muted', condition };
  state.losses.detail(path, 'muted-dropped');
  return { kind: 'dropped' };
}

function wordOf(word: unknown): 'and' | 'or' | undefined {
  const lower = typeof word === 'string' ? word.toLowerCase() : undefined;
  return lower === 'and' || lower === 'or' ? lower : undefined;
}
