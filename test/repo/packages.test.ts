import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly description: string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const folders = readdirSync(join(root, 'packages'));
const read = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
const main = read('.');

describe.each(folders)('packages/%s', (folder) => {
  const manifest = read(`packages/${folder}`);

  it('has the version, licence and Node.js range of the repository', () => {
    expect(manifest).toMatchObject({
      name: `@tagma/${folder}`,
      version: main.version,
      license: main.license,
      engines: main.engines,
      type: 'module',
    });
    expect(manifest.description).not.toBe('');
  });

  it('ships licence, readme and sources', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'src', 'README.md', 'LICENSE']));
    for (const file of ['README.md', 'LICENSE'])
      expect(existsSync(join(root, 'packages', folder, file)), file).toBe(true);
  });

  it('exports sources that exist, types before code', () => {
    for (const [path, target] of Object.entries(manifest.exports)) {
      if (typeof target === 'string') continue;
      expect(Object.keys(target), path).toEqual(['tagma-source', 'types', 'default']);
      expect(existsSync(join(root, 'packages', folder, target['tagma-source'] ?? '')), path).toBe(true);
    }
  });

  it('declares exactly the packages that its sources import', () => {
    const sources = join(root, 'packages', folder, 'src');
    const imported = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          file.endsWith('.ts') && !/\.test\.ts$|testing-suites|expression.testing/.test(join(folder, file)),
      )
      .flatMap((file) => importedPackages(readFileSync(join(sources, file), 'utf8')));
    const own = new Set(imported.filter((name) => name !== manifest.name));
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
    expect([...own].sort()).toEqual(Object.keys(declared).sort());
  });

  it('pins the other packages to its own version', () => {
    const own = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name.startsWith('@tagma/'));
    for (const [name, version] of own) expect(`${name}@${version}`).toBe(`${name}@${manifest.version}`);
  });
});

/** Names of the packages that a file imports, Node's own left out. */
function importedPackages(source: string): string[] {
  return ts
    .preProcessFile(source)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('third-party packages', () => {
  it('are pinned to exact versions in the root', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(Object.entries(devDependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });

  it('are installed once each where two copies would break the page', () => {
    const require = createRequire(join(root, 'packages/elements/package.json'));
    const fromContext = createRequire(require.resolve('@lit/context'));
    expect(fromContext.resolve('@lit/reactive-element')).toBe(require.resolve('@lit/reactive-element'));
  });
});
