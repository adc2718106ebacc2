import { describe, expect, it } from 'vitest';
import { createHarness, rule, settings, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import { canOnConcept } from '../permissions/can-on-concept.js';
import type { Actor } from '../shared/shared.types.js';
import type { Rule, RuleDraft } from './rules.types.js';

const RULING = ['rule.edit', 'rule.publish', 'rule.run'] as const;

/** `vip` and what else is of value is given by the desk alone; writers may write any rule, the desk too. */
function harness(...rules: readonly Rule[]): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    settings: {
      ...settings,
      roles: [...settings.roles, { id: 'writer', allow: RULING }, { id: 'desk', allow: RULING }],
    },
    concepts: snapshot.concepts.map((concept) =>
      concept.id === 'value' ? { ...concept, assignableBy: ['desk', 'u-7'] } : concept,
    ),
    rules: [...rules],
  }));
}

const draft: RuleDraft = { name: 'Spenders', recordType: 'customer', tagId: 'vip', expression: 'true' };
const REFUSED = {
  code: 'forbidden',
  details: { why: 'not-assignable-by', id: 'value', ownerId: 'root', named: 'desk, u-7' },
};
const create = (more: Partial<RuleDraft> = {}): Command => ({
  type: 'createRule',
  id: 'fresh',
  rule: { ...draft, ...more },
});
const update = (patch: Partial<RuleDraft>, expectedVersion = 1): Command => ({
  type: 'updateRule',
  id: 'r',
  expectedVersion,
  patch,
});

describe('tags that only some may give', () => {
  it('are given by no rule that others write', async () => {
    const { refused, done } = await harness();
    expect(await refused(create(), 'writer')).toMatchObject(REFUSED);
    expect(await refused(create({ tagId: 'cn', moreTagIds: ['vip'] }), 'writer')).toMatchObject(REFUSED);
    await done(create({ tagId: 'cn' }), 'writer');
  });

  it('are given by rules of those who may, and of administrators', async () => {
    for (const role of ['desk', 'admin']) {
      const { done, rule: stored } = await harness();
      await done(create(), role);
      await done({ type: 'publishRule', id: 'fresh', expectedVersion: 1 }, role);
      expect((await stored('fresh'))?.state).toBe('published');
    }
  });

  it('are not what others change a rule to, nor is the rule published by them', async () => {
    const own = rule('r', 'cn', { state: 'draft', tagId: 'cn' });
    const { refused } = await harness(own, rule('guarded', 'vip', { state: 'draft' }));
    expect(await refused(update({ tagId: 'vip' }), 'writer')).toMatchObject(REFUSED);
    expect(await refused(update({ moreTagIds: ['plain'] }), 'writer')).toMatchObject(REFUSED);
    const publish: Command = { type: 'publishRule', id: 'guarded', expectedVersion: 1 };
    expect(await refused(publish, 'writer')).toMatchObject({ ...REFUSED, action: 'rule.publish' });
  });

  it('stay with whom a rule gives them now: others change its name, not its condition, and may stop it', async () => {
    const { refused, done } = await harness(rule('r', 'vip'));
    expect(await refused(update({ expression: 'age > 3' }), 'writer')).toMatchObject(REFUSED);
    expect(await refused(update({ onExit: 'keep' }), 'writer')).toMatchObject(REFUSED);
    const renamed = await done(update({ name: 'Other name' }), 'writer');
    await done({ type: 'undo', transactionId: renamed.transactionId ?? '' }, 'writer');
    const paused = await done({ type: 'pauseRule', id: 'r', expectedVersion: 3 }, 'writer');
    const again: Command = { type: 'undo', transactionId: paused.transactionId ?? '' };
    expect(await refused(again, 'writer')).toMatchObject({ ...REFUSED, action: 'rule.publish' });
    await done(again, 'desk');
  });

  it('may be suggested: whoever accepts is asked then', async () => {
    const { done, refused } = await harness();
    await done(create({ mode: 'suggest' }), 'writer');
    await done({ type: 'publishRule', id: 'fresh', expectedVersion: 1 }, 'writer');
    const patch = { mode: 'auto' } as const;
    const toAuto: Command = { type: 'updateRule', id: 'fresh', expectedVersion: 2, patch };
    expect(await refused(toAuto, 'writer')).toMatchObject(REFUSED);
  });

  it('come back by no undo of others', async () => {
    const { done, refused } = await harness(rule('r', 'vip', { state: 'draft' }));
    const turned = await done(update({ tagId: 'cn' }), 'desk');
    const undo: Command = { type: 'undo', transactionId: turned.transactionId ?? '' };
    expect(await refused(undo, 'writer')).toMatchObject(REFUSED);
    await done(undo, 'desk');
  });

  it('are asked for by `can` with the right to write rules and a tag', async () => {
    const { store } = await harness();
    const workspace = await store.workspace();
    if (workspace === null) throw new Error('no workspace');
    const who = (role: string): Actor => ({ id: `u-${role}`, name: role, roles: [role] });
    const named = ['desk', 'u-7'];
    expect(canOnConcept(who('writer'), 'rule.edit', 'vip', workspace)).toMatchObject({
      allowed: false,
      named,
    });
    expect(canOnConcept(who('writer'), 'rule.edit', 'cn', workspace).allowed).toBe(true);
    expect(canOnConcept(who('desk'), 'rule.publish', 'vip', workspace).allowed).toBe(true);
    expect(canOnConcept(who('agent'), 'rule.edit', 'vip', workspace)).toMatchObject({ why: 'not-granted' });
  });
});
