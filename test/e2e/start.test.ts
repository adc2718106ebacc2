import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startDemo } from './demo-host.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tagma-start-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start -- …` until it prints its address or ends; what it printed, and its exit code or null. */
function npmStart(...args: readonly string[]): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
  let output = '';
  return new Promise((done) => {
    const take = (data: Buffer): void => {
      output += data.toString();
      if (output.includes('Tagma is ready')) child.kill('SIGTERM');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => done({ output, code }));
  });
}

describe('npm start', () => {
  it('prints one address; a second start keeps the data and is told so by filling nothing', async () => {
    const file = join(folder, 'few.csv');
    writeFileSync(file, 'CustomerID,name\nS-1,One\nS-2,Two\n');
    const data = join(folder, 'data');
    const first = await npmStart('--port', '0', '--data', data, '--customers', file);
    expect(first.output).toMatch(/Tagma is ready: http:\/\/\S+/);
    const second = await npmStart('--port', '0', '--data', data);
    expect(second.output).toMatch(/Tagma is ready: http:\/\/\S+/);
    expect(second.output).not.toMatch(/Making up/);
  });

  it('says that a port is taken, and ends with an error', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { output, code } = await npmStart('--port', String(port), '--data', join(folder, 'port'));
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(String(port));
    expect(output).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['an unknown option', ['--colour', 'red'], /colour/],
    ['a port that is none', ['--port', 'eighty'], /eighty/],
    ['a file that is not there', ['--customers', join(folder, 'missing.csv')], /missing\.csv/],
  ])('says what is wrong with %s', async (_, args, message) => {
    const { output, code } = await npmStart(...args);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('says that the data folder is no database', async () => {
    const broken = join(folder, 'broken');
    writeFileSync(broken, 'not a folder');
    const { output, code } = await npmStart('--port', '0', '--data', broken);
    expect(code).toBe(1);
    expect(output).toContain(broken);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('refuses a data folder that another process uses', async () => {
    const demo = await startDemo({ seed: { customers: 5, orders: 5 } });
    const { output, code } = await npmStart('--port', '0', '--data', join(demo.folder, 'data'));
    await demo.dispose();
    expect(code).toBe(1);
    expect(output).toMatch(/another|in use|already/i);
  });
});
