import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemoBuilt } from './build-demo.mjs';

let folder;
let builds;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagma-build-'));
  builds = 0;
  write('demo/crm/app.ts', '1');
  write('packages/core/src/index.ts', '1');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path, text) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const run = (status = 0) =>
  ensureDemoBuilt({
    root: folder,
    log: () => undefined,
    build: () => {
      builds += 1;
      if (status === 0) write('.cache/demo/index.html', '<p>');
      return { status };
    },
  });

describe('ensureDemoBuilt', () => {
  it('builds once, and again when a source changes', () => {
    expect([run(), run()]).toEqual([true, false]);
    write('packages/core/src/index.ts', '2');
    expect([run(), builds]).toEqual([true, 2]);
  });

  it('does not care about tests, the host and what was built', () => {
    run();
    write('packages/core/src/index.test.ts', '1');
    write('packages/core/dist/index.js', '1');
    write('demo/host/main.ts', '1');
    expect(run()).toBe(false);
  });

  it('repeats a build that failed or whose pages are gone', () => {
    expect(() => run(1)).toThrow('could not be built');
    expect(run()).toBe(true);
    rmSync(join(folder, '.cache/demo'), { recursive: true });
    expect([run(), builds]).toEqual([true, 3]);
  });
});
