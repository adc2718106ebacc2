import type { ImportOptions, ImportResult } from '../shared/conversion.types.js';
import { finishImport } from '../shared/finish-import.js';
import { isObject } from '../shared/json.js';
import { Losses } from '../shared/losses.js';
import { readCondition } from './conditions.js';
import type { Reader } from './made.js';
import { readValue } from './values.js';

/**
 * Reads a JsonLogic rule into a rule text that says the same of every record on which both languages are
 * defined: also of records without a field, which JsonLogic takes for null or 0. Where JSONata raises an error
 * (a text compared with a number, say) and JsonLogic converts, the record is listed as an error. Loose equality
 * and the like are reported as losses. Never throws.
 *
 * @param rule the parsed JSON; it is not trusted
 *
 * @example
 * importJsonLogic({ '>': [{ var: 'age' }, 18] }) // { ok: true, text: 'age > 18', active: true, losses: [] }
 */
export function importJsonLogic(rule: unknown, options: ImportOptions = {}): ImportResult {
  const losses = new Losses();
  const reader: Reader = { state: { losses, options }, value: readValue, condition: readCondition };
  if (isEmptyGroup(rule)) return { ok: true, text: '', active: false, losses: losses.all };
  const made = readCondition(rule, { path: '', scope: 'item', depth: 0 }, 'positive', reader);
  if (made === undefined) return { ok: false, losses: losses.all };
  return finishImport(made.written.text, true, losses);
}

/** A rule builder writes `{"and": []}` for a rule without rows. */
function isEmptyGroup(rule: unknown): boolean {
  if (!isObject(rule)) return false;
  const [operator, ...others] = Object.keys(rule);
  const rows = operator === undefined ? undefined : rule[operator];
  return (
    others.length === 0 &&
    (operator === 'and' || operator === 'or') &&
    Array.isArray(rows) &&
    rows.length === 0
  );
}
