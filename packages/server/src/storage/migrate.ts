import { createHash } from 'node:crypto';
import type { SqlDriver, SqlSession } from './drivers/driver.types.js';
import { StoreOpenError } from './errors.js';
import { type Migration, MIGRATIONS } from './migrations/index.js';

/** Any number that nobody else locks; two services that start together wait for each other here. */
const LOCK = 'SELECT pg_advisory_xact_lock(8246716131)';

const JOURNAL = `
CREATE SCHEMA IF NOT EXISTS tagma;
CREATE TABLE tagma.migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
`;

interface AppliedMigration {
  readonly version: number;
  readonly checksum: string;
}

/**
 * Brings the schema up to date, all steps in one transaction, so that a crash leaves the old one. Rejects with
 * `StoreOpenError` (`newer-schema`, `schema-mismatch`) when the database was made by other migrations.
 */
export async function migrate(
  driver: SqlDriver,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const known = await readJournal(driver);
  checkJournal(known, migrations);
  // Most starts end here: nothing to write, so a full disk or a read-only role does not matter.
  if (known.length === migrations.length) return;
  await driver.transaction(async (session) => {
    await session.exec(LOCK);
    await makeJournal(session);
    const applied = await readJournal(session);
    checkJournal(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(session, migration);
  });
}

async function readJournal(session: SqlSession): Promise<readonly AppliedMigration[]> {
  if (!(await hasJournal(session))) return [];
  return session.query<AppliedMigration>('SELECT version, checksum FROM tagma.migrations ORDER BY version');
}

/** Looked up first: creating "if not exists" needs rights that a running service should not need. */
async function makeJournal(session: SqlSession): Promise<void> {
  if (!(await hasJournal(session))) await session.exec(JOURNAL);
}

/**
 * Reads the catalog itself: `to_regclass` may answer from a cache that does not know what another connection
 * has created while this one waited for the lock.
 */
async function hasJournal(session: SqlSession): Promise<boolean> {
  const tables = await session.query(
    `SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'tagma' AND tablename = 'migrations'`,
  );
  return tables.length > 0;
}

function checkJournal(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const unknown = applied.find(({ version }) => version > newest);
  if (unknown !== undefined)
    throw new StoreOpenError(
      'newer-schema',
      `The database was written by a newer release (schema ${unknown.version}, this release knows ${newest}). Start the newer release.`,
      { found: unknown.version, known: newest },
    );
  const wrong = applied.find((entry, index) => !isSame(entry, migrations[index]));
  if (wrong !== undefined)
    throw new StoreOpenError(
      'schema-mismatch',
      `Migration ${wrong.version} of the database is not the one of this release. Use the release that made it, or restore a backup.`,
      { found: wrong.version },
    );
}

function isSame(applied: AppliedMigration, migration: Migration | undefined): boolean {
  return migration?.version === applied.version && checksum(migration) === applied.checksum;
}

async function apply(session: SqlSession, migration: Migration): Promise<void> {
  await session.exec(migration.sql);
  await session.query('INSERT INTO tagma.migrations (version, name, checksum) VALUES ($1, $2, $3)', [
    migration.version,
    migration.name,
    checksum(migration),
  ]);
}

function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
