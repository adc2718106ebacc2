import { listedTable } from './listed-table.sql.js';

/** Code patterns, the codes that records have or had, and the counters of running numbers. */
export const codes = [
  listedTable('code_patterns'),
  listedTable('code_assignments'),
  listedTable('code_counters'),
].join('\n');
