import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from './more-browsers.mjs';

const WANTED = {
  name: 'Browser',
  variable: 'BROWSER_PATH',
  programs: ['the-browser'],
  places: [],
  also: ['the-screen'],
  packages: ['browser', 'screen', 'fonts'],
};

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagma-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name) {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

const find = (env = {}, install = null) =>
  findBrowser(WANTED, { env: { PATH: folder, ...env }, install, log: () => undefined });

describe('findBrowser', () => {
  it('finds the program on PATH, with what it needs', () => {
    program('the-screen');
    const path = program('the-browser');
    expect(find()).toEqual({ path, why: '' });
  });

  it('prefers the one that the variable names', () => {
    program('the-screen');
    program('the-browser');
    const other = program('other');
    expect(find({ BROWSER_PATH: other }).path).toBe(other);
  });

  it('says in one line what is not there, and does not throw', () => {
    expect(find()).toEqual({
      path: null,
      why: 'Browser was not tried: it was not found, neither in BROWSER_PATH nor on PATH. Debian has it in browser and screen.',
    });
    program('the-browser');
    expect(find().why).toContain('the-screen was not found on PATH, which it needs');
    expect(find({ BROWSER_PATH: join(folder, 'none') }).why).toContain('not a program that can be run');
  });

  it('installs what is missing, and looks again', () => {
    let asked;
    const found = find({}, (packages) => {
      asked = packages;
      program('the-browser');
      program('the-screen');
    });
    expect([asked, found.path]).toEqual([WANTED.packages, join(folder, 'the-browser')]);
  });

  it('installs nothing in the place of what the variable names', () => {
    const install = () => expect.unreachable();
    expect(find({ BROWSER_PATH: join(folder, 'none') }, install).path).toBe(null);
  });
});
