import { listedTable } from './listed-table.sql.js';

/** How records are graded, their tiers, notes on them and the grades of notes. */
export const tiersAndNotes = [
  listedTable('tier_schemes'),
  listedTable('tier_assignments'),
  listedTable('notes'),
  listedTable('note_grades'),
].join('\n');
