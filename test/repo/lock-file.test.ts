import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockEntry>> };

/** Where npm looks for `name` from the package at `path`: its own node_modules, then outwards. */
function candidates(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  const nested = parts.map(
    (_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...nested, `node_modules/${name}`];
}

describe('package-lock.json', () => {
  it('holds no download addresses, so that any registry can serve it', () => {
    const addressed = Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  it('holds every optional package, so that it installs on every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !candidates(path, name).some((place) => place in packages))
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
