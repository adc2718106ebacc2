import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureNode, isAtLeast } from './node-version.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagma-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = () => undefined;

describe('ensureNode', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('accepts %s', (version) => {
    expect(() => ensureNode(version)).not.toThrow();
  });

  it.each(['20.18.9', '20.9.0', '18.20.4', '9.99.99'])('refuses %s and says what to do', (version) => {
    expect(() => ensureNode(version)).toThrow(`needs Node.js 20.19.0 or newer; this is ${version}`);
  });

  it('compares part by part, as numbers', () => {
    expect(isAtLeast('20.100.0', '20.19.0')).toBe(true);
    expect(isAtLeast('21.0.0', '20.19.0')).toBe(true);
  });
});

describe('ensureInstalled', () => {
  const lock = (version) => ({
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/a': { version },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  });
  const writeLock = (version) =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock(version)));
  const installed = (version) => {
    mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
    const { packages } = lock(version);
    delete packages['node_modules/b'];
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  };
  let runs;
  const run = (status = 0) =>
    ensureInstalled({
      root: folder,
      log: silent,
      install: () => {
        runs += 1;
        if (status === 0) installed('1.0.0');
        return { status };
      },
    });
  beforeEach(() => {
    runs = 0;
    writeLock('1.0.0');
  });

  it('installs once, and again when the lock file changes', () => {
    expect([run(), run(), runs]).toEqual([true, false, 1]);
    writeLock('1.0.1');
    expect([run(), runs]).toEqual([true, 2]);
  });

  it('repeats an installation that failed', () => {
    expect(() => run(1)).toThrow('npm ci --include=dev');
    expect([run(), runs]).toEqual([true, 2]);
  });

  it('notices that node_modules is gone', () => {
    run();
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect([run(), runs]).toEqual([true, 2]);
  });

  it('is content with what somebody installed by hand, optional packages apart', () => {
    installed('1.0.0');
    expect([run(), runs]).toEqual([false, 0]);
  });
});

describe('findChromium', () => {
  const program = (name, mode = 0o755) => {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, mode);
    return path;
  };
  const options = { log: silent, install: null };

  it('takes CHROME_PATH before everything else, and refuses a wrong one', () => {
    const env = { CHROME_PATH: program('mine'), PATH: '' };
    expect(findChromium({ ...options, env })).toBe(env.CHROME_PATH);
    const wrong = { CHROME_PATH: join(folder, 'none') };
    expect(() => findChromium({ ...options, env: wrong })).toThrow('CHROME_PATH is');
  });

  it('finds a program on PATH', () => {
    const path = program('chromium');
    expect(findChromium({ ...options, env: { PATH: folder } })).toBe(path);
  });

  it('finds the newest browser that Playwright keeps', () => {
    for (const build of ['chromium-900', 'chromium-1187']) {
      mkdirSync(join(folder, build, 'chrome-linux'), { recursive: true });
      program(`${build}/chrome-linux/chrome`);
    }
    const env = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: folder };
    // Where the machine has a browser of its own, that one comes first.
    expect(findChromium({ ...options, env })).toMatch(
      /chromium-1187|^\/usr|^\/opt|^\/snap|Applications|Program/,
    );
  });

  it('installs one when it may, and says the one command to run when not', () => {
    const path = join(folder, 'chromium');
    const places = [path];
    expect(() => findChromium({ ...options, env: {}, places })).toThrow(/Run `.*install.*chromium`/);
    expect(findChromium({ ...options, env: {}, places, install: () => program('chromium') })).toBe(path);
  });

  it('passes over files that cannot be run', () => {
    const places = [program('broken', 0o644), folder, program('good')];
    expect(findChromium({ ...options, env: {}, places })).toBe(places[2]);
  });
});
