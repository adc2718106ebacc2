import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { npm, runTool } from '../support/tools.js';

export const root = resolve(import.meta.dirname, '../..');

export interface PackedPackage {
  readonly name: string;
  /** The file that `npm publish` would send. */
  readonly tarball: string;
  /** Paths inside of it. */
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Folders of packages/, in alphabetic order. */
export const packageFolders: readonly string[] = readdirSync(join(root, 'packages'));

/** Builds once when there is nothing built yet; `npm test` has a suite of its own for it. */
export function ensureBuilt(): void {
  if (packageFolders.every((name) => existsSync(join(root, 'packages', name, 'dist/index.js')))) return;
  runTool([join(root, 'scripts/build.mjs')], root);
}

/** Packs every package into `folder`, as it would be published. */
export function packAll(folder: string): PackedPackage[] {
  mkdirSync(folder, { recursive: true });
  return packageFolders.map((name) => {
    const source = join(root, 'packages', name);
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], source)) as [
      { filename: string; files: { path: string }[] },
    ];
    const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
      name: string;
      exports: Record<string, unknown>;
      dependencies?: Record<string, string>;
    };
    return {
      name: manifest.name,
      tarball: join(folder, packed.filename.replace('@', '').replace('/', '-')),
      files: packed.files.map((file) => file.path),
      exports: manifest.exports,
      dependencies: manifest.dependencies ?? {},
    };
  });
}

/**
 * A project that knows nothing of this repository: the unpacked tarballs, and of the third-party packages
 * only those that the tarballs declare. A dependency that is used but not declared is not found.
 */
export function makeBlankProject(folder: string, packages: readonly PackedPackage[]): void {
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, 'node_modules');
  for (const { name, tarball } of packages) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tar: ${stderr}`);
  }
  for (const { name, dependencies } of packages) {
    const thirdParty = Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@tagma/'));
    for (const dependency of thirdParty) link(dependency, name.replace('@tagma/', ''), modules);
  }
}

/** Makes an installed package visible in the blank project; it finds its own dependencies where it lies. */
function link(dependency: string, owner: string, modules: string): void {
  const places = [join(root, 'packages', owner, 'node_modules'), join(root, 'node_modules')];
  const source = places.map((place) => join(place, dependency)).find((path) => existsSync(path));
  if (source === undefined) throw new Error(`${owner} declares ${dependency}, which is not installed.`);
  const target = join(modules, dependency);
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(source, target);
}

/** Copies the consumer's sources into the blank project. */
export function addConsumer(folder: string): void {
  cpSync(join(import.meta.dirname, 'consumer'), folder, { recursive: true });
}

/** Entries of a package's export map that are JavaScript, as they are imported. */
export function moduleEntries(entry: PackedPackage): string[] {
  return Object.entries(entry.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([path]) => entry.name + path.slice(1));
}

/** Entries that are files: style sheets, JSON. */
export function fileEntries(entry: PackedPackage): string[] {
  return Object.entries(entry.exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([path]) => path);
}
