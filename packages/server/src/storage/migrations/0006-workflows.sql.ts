import { listedTable } from './listed-table.sql.js';

/** Workflows and what they send, territories, what jobs did last; finds tags whose time is over without reading all. */
export const workflows = [
  listedTable('job_states'),
  listedTable('workflows'),
  listedTable('deliveries'),
  listedTable('territories'),
  `CREATE INDEX assignments_by_end ON tagma.assignments (record_type, ((body ->> 'expiresAt') COLLATE "C"))
   WHERE active AND body ->> 'expiresAt' IS NOT NULL;`,
].join('\n');
