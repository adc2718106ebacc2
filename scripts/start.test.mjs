import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './lib/install.mjs';

const start = (args, nodeArgs = []) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [...nodeArgs, join(ROOT, 'scripts/start.mjs'), ...args],
    {
      encoding: 'utf8',
      cwd: ROOT,
    },
  );
  return { status, stderr, stdout };
};

const OLD_NODE = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.1"})';

describe('npm start', () => {
  it('says which Node.js it needs', () => {
    const { status, stderr } = start([], ['--import', OLD_NODE]);
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      'Tagma needs Node.js 20.19.0 or newer; this is 18.20.1. ' +
        'Install a newer one from https://nodejs.org and run the command again.',
    );
  });

  it.each([
    [['--customers', 'none.csv'], /^The file of --customers does not exist: .*none\.csv$/m],
    [['--port', 'seven'], /^--port must be a number/],
    [['--no-such-option'], /Usage: npm start/],
  ])('ends with one message for %j', (args, message) => {
    const { status, stderr } = start(args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('prints its options', () => {
    const { status, stdout } = start(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--customers FILE');
  });
});
