import type { Action } from '@tagma/core';
import { createApp, createJwtTokens, type JobStatus, type TagmaApp } from '@tagma/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPED_COMMANDS, type ScopedCommand } from './scoped-commands.js';
import { createScopedWorld, me, type Place, PLACES, reachesPlace, SCOPED_ROLES } from './scoped-world.js';

const tokens = createJwtTokens({ secret: 'a-secret-for-tests-that-is-long-enough' });
const COMMANDS = Object.entries(SCOPED_COMMANDS) as readonly (readonly [string, ScopedCommand])[];

let app: TagmaApp;
const headers = new Map<string, Record<string, string>>();
beforeAll(async () => {
  app = createApp({ store: await createScopedWorld(), verifyToken: tokens.verify });
  for (const { id } of SCOPED_ROLES) {
    const token = await tokens.issue(me([id]));
    headers.set(id, { authorization: `Bearer ${token}`, 'content-type': 'application/json' });
  }
});
afterAll(() => app.stop());

/** Asks the one service as somebody of a role. */
async function ask(roleId: string, path: string, body?: object): Promise<Response> {
  return app.request(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: headers.get(roleId) ?? {},
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Route {
  /** All are needed, and the scopes of all count. */
  readonly needs: readonly Action[];
  /** These count where the role has them. */
  readonly also?: readonly Action[];
  readonly path: string;
  readonly body?: object;
}

const about = { recordType: 'customer' } as const;
const listed = (path: string, access: Action): Route => ({
  ...{ path: `/${path}/query`, needs: [access], also: ['record.read'], body: {} },
});
const factor = {
  ...{ id: 'f', title: { en: 'F' }, weight: 1, value: { type: 'field', field: 'name' } },
  scale: { type: 'quantile', groups: 3, lowerIsBetter: false },
};

/** Routes whose answer names records; what it names is what the caller reaches, all of it. */
const LISTS: readonly Route[] = [
  { path: '/records/customer', needs: ['record.read'] },
  { path: '/records/query', needs: ['record.read'], body: { type: 'customer' } },
  { path: '/assignments/query', needs: ['record.read'], body: about },
  { path: '/holds/query', needs: ['record.read'], body: about },
  { path: '/audit/query', needs: ['audit.read', 'record.read'], body: {} },
  { path: '/audit/export', needs: ['audit.read', 'export', 'record.read'] },
  listed('notes', 'note.read'),
  listed('suggestions', 'record.read'),
  listed('codes', 'record.read'),
  listed('tiers', 'record.read'),
  listed('deliveries', 'workflow.edit'),
  listed('rule-runs', 'rule.test'),
  {
    ...{ path: '/ownership/report', needs: ['ownership.edit', 'record.read'] },
    body: { ...about, results: ['one', 'conflict', 'none'] },
  },
  { path: '/rules/test', needs: ['rule.test', 'record.read'], body: { ...about, expression: 'true' } },
  {
    ...{ path: '/rules/compare', needs: ['rule.test', 'record.read'] },
    body: { ...about, before: 'false', after: 'true' },
  },
  { path: '/tiers/values', needs: ['tier.edit', 'record.read'], body: { ...about, factors: [factor] } },
  {
    ...{ path: '/movements', needs: ['audit.read', 'record.read'] },
    body: {
      about: { type: 'tags', ...about, tagIds: ['plain'] },
      ...{ from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' },
    },
  },
];

/** Routes about one record: one that the caller does not reach is as unknown as one that does not exist. */
const SINGLES: readonly (Omit<Route, 'path'> & { readonly path: (place: Place) => string })[] = [
  { path: (place) => `/records/customer/c-${place}`, needs: ['record.read'] },
  { path: (place) => `/record?type=customer&id=c-${place}`, needs: ['record.read'] },
  { path: (place) => `/ownership/customer/c-${place}`, needs: ['record.read'] },
  { path: (place) => `/rules/r-own/why/customer/c-${place}`, needs: ['record.read'] },
  {
    ...{
      path: (place) => `/tag-suggestions/customer/c-${place}`,
      needs: ['tag.suggest', 'record.read'],
      body: {},
    },
  },
];

/** Routes about all records at once: only for whoever reaches all of them. */
const WHOLES: readonly Route[] = [
  { path: '/backup', needs: ['workspace.edit', 'export', 'record.read'] },
  { path: '/backup?format=csv', needs: ['workspace.edit', 'export', 'record.read'] },
  { path: '/code-patterns/p-own/jobs', needs: ['record.read'], body: { kind: 'audit' } },
  { path: '/code-patterns/p-own/jobs', needs: ['record.read', 'code.issue'], body: { kind: 'issue' } },
];

/** Reports that count records, in different places. */
interface Report {
  readonly all?: { readonly n?: number } | readonly { readonly records: number }[];
  readonly rows?: readonly { readonly records: number }[];
  readonly tags?: readonly { readonly tagId: string; readonly active: number }[];
}

function countedIn({ all, rows, tags }: Report): number | undefined {
  if (tags !== undefined) return tags.find(({ tagId }) => tagId === 'plain')?.active ?? 0;
  if (all === undefined) return rows?.reduce((sum, { records }) => sum + records, 0);
  return 'n' in all ? all.n : (all as readonly { records: number }[])[0]?.records;
}

describe.each(SCOPED_ROLES)('over HTTP, the role $id', (role) => {
  const may = (needs: readonly Action[]): boolean => needs.every((action) => role.allow.includes(action));
  const reached = (needs: readonly Action[], also: readonly Action[] = []): readonly Place[] => {
    const counted = [...needs, ...also.filter((action) => role.allow.includes(action))];
    return PLACES.filter((place) => counted.every((action) => reachesPlace(role, action, place, 'closed')));
  };

  it('is told by lists, reports, exports and dry runs what its scopes reach, and no more', async () => {
    const told: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const { path, needs, also, body } of LISTS) {
      const response = await ask(role.id, path, body);
      const text = await response.text();
      told[path] = response.ok ? PLACES.filter((place) => text.includes(`c-${place}`)) : response.status;
      expected[path] = may(needs) ? reached(needs, also) : 403;
    }
    expect(told).toEqual(expected);
  });

  it('counts what it reaches', async () => {
    const response = await ask(role.id, '/record-counts/customer');
    if (!may(['record.read'])) return expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ count: reached(['record.read']).length });
  });

  it('counts the use of tags on what it reaches', async () => {
    const response = await ask(role.id, '/tag-usage', { tagIds: ['plain'] });
    if (!may(['record.read'])) return expect(response.status).toBe(403);
    const [plain] = (await response.json()) as readonly { readonly active: number }[];
    expect(plain?.active ?? 0).toBe(reached(['record.read']).length);
  });

  it('counts in reports about tiers and workloads what it reaches', async () => {
    const measure = { collection: 'orders', at: 'at', value: null, of: 'sum' };
    const periods = { bounds: ['2020-01-01T00:00:00Z', '2100-01-01T00:00:00Z'], measure };
    const change = { at: '2020-01-01T00:00:00Z', days: 30, measure };
    const reports: readonly (readonly [path: string, needs: readonly Action[], body: object])[] = [
      ['workload', ['record.read'], about],
      ['tag-giving', ['record.read'], { ...about, days: 30 }],
      ['tier-periods', ['record.read'], { schemeId: 'scheme', ...periods, tiersOf: 'now' }],
      ['tier-periods', ['record.read', 'audit.read'], { schemeId: 'scheme', ...periods, tiersOf: 'then' }],
      ['tier-change', ['record.read'], { schemeId: 'scheme', ...change, tiersOf: 'now' }],
    ];
    for (const [path, needs, body] of reports) {
      const response = await ask(role.id, `/outcomes/${path}`, body);
      const count = response.ok ? countedIn((await response.json()) as Report) : response.status;
      expect(count, path).toBe(may(needs) ? reached(needs).length : 403);
    }
  });

  it('is told totals of runs and jobs where it sees all records, else that they are withheld', async () => {
    const isWhole = reached(['record.read']).length === PLACES.length;
    const runs = await ask(role.id, '/rule-runs/query', {});
    if (may(['rule.test']))
      expect(await runs.json()).toMatchObject({
        items: [{ rules: [isWhole ? { counts: { added: 2 } } : { counts: null, withheld: 'out-of-scope' }] }],
      });
    const jobs = await ask(role.id, '/jobs');
    if (!may(['record.read'])) return expect(jobs.status).toBe(403);
    const told = (await jobs.json()) as readonly JobStatus[];
    const expired = told.find(({ id }) => id === 'expire-tags');
    expect([expired?.figures, expired?.withheld]).toEqual(
      isWhole ? [{ expired: 4 }, undefined] : [{}, 'out-of-scope'],
    );
    const { items } = (await (
      await ask(role.id, '/audit/query', { target: { kind: 'rule', id: 'r-own' } })
    ).json()) as { readonly items?: readonly { readonly action: string }[] };
    if (may(['audit.read'])) expect(items?.map(({ action }) => action)).toEqual(isWhole ? ['rule.ran'] : []);
  });

  it('does not find single records that its scopes do not reach', async () => {
    for (const { path, needs, body } of SINGLES)
      for (const place of PLACES) {
        const { status } = await ask(role.id, path(place), body);
        const expected = may(needs) ? (reached(needs).includes(place) ? 200 : 404) : 403;
        expect(status, path(place)).toBe(expected);
      }
  });

  it('does nothing about all records unless it reaches all of them', async () => {
    for (const { path, needs, body } of WHOLES) {
      const response = await ask(role.id, path, body);
      await response.body?.cancel();
      const whole = may(needs) && reached(needs).length === PLACES.length;
      expect(response.status === 403, `${path}: ${response.status}`).toBe(!whole);
    }
  });

  it('hears in events of what its scopes reach only, and of no gap', async () => {
    const response = await ask(role.id, '/events?after=0');
    if (!may(['record.read'])) return expect(response.status).toBe(403);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\ndata:')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(PLACES.filter((place) => text.includes(`c-${place}`))).toEqual(reached(['record.read']));
    const seqs = [...text.matchAll(/^id: (\d+)$/gmu)].map(([, seq]) => Number(seq));
    expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
  });

  it('may send about its own and about a stranger’s exactly what its scopes reach', async () => {
    const answers: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [type, { at, asks, about }] of COMMANDS) {
      const plain = await ask(role.id, '/commands', { command: at('own') });
      if (plain.status === 403) continue;
      const reading = about === 'record' ? (['record.read'] as const) : [];
      const { status } = await ask(role.id, '/commands', { command: at('other') });
      answers[type] = status !== 403;
      expected[type] =
        role.id === 'admin' ||
        [...asks, ...reading].every((action) => reachesPlace(role, action, 'other', 'closed'));
    }
    expect(answers).toEqual(expected);
  });
});
