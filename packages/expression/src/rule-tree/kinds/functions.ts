/**
 * Functions that a value may use in the visual tree: those that a person can read as "the … of". Anything
 * else is a block, which keeps working but has no rows.
 */
export const VISUAL_FUNCTIONS: ReadonlySet<string> = new Set([
  'abs',
  'average',
  'ceil',
  'count',
  'distinct',
  'floor',
  'formatNumber',
  'fromMillis',
  'join',
  'length',
  'lowercase',
  'lookup',
  'max',
  'min',
  'now',
  'number',
  'pad',
  'power',
  'replace',
  'round',
  'split',
  'sqrt',
  'string',
  'substring',
  'substringAfter',
  'substringBefore',
  'sum',
  'trim',
  'uppercase',
]);

/** Functions whose result is a truth value: a condition wherever they stand. */
export const TRUTH_FUNCTIONS: ReadonlySet<string> = new Set(['boolean', 'contains', 'exists', 'not']);
