import { isObject, type JsonObject, listMember, member } from '../shared/json.js';
import { Losses, pointer } from '../shared/losses.js';
import { groupOf, type Imported, keptRows, type SourceRow } from '../shared/group.js';
import type { Row } from '../shared/rows.js';
import { MAX_DEPTH, opposite, type Polarity } from '../shared/slots.js';
import { importRule } from './import-rule.js';
import type { QueryState } from './query-state.js';

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
  const muted = member(group, 'muted') === true;
  return groupOf(rows, { negated: member(group, 'not') === true, muted, path, polarity }, state.losses);
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
  const rows: SourceRow[] = [];
  let word = wordOf(own) ?? 'and';
  for (const [index, source] of rules.entries()) {
    if (typeof source === 'string') {
      word = wordOf(source) ?? word;
      continue;
    }
    const at = pointer(pointer(path, 'rules'), index);
    rows.push({ source, path: at, word, imported: importItem(source, at, polarity, state, depth) });
  }
  return keptRows(rows, polarity, state);
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
