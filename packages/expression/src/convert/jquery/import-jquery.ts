import { importQueryBuilder } from '../query-builder/import-query-builder.js';
import type { QueryBuilderImportOptions } from '../query-builder/import-query-builder.js';
import type { ImportResult } from '../shared/conversion.types.js';
import { fromJQuery } from './jquery-query.js';

/**
 * Reads the rules of jQuery QueryBuilder (`getRules()`) into a rule text. Nothing is left out silently: see
 * {@link ImportResult}. Never throws.
 */
export function importJQueryQueryBuilder(
  query: unknown,
  options: QueryBuilderImportOptions = {},
): ImportResult {
  const result = importQueryBuilder(fromJQuery(query), options);
  return {
    ...result,
    losses: result.losses.map((loss) => ({
      ...loss,
      path: loss.path.replace(/\/combinator$/, '/condition'),
    })),
  };
}
