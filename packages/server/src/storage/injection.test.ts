import type { Store } from '@tagma/core';
import { ACTIONS, execute } from '@tagma/core';
import { compile } from '@tagma/expression';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWorkspace } from '../testing-suites/test-service.js';
import { openStore } from './index.js';

/** Names, ids and values that would do harm where a text is put together instead of handed over. */
const HOSTILE = [
  "'; DROP TABLE tagma.records; --",
  "' OR '1'='1",
  '"; DELETE FROM tagma.assignments; --',
  "\\'; SELECT pg_sleep(10); --",
  '$1',
  '$$; DROP SCHEMA tagma CASCADE; $$',
  '%s%n',
  "a''b",
  '{"a":1}',
  '}; process.exit(1); {',
  '__proto__',
  'constructor',
  'x" -> \'y',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  ':name',
  '?',
  '/* c */',
];
const AT = '2026-11-22T08:00:00.000Z';

let store: Store;
beforeAll(async () => {
  store = await openStore();
  const workspace = testWorkspace();
  const roles = [{ id: 'admin', allow: ACTIONS }];
  await store.initialize({ ...workspace, settings: { ...workspace.settings, roles } });
  await store.writeRecords({
    type: 'customer',
    records: HOSTILE.map((text) => ({ id: text, data: { name: text, [text]: text, other: 'harmless' } })),
    children: { orders: HOSTILE.map((text) => ({ id: text, parentId: text, data: { [text]: text } })) },
    onExisting: 'skip',
    transactionId: "t'; --",
    audit: [],
    events: [],
  });
});
afterAll(() => store.close());

it('ids, field names and values are kept as they are and found again', async () => {
  for (const text of HOSTILE) {
    const record = await store.record({ type: 'customer', id: text });
    expect(record?.data).toEqual({ name: text, [text]: text, other: 'harmless' });
    expect(record?.collections['orders']).toEqual([{ [text]: text }]);
    expect(await store.record({ type: text, id: text })).toBeNull();
  }
});

it('commands take them for what they are', async () => {
  const context = {
    actor: { id: "u'; --", name: '"', roles: ['admin'] },
    now: AT,
    newId: () => crypto.randomUUID(),
  };
  for (const text of HOSTILE) {
    const record = { type: 'customer', id: text };
    expect(await execute(store, { type: 'assignTag', record, tagId: 'vip' }, context)).toMatchObject({
      ok: true,
    });
    expect(await execute(store, { type: 'assignTag', record, tagId: text }, context)).toMatchObject({
      ok: false,
    });
    expect(await store.assignments({ recordType: 'customer', recordIds: [text], tagIds: [text] })).toEqual(
      [],
    );
    expect((await store.audit({ target: { kind: 'record', record } })).items).toHaveLength(1);
    expect((await store.entities('note', { groups: [text], states: [text], ids: [text] })).items).toEqual([]);
  }
  expect(await store.assignments({ recordType: 'customer' })).toHaveLength(HOSTILE.length);
});

it('rule texts that read such fields and compare with such values mean the same in SQL', async () => {
  const names = HOSTILE.filter((text) => !text.includes('`'));
  const texts = names.map((text) => `\`${text}\` = ${JSON.stringify(text)} and "harmless" = other`);
  let matches = 0;
  // One page holds them all.
  const page = await store.rules?.outcomes({ recordType: 'customer', asOf: AT, texts });
  expect(page?.next ?? null).toBeNull();
  for (const { id, outcomes } of page?.rows ?? []) {
    const { data } = (await store.record({ type: 'customer', id })) ?? { data: {} };
    for (const [index, text] of texts.entries()) {
      const outcome = outcomes[index];
      // What SQL leaves open is asked of the rule itself.
      if (outcome === 'u') continue;
      if (outcome === 'm') matches += 1;
      const compiled = compile(text);
      if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
      const tested = compiled.expression.test({ ...data, id }, { asOf: AT });
      expect([id, text, outcome === 'm' ? 'match' : 'no-match']).toEqual([id, text, tested]);
    }
  }
  expect(matches).toBeGreaterThan(HOSTILE.length / 2);
  expect(await store.countRecords('customer')).toBe(HOSTILE.length);
});
