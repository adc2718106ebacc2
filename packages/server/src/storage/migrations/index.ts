import { foundation } from './0001-foundation.sql.js';
import { codes } from './0003-codes.sql.js';
import { codeJobs } from './0008-code-jobs.sql.js';
import { rules } from './0004-rules.sql.js';
import { workflows } from './0006-workflows.sql.js';
import { recordChanges } from './0007-record-changes.sql.js';
import { tiersAndNotes } from './0005-tiers-notes.sql.js';
import { governance } from './0002-governance.sql.js';

/** One step of the schema. A released one is never edited: a new one is added. */
export interface Migration {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly name: string;
  /** Statements in the PostgreSQL dialect; the same on every driver. */
  readonly sql: string;
}

/** Every migration of this release, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'foundation', sql: foundation },
  { version: 2, name: 'governance', sql: governance },
  { version: 3, name: 'codes', sql: codes },
  { version: 4, name: 'rules', sql: rules },
  { version: 5, name: 'tiers-notes', sql: tiersAndNotes },
  { version: 6, name: 'workflows', sql: workflows },
  { version: 7, name: 'record-changes', sql: recordChanges },
  { version: 8, name: 'code-jobs', sql: codeJobs },
];
