import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJwtTokens } from '../auth/jwt-tokens.js';
import { StoreError } from '../storage/errors.js';
import {
  startTestService,
  TEST_ACTORS,
  TEST_SECRET,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe('reading', () => {
  it('says who is calling', async () => {
    const answer = await service.call('agent', 'GET', '/me');
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual(TEST_ACTORS.agent);
  });

  it('gives the workspace with an ETag and 304 for a copy that is still good', async () => {
    const first = await service.call('agent', 'GET', '/workspace');
    expect(first.status).toBe(200);
    expect(first.json).toMatchObject({ settings: { id: 'ws' }, concepts: [{ id: 'value' }, {}, {}] });
    const etag = first.headers.get('etag') ?? '';
    const headers = { 'If-None-Match': `"other", ${etag}` };
    const again = await service.call('agent', 'GET', '/workspace', { headers });
    expect([again.status, again.text]).toEqual([304, '']);
    const changed = await service.call('agent', 'GET', '/workspace', {
      headers: { 'If-None-Match': '"other"' },
    });
    expect(changed.status).toBe(200);
  });

  it('pages through records', async () => {
    const ids: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const query: string = after === '' ? '?limit=3' : `?limit=3&after=${encodeURIComponent(after)}`;
      const page = (await service.call('agent', 'GET', `/records/customer${query}`)).json as {
        items: { id: string }[];
        next: string | null;
      };
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(['c0001', 'c0002', 'c0003', 'c0004']);
  });

  it('gives one record with its child rows', async () => {
    const answer = await service.call('agent', 'GET', '/records/customer/c0001');
    expect(answer.json).toMatchObject({
      id: 'c0001',
      data: { visits: 1 },
      collections: { orders: [{ amount: 0 }] },
    });
  });

  it('counts records', async () => {
    expect((await service.call('agent', 'GET', '/record-counts/customer')).json).toEqual({ count: 4 });
  });

  it.each([
    ['/records/customer/nobody', 404, 'not-found'],
    ['/records/customer/%F0%9F%98%80', 404, 'not-found'],
    ['/records/customer/a%00b', 400, 'invalid'],
    ['/records/customer?limit=0', 400, 'invalid'],
    ['/records/customer?limit=many', 400, 'invalid'],
    ['/records/customer?page=2', 400, 'invalid'],
    ['/nothing/here', 404, 'not-found'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await service.call('agent', 'GET', path);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { code } });
  });
});

describe('tokens', () => {
  it.each([
    ['no token', {}],
    ['another scheme', { Authorization: 'Basic YTpi' }],
    ['a forged token', { Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.' }],
    ['an empty token', { Authorization: 'Bearer ' }],
  ])('answers 401 for %s', async (_, headers) => {
    for (const path of ['/me', '/workspace', '/nothing']) {
      const answer = await service.call(null, 'GET', path, { headers });
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ error: { code: 'unauthenticated' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('answers 401 for an expired token', async () => {
    const past = createJwtTokens({ secret: TEST_SECRET, lifetimeSeconds: -10 });
    const headers = { Authorization: `Bearer ${await past.issue(TEST_ACTORS.admin)}` };
    expect((await service.call(null, 'GET', '/me', { headers })).status).toBe(401);
  });

  it('needs none for health, figures and the document', async () => {
    for (const path of ['/health', '/metrics', '/openapi.json']) {
      expect((await service.call(null, 'GET', path)).status).toBe(200);
    }
  });
});

describe('bodies', () => {
  const post = (body: string, type = 'application/json') =>
    service.call('agent', 'POST', '/assignments/query', { body, headers: { 'Content-Type': type } });

  it.each([
    ['no JSON', '{"a":', 'application/json', 400, 'malformed-json'],
    ['nothing', '', 'application/json', 400, 'malformed-json'],
    [
      'another type',
      'recordType=customer',
      'application/x-www-form-urlencoded',
      415,
      'unsupported-media-type',
    ],
    ['endless nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'application/json', 400, 'malformed-json'],
    [
      'too much',
      JSON.stringify({ recordType: 'x'.repeat(10_000_000) }),
      'application/json',
      413,
      'too-large',
    ],
    ['a list', '[]', 'application/json', 400, 'invalid'],
  ])('refuses %s', async (_, body, type, status, code) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { code } });
  });

  it.each([
    [{}, '/recordType'],
    [{ recordType: 1 }, '/recordType'],
    [{ recordType: 'customer', recordIds: ['a', null] }, '/recordIds/1'],
    [{ recordType: 'customer', recordIds: ['a', 'b\ud800'] }, '/recordIds/1'],
    [{ recordType: 'customer', tagIds: 'vip' }, '/tagIds'],
    [{ recordType: 'customer', includeInactive: 'yes' }, '/includeInactive'],
  ])('says where %j is wrong', async (body, path) => {
    const answer = await post(JSON.stringify(body));
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ error: { code: 'invalid', path } });
  });

  it('refuses bytes that are not UTF-8 instead of replacing them', async () => {
    const token = await service.tokens.issue(TEST_ACTORS.agent);
    const bytes = Uint8Array.from([...Buffer.from('{"recordType":"'), 0xff, 0xfe, ...Buffer.from('"}')]);
    const response = await fetch(`${service.url}/api/assignments/query`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: bytes,
    });
    expect(response.status).toBe(400);
  });

  it('refuses a body that is longer than it said it would be', async () => {
    const token = await service.tokens.issue(TEST_ACTORS.agent);
    const response = await fetch(`${service.url}/api/assignments/query`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      // Sent in chunks, without a length.
      body: new Blob([JSON.stringify({ recordType: 'x'.repeat(3_000_000) })]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('every answer', () => {
  it('carries security headers and is not kept by anybody', async () => {
    const { headers } = await service.call('agent', 'GET', '/records/customer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('hides what went wrong inside, and reports it', async () => {
    const store = { ...service.store, records: () => Promise.reject(new Error('secret: db password')) };
    const broken = await startTestService({ store });
    try {
      const answer = await broken.call('agent', 'GET', '/records/customer');
      expect(answer.status).toBe(500);
      expect(answer.json).toMatchObject({ error: { code: 'internal' } });
      expect(answer.text).not.toMatch(/secret|stack|\.ts/);
      expect(broken.failures).toHaveLength(1);
    } finally {
      await broken.app.stop();
    }
  });

  it.each([
    ['unavailable', 503, 'unavailable'],
    ['disk-full', 507, 'storage-full'],
    ['invalid-data', 400, 'invalid'],
    ['internal', 500, 'internal'],
  ] as const)('says what a store that fails with %s means', async (code, status, answered) => {
    const store = {
      ...service.store,
      records: () => Promise.reject(new StoreError(code, 'at 10.0.0.7:5432')),
    };
    const failing = await startTestService({ store });
    try {
      const answer = await failing.call('agent', 'GET', '/records/customer');
      expect([answer.status, answer.json]).toMatchObject([status, { error: { code: answered } }]);
      expect(answer.text).not.toContain('10.0.0.7');
    } finally {
      await failing.app.stop();
    }
  });

  it('is counted by the pattern of its route', async () => {
    await service.call('agent', 'GET', '/records/customer/c0002');
    const { text } = await service.call(null, 'GET', '/metrics');
    expect(text).toMatch(
      /tagma_http_requests_total\{method="GET",route="\/api\/records\/:type\/:id",status="200"\} \d+/,
    );
    expect(text).toMatch(/tagma_http_requests_total\{method="GET",route="none",status="404"\} \d+/);
    expect(text).not.toContain('c0002');
  });
});

describe('a page of another origin', () => {
  it('may call only when it is named', async () => {
    const open = await startTestService({ origins: ['https://crm.example'] });
    try {
      const preflight = (origin: string) =>
        fetch(`${open.url}/api/commands`, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
        });
      const named = await preflight('https://crm.example');
      expect(named.headers.get('access-control-allow-origin')).toBe('https://crm.example');
      expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    } finally {
      await open.stop();
    }
  });
});
