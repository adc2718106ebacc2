import { listedTable } from './listed-table.sql.js';

/** Jobs over all records of a code pattern. */
export const codeJobs = listedTable('code_jobs');
