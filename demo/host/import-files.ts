import type { RecordTypeDefinition, Store } from '@tagma/core';
import {
  describeProblem,
  profileCsv,
  RECORDS_ROLE,
  suggestMapping,
  type ByteSource,
  type CsvProfile,
  type FileFault,
  type FileMapping,
  type RowProblem,
} from '@tagma/csv';
import { readCsvFile, runImport, type ImportFile, type ImportResult } from '@tagma/server';
import { basename } from 'node:path';
import { DEMO_PEOPLE } from '../people.js';
import { CUSTOMER } from './first-start.js';
import type { HostOptions } from './host-options.js';
import { StartError } from './start-error.js';

/** Problems that are printed per file. */
const PRINTED = 20;

const FAULTS: Readonly<Record<FileFault, string>> = {
  'empty-file': 'is empty',
  'not-text': 'is not a CSV file; save the spreadsheet as CSV first',
  'too-many-columns': 'has more than 1,000 columns; most likely it is not a CSV file',
  'no-header': 'has no header row',
};

interface Source {
  readonly role: string;
  readonly path: string;
}

/** Are there files to import? */
export function filesOf(options: Pick<HostOptions, 'customers' | 'orders'>): readonly Source[] {
  const { customers, orders } = options;
  return [
    ...(customers === null ? [] : [{ role: RECORDS_ROLE, path: customers }]),
    ...(orders === null ? [] : [{ role: 'orders', path: orders }]),
  ];
}

/** A file that was looked at. */
export interface ProfiledFile extends Source {
  readonly profile: CsvProfile;
  open(): ByteSource;
}

/**
 * Looks at files, before a database is opened or filled for them.
 *
 * @throws StartError when one of them is no CSV file
 */
export async function profileFiles(sources: readonly Source[]): Promise<readonly ProfiledFile[]> {
  const files: ProfiledFile[] = [];
  for (const source of sources) {
    const open = (): ByteSource => readCsvFile(source.path);
    const result = await profileCsv(open);
    if (!result.ok) throw new StartError(`${source.path} ${FAULTS[result.code]}.`);
    files.push({ ...source, profile: result.profile, open });
  }
  return files;
}

/**
 * Maps and imports files, and prints what became of each.
 *
 * @throws StartError when not one row of all files could be imported
 */
export async function importFiles(
  store: Store,
  profiled: readonly ProfiledFile[],
  print: (line: string) => void,
): Promise<void> {
  const type = await customerType(store);
  const files = Object.fromEntries(
    profiled.map(({ role, profile, open }): [string, ImportFile] => [
      role,
      { mapping: suggestMapping(profile, type, role), open },
    ]),
  );
  const problems = new Map<string, RowProblem[]>();
  const result = await runImport(
    { store, now: () => new Date().toISOString(), newId: () => crypto.randomUUID() },
    {
      id: crypto.randomUUID(),
      actor: DEMO_PEOPLE.admin,
      plan: { recordType: CUSTOMER, files: mappingsOf(files) },
      files,
    },
    { problems: (role, found) => problems.set(role, [...(problems.get(role) ?? []), ...found]) },
  );
  for (const { role, path } of profiled)
    report(basename(path), result, role, problems.get(role) ?? [], print);
  if (profiled.some(({ role }) => role !== RECORDS_ROLE)) print(describeLinks(result));
  if (result.transactionId === null) throw new StartError('Nothing could be imported; see the lines above.');
}

async function customerType(store: Store): Promise<RecordTypeDefinition> {
  const workspace = await store.workspace();
  const type = workspace?.settings.recordTypes.find(({ id }) => id === CUSTOMER);
  if (type === undefined)
    throw new StartError('This database has no customers to import into. Choose another with --data DIR.');
  return type;
}

function mappingsOf(files: Readonly<Record<string, ImportFile>>): Readonly<Record<string, FileMapping>> {
  return Object.fromEntries(Object.entries(files).map(([role, { mapping }]) => [role, mapping]));
}

const figure = (count: number): string => count.toLocaleString('en');

function report(
  name: string,
  result: ImportResult,
  role: string,
  problems: readonly RowProblem[],
  print: (line: string) => void,
): void {
  const file = result.files[role];
  if (file === undefined) return;
  const refused = file.refused === 0 ? '' : `, ${figure(file.refused)} refused`;
  print(`${name}: ${figure(file.imported)} of ${figure(file.rows)} rows imported${refused}.`);
  for (const problem of problems.slice(0, PRINTED)) print(`  ${describeProblem(problem, 'en')}`);
  if (problems.length > PRINTED) print(`  … and ${figure(problems.length - PRINTED)} more.`);
}

function describeLinks(result: ImportResult): string {
  return (
    `Orders: ${figure(result.linked)} belong to a customer, ${figure(result.withoutParent)} name none, ` +
    `${figure(result.unknownParent)} name one that is not known yet. All of them are kept.`
  );
}
