import { compile } from '@tagma/expression';
import { describe, expect, it } from 'vitest';
import { can } from '../permissions/can.js';
import { ruleBindings } from '../rules/parameters/rule-bindings.js';
import { ruleInput } from '../rules/rule-input.js';
import type { JsonObject } from '../shared/shared.types.js';
import { duplicateFinder } from '../taxonomy/governance/duplicates.js';
import { levelOf } from '../taxonomy/tree.js';
import { documentFromSnapshot, snapshotFromDocument } from '../workspace/document.js';
import { parseWorkspaceDocument } from '../workspace/parse-document.js';
import { starterWorkspace } from './starter-workspace.js';

const NOW = '2026-11-22T08:00:00.000Z';
const starter = starterWorkspace({ now: NOW });

/** An order some days before now. */
const order = (daysAgo: number, amount = 100): JsonObject => ({
  at: new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString(),
  amount,
  status: 'paid',
});

async function outcome(ruleId: string, orders: readonly JsonObject[]): Promise<unknown> {
  const rule = starter.rules.find(({ id }) => id === ruleId);
  const compiled = compile(rule?.expression ?? '');
  if (!compiled.ok) return compiled.error;
  const record = { type: 'customer', id: '1', version: 1, data: {}, collections: { orders } };
  return compiled.expression.testAsync(ruleInput(record, [], []), {
    asOf: NOW,
    bindings: ruleBindings(rule ?? {}),
  });
}

describe('starterWorkspace', () => {
  it('is a valid document in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const document = starterWorkspace({ now: NOW, locale });
      expect(parseWorkspaceDocument(JSON.stringify(document))).toEqual({ ok: true, document });
    }
  });

  it('has a lifecycle of stages in order, one for each customer', () => {
    const lifecycle = starter.taxonomy.find(({ id }) => id === 'cat-lifecycle');
    expect(lifecycle).toMatchObject({ exclusive: true, ordered: true });
    const stages = starter.taxonomy.filter(({ parentId }) => parentId === 'cat-lifecycle');
    expect(stages.map(({ name }) => name['zh-CN'])).toEqual(['潜在客户', '新客户', '活跃客户', '沉默客户']);
    expect(stages[0]?.aliases).toContain('潜在');
  });

  it('has grades of value in order, one for each customer, and VIPs beside them', () => {
    const grade = starter.taxonomy.find(({ name }) => name['zh-CN'] === '价值等级');
    expect(grade).toMatchObject({ exclusive: true, ordered: true, parentId: 'cat-value' });
    const grades = starter.taxonomy.filter(({ parentId }) => parentId === grade?.id);
    expect(grades.map(({ name }) => name['zh-CN'])).toEqual(['低价值客户', '普通客户', '高价值客户']);
    const vip = starter.taxonomy.find(({ id }) => id === 'tag-vip');
    expect(vip?.parentId).toBe('cat-value');
  });

  it('has no two tags that mean the same', () => {
    const found = duplicateFinder(snapshotFromDocument(starter).concepts).all();
    expect(found.filter(({ why }) => why === 'same-name')).toEqual([]);
  });

  it('has 15 to 20 core tags, 20 in all, on at most three levels, all with both names', () => {
    const { concepts } = snapshotFromDocument(starter);
    const tags = concepts.filter(({ kind }) => kind === 'tag');
    expect(tags.filter(({ layer }) => layer === 'core').length).toBeGreaterThanOrEqual(15);
    expect(tags).toHaveLength(20);
    expect(Math.max(...concepts.map(({ id }) => levelOf(concepts, id)))).toBe(3);
    for (const { name } of concepts) expect(Object.keys(name).sort()).toEqual(['en', 'zh-CN']);
  });

  it('comes back from a snapshot as it was', () => {
    const again = documentFromSnapshot(snapshotFromDocument(starter));
    expect(again.taxonomy).toEqual(starter.taxonomy);
    expect(again.settings).toEqual(starter.settings);
    expect([...again.rules].sort(byId)).toEqual([...starter.rules].sort(byId));
  });

  it('lets agents tag but not touch rules or taxonomy', () => {
    const agent = { id: 'a', name: 'A', roles: ['agent'] };
    const may = (action: Parameters<typeof can>[1]) => can(agent, action, starter.settings.roles).allowed;
    expect([may('tag.assign'), may('tag.remove'), may('record.read'), may('audit.read')]).not.toContain(
      false,
    );
    expect(
      [
        may('tag.remove-rule'),
        may('concept.create'),
        may('rule.edit'),
        may('rule.run'),
        may('workspace.edit'),
      ].some(Boolean),
    ).toBe(false);
  });

  it.each([
    ['rule-active', [1, 2, 3, 29.9], 'match'],
    ['rule-active', [1, 2, 3, 30], 'no-match'],
    ['rule-active', [1, 2, 3], 'no-match'],
    ['rule-active', [1, 2, 3, -1], 'no-match'],
    ['rule-active', [], 'no-match'],
    ['rule-silent', [181], 'match'],
    ['rule-silent', [181, 5], 'no-match'],
    ['rule-silent', [], 'no-match'],
    ['rule-repeat-purchase', [5, 300], 'match'],
    ['rule-repeat-purchase', [5], 'no-match'],
    ['rule-first-purchase', [5], 'match'],
  ])('%s with orders %j days ago: %s', async (ruleId, days, expected) => {
    expect(
      await outcome(
        ruleId,
        days.map((day) => order(day)),
      ),
    ).toBe(expected);
  });

  it.each([
    ['rule-large-purchase', [9_999], 'no-match'],
    ['rule-large-purchase', [5, 10_000], 'match'],
    ['rule-large-purchase', [], 'no-match'],
    ['rule-high-value', [20_000, 29_999], 'no-match'],
    ['rule-high-value', [20_000, 30_000], 'match'],
    ['rule-high-value', [], 'no-match'],
  ])('%s with amounts %j: %s', async (ruleId, amounts, expected) => {
    expect(
      await outcome(
        ruleId,
        amounts.map((amount) => order(1, amount)),
      ),
    ).toBe(expected);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
