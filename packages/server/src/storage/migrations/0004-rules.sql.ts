import { listedTable } from './listed-table.sql.js';

/** Published versions of rules, reports of their runs, and suggested tags. */
export const rules = [
  listedTable('rule_versions'),
  listedTable('rule_runs'),
  listedTable('suggestions'),
].join('\n');
