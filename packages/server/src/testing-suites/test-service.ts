import type { Actor, Concept, Json, Role, Rule, Store, WorkspaceSnapshot } from '@tagma/core';
import { createMemoryStore } from '@tagma/core';
import { createJwtTokens, type JwtTokens } from '../auth/jwt-tokens.js';
import { createApp, type AppOptions, type TagmaApp } from '../http/app.js';
import { startService } from '../http/service.js';

/** Time at which the test workspace was made. */
export const TEST_TIME = '2026-11-22T08:00:00.000Z';

/** The actors of the tests, one per role. */
export const TEST_ACTORS = {
  agent: { id: 'u-agent', name: 'Lin', roles: ['agent'] },
  analyst: { id: 'u-analyst', name: 'Mei', roles: ['analyst'] },
  admin: { id: 'u-admin', name: 'Ada', roles: ['admin'] },
  stranger: { id: 'u-stranger', name: 'Nobody', roles: ['no-such-role'] },
} as const satisfies Readonly<Record<string, Actor>>;

/** Names of the actors. */
export type TestActor = keyof typeof TEST_ACTORS;

const ROLES: readonly Role[] = [
  { id: 'agent', allow: ['record.read', 'tag.assign', 'tag.remove', 'tag.suggest'] },
  { id: 'analyst', allow: ['record.read', 'rule.test', 'rule.edit', 'audit.read', 'export'] },
  {
    id: 'admin',
    allow: [
      'record.read',
      'record.import',
      'tag.assign',
      'tag.remove',
      'tag.remove-rule',
      'concept.create',
      'concept.edit',
      'concept.archive',
      'concept.delete',
      'rule.test',
      'rule.edit',
      'rule.publish',
      'rule.run',
      'code.issue',
      'code.assign-manual',
      'pattern.edit',
      'workspace.edit',
      'audit.read',
    ],
  },
];

/** A small workspace: customers with orders, three tags, one published rule and one draft. */
export function testWorkspace(): WorkspaceSnapshot {
  const text = (key: string): { key: string; type: 'text'; title: { en: string } } => ({
    key,
    type: 'text',
    title: { en: key },
  });
  return {
    settings: {
      id: 'ws',
      version: 1,
      name: { en: 'Test' },
      timeZone: 'Asia/Shanghai',
      locale: 'en',
      limits: { activeTagsPerRecord: 20, maxLevel: 3 },
      limitPolicy: 'warn',
      recordTypes: [
        {
          id: 'customer',
          title: { en: 'Customer', 'zh-CN': '客户' },
          nameField: 'name',
          fields: [text('name'), { key: 'visits', type: 'integer', title: { en: 'Visits' } }],
          collections: [
            {
              key: 'orders',
              title: { en: 'Orders' },
              fields: [{ key: 'amount', type: 'number', title: { en: 'Amount' } }],
            },
          ],
        },
      ],
      roles: ROLES,
    },
    concepts: [
      concept('value', 'category', null),
      concept('vip', 'tag', 'value'),
      concept('new', 'tag', 'value'),
    ],
    rules: [
      testRule({ id: 'often', name: 'Often', expression: 'visits >= 3', tagId: 'vip' }),
      testRule({ id: 'draft', name: 'Draft', expression: 'visits >', tagId: 'new', state: 'draft' }),
    ],
  };
}

/** A rule of the test workspace, published unless said otherwise. */
export function testRule(rule: Pick<Rule, 'id' | 'name' | 'expression' | 'tagId'> & Partial<Rule>): Rule {
  return {
    version: 1,
    recordType: 'customer',
    onExit: 'remove',
    state: 'published',
    updatedAt: TEST_TIME,
    updatedBy: 'u-admin',
    ...rule,
  };
}

function concept(id: string, kind: Concept['kind'], parentId: string | null): Concept {
  return {
    id,
    version: 1,
    kind,
    parentId,
    order: 0,
    name: { en: id },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: TEST_TIME,
  };
}

/** Adds customers `c0001`, `c0002` … whose `visits` count 1, 2, 3, 4, 1 …; every third has an order. */
export async function addCustomers(
  store: Store,
  count: number,
  extra: Readonly<Record<string, Json>> = {},
): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `c${String(index + 1).padStart(4, '0')}`);
  await store.writeRecords({
    type: 'customer',
    records: ids.map((id, index) => ({
      id,
      data: { name: `客户 ${index + 1}`, visits: (index % 4) + 1, ...extra },
    })),
    children: {
      orders: ids
        .filter((_, index) => index % 3 === 0)
        .map((id, index) => ({ id: `o${index}`, parentId: id, data: { amount: index * 10 } })),
    },
    onExisting: 'replace',
    transactionId: `import-${count}-${ids[0] ?? ''}`,
    audit: [],
    events: [],
  });
}

/** A service that listens on a free port, for tests. */
export interface TestService {
  readonly url: string;
  readonly store: Store;
  readonly app: TagmaApp;
  readonly tokens: JwtTokens;
  /** What the service reported as failures of its own. */
  readonly failures: readonly unknown[];
  /** Calls below `/api` as an actor; a string body is sent as it is, everything else as JSON. */
  call(as: TestActor | null, method: string, path: string, options?: CallOptions): Promise<TestAnswer>;
  stop(): Promise<void>;
}

/** A request of a test. */
export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, read whole. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `null` when it is none. */
  readonly json: unknown;
}

/** Signs the tokens of the tests. */
export const TEST_SECRET = 'a-secret-for-tests-that-is-long-enough';

/** Starts a service over `store`, or over a memory store with the test workspace and four customers. */
export async function startTestService(options: Partial<AppOptions> = {}): Promise<TestService> {
  const store = options.store ?? (await testStore());
  const tokens = createJwtTokens({ secret: TEST_SECRET });
  const failures: unknown[] = [];
  const app = createApp({
    verifyToken: tokens.verify,
    onInternalError: (error) => failures.push(error),
    ...options,
    store,
  });
  const service = await startService({ app, port: 0, store, graceMs: 600_000 });
  return {
    url: service.url,
    store,
    app,
    tokens,
    failures,
    stop: () => service.stop(),
    call: async (as, method, path, call = {}) => {
      const token = as === null ? null : await tokens.issue(TEST_ACTORS[as]);
      return send(`${service.url}/api${path}`, method, token, call);
    },
  };
}

/** A memory store with the test workspace and four customers. */
export async function testStore(): Promise<Store> {
  const store = createMemoryStore();
  await store.initialize(testWorkspace());
  await addCustomers(store, 4);
  return store;
}

async function send(
  url: string,
  method: string,
  token: string | null,
  call: CallOptions,
): Promise<TestAnswer> {
  const body =
    call.body === undefined || typeof call.body === 'string' ? call.body : JSON.stringify(call.body);
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...call.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
