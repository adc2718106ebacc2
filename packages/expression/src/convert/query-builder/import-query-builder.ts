import type { ImportOptions, ImportResult } from '../shared/conversion.types.js';
import { finishDocument } from '../shared/finish-import.js';
import { isObject } from '../shared/json.js';
import { Losses } from '../shared/losses.js';
import type { MissingPolicy } from '../shared/text-conditions.js';
import { importGroup } from './import-group.js';

/** How to import from react-querybuilder. */
export interface QueryBuilderImportOptions extends ImportOptions {
  /**
   * What negative rows (`!=`, `notIn`, `doesNotContain`, `notBetween` …) say of records without the value. The
   * format leaves it open. Default `skip`: they do not match.
   */
  readonly missing?: MissingPolicy;
}

/**
 * Reads a query of react-querybuilder, with one combinator per group or with independent ones, into a rule
 * text. Nothing is left out silently: see {@link ImportResult}. Never throws.
 *
 * @param query the parsed JSON; it is not trusted
 *
 * @example
 * importQueryBuilder({ combinator: 'and', rules: [{ field: 'age', operator: '>=', value: 18 }] })
 * // { ok: true, text: 'age >= 18', active: true, losses: [] }
 */
export function importQueryBuilder(query: unknown, options: QueryBuilderImportOptions = {}): ImportResult {
  const losses = new Losses();
  const state = { losses, options, missing: options.missing ?? 'skip', readGroup: importGroup };
  if (!isObject(query)) {
    losses.refuse('', 'not-understood', { value: query });
    return { ok: false, losses: losses.all };
  }
  const group = importGroup(query, '', 'positive', state, 0);
  return finishDocument(group, losses);
}
