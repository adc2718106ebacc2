import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedNames } from './exported-names.js';

const root = resolve(import.meta.dirname, '../..');

/** Entries of a package, `.` first, with the source file of each. */
function entriesOf(folder: string): [entry: string, file: string][] {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { 'tagma-source': string }>;
  };
  return Object.entries(manifest.exports).flatMap(([entry, target]): [string, string][] =>
    typeof target === 'string' ? [] : [[entry, join(root, 'packages', folder, target['tagma-source'])]],
  );
}

const packages = readdirSync(join(root, 'packages')).map((folder) => ({
  folder,
  entries: entriesOf(folder),
}));
const names = exportedNames(
  packages.flatMap(({ entries }) => entries.map(([, file]) => file)),
  join(root, 'tsconfig.base.json'),
);

/**
 * What the packages promise. A change of these files is a change that users see: write a changeset, then
 * `npx vitest run --project integration test/api --update`.
 */
describe('public API', () => {
  it.each(packages)('of @tagma/$folder is as recorded', async ({ folder, entries }) => {
    const text = entries
      .map(([entry, file]) => `## ${entry}\n\n${(names.get(file) ?? []).join('\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`./${folder}.api.txt`);
  });

  it('has something in every entry but those that only run', () => {
    const empty = packages.flatMap(({ folder, entries }) =>
      entries
        .filter(([entry, file]) => !/define$|worker$/.test(entry) && names.get(file)?.length === 0)
        .map(([entry]) => `${folder}${entry}`),
    );
    expect(empty).toEqual([]);
  });
});
