import { createMemoryStore } from '@tagma/core';
import { createJwtTokens } from '@tagma/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHostApp, type HostApp } from './host-app.js';
import { makeFolder, type TestFolder } from './test-host.js';

let folder: TestFolder;
let app: HostApp;
const tokens = createJwtTokens({ secret: 'x'.repeat(32) });
beforeAll(() => {
  folder = makeFolder();
  folder.write('secret.txt', 'not for the web');
  folder.write('pages/assets/app-AbCd1234.js', 'export {}');
  app = createHostApp(createMemoryStore(), tokens, `${folder.path}/pages`);
});
afterAll(async () => {
  await app.stop();
  folder.remove();
});

const get = async (path: string, origin = 'http://localhost'): Promise<Response> =>
  app.fetch(new Request(origin + path));
const post = async (body: string): Promise<Response> =>
  app.fetch(new Request('http://localhost/demo/session', { method: 'POST', body }));

describe('the pages', () => {
  it('come with a strict policy', async () => {
    const answer = await get('/');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('may be kept for ever when their name has a hash', async () => {
    expect((await get('/assets/app-AbCd1234.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%zz',
    '/none.js',
  ])('do not include %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('answer to no strange name', async () => {
    expect((await get('/', 'http://evil.example')).status).toBe(421);
    expect((await get('/', 'http://127.0.0.1:5180')).status).toBe(200);
  });
});

describe('POST /demo/session', () => {
  it('signs in as one of the people of the demo', async () => {
    const answer = await post('{"role":"agent"}');
    expect(answer.status).toBe(200);
    const { token, actor } = (await answer.json()) as { token: string; actor: unknown };
    expect(actor).toMatchObject({ id: 'lin-xia', roles: ['agent'] });
    expect((await tokens.verify(token))?.actor).toEqual(actor);
  });

  it.each(['{"role":"root"}', '{"role":"toString"}', '{"role":7}', '{}', 'null', 'no json', ''])(
    'refuses %j',
    async (body) => {
      const answer = await post(body);
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { path: '/role' } }]);
    },
  );
});
