import { createMemoryStore, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { expect, it } from 'vitest';
import { offlineSession } from './session.js';

const NOW = '2026-11-22T08:00:00.000Z';
const LOCKED = '/*# name="Consent" lock=all */ consent = true';

it('lets somebody change a rule beside its locked part, and not the part', async () => {
  const store = createMemoryStore();
  const snapshot = snapshotFromDocument(starterWorkspace({ now: NOW, locale: 'en' }));
  const [first, ...rest] = snapshot.rules;
  if (first === undefined) throw new Error('The starter workspace has no rule.');
  await store.initialize({ ...snapshot, rules: [{ ...first, expression: `a > 1 and ${LOCKED}` }, ...rest] });
  let ids = 0;
  const manager = offlineSession(
    store,
    { id: 'u-manager', name: 'Mo', roles: ['manager'] },
    { now: () => NOW, newId: () => `id-${(ids += 1)}` },
  );
  const write = (expression: string) =>
    manager.execute({
      type: 'updateRule',
      id: first.id,
      expectedVersion: first.version,
      patch: { expression },
    });
  expect(await write('a > 1 and consent = false')).toMatchObject({
    ok: false,
    refusal: { code: 'part-locked', details: { part: 'Consent', line: 1 } },
  });
  expect(await write(`a > 5 and ${LOCKED}`)).toMatchObject({ ok: true });
});
