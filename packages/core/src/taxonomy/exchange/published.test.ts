import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterWorkspace } from '../../starter/starter-workspace.js';
import { snapshotFromDocument } from '../../workspace/document.js';
import { createMemoryStore } from '../../store/memory-store.js';
import { execute } from '../../commands/execute.js';
import type { ImportItem, ImportPlan, ImportTarget } from './exchange.types.js';
import { planImport } from './plan-import.js';
import { finishNow } from './slices.js';

const folder = resolve(import.meta.dirname, '../../../../../../shared/data/taxonomies');
const shopify = `${folder}/shopify-2025-01.en-zh.json`;
const divisions = `${folder}/cn-divisions.pcas-code.json`;
const { settings } = snapshotFromDocument(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }));
const target: ImportTarget = { settings: { ...settings, limits: { ...settings.limits, maxLevel: 10 } }, concepts: [] }; // prettier-ignore

/** How many concepts a workspace holds after the import was carried out. */
async function conceptsAfter({ command }: ImportPlan): Promise<number> {
  if (command === null) throw new Error('There is nothing to import.');
  const store = createMemoryStore();
  await store.initialize({ ...target, rules: [] });
  let ids = 0;
  const context = {
    actor: { id: 'u', name: 'U', roles: ['admin'] },
    now: '2026-01-01T00:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
  };
  const outcome = await execute(store, command, context);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return (await store.workspace())?.concepts.length ?? 0;
}

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

describe.skipIf(!existsSync(shopify))('a published product taxonomy', () => {
  it('goes in whole', async () => {
    const { categories } = JSON.parse(readFileSync(shopify, 'utf8')) as {
      readonly categories: readonly (readonly [
        id: string,
        parent: string | null,
        en: string,
        zh: string | null,
      ])[];
    };
    const parents = new Set(categories.map(([, parent]) => parent));
    const items = categories.map(([id, parentId, en, zh], index): ImportItem => {
      const name = { en, ...(zh === null || zh === '' ? {} : { 'zh-CN': zh }) };
      return { row: index + 1, concept: { id, parentId, name, kind: parents.has(id) ? 'category' : 'tag' } };
    });
    const plan = finishNow(planImport(items, target, 'skip'));
    expect(plan.problems.filter(({ code }) => code !== 'name-taken' && code !== 'parent-refused')).toEqual(
      [],
    );
    expect(plan.counts).toEqual({ added: 10_595, updated: 0, unchanged: 0, refused: 0 });
    expect(await conceptsAfter(plan)).toBe(10_595);
  }, 240_000);
});

describe.skipIf(!existsSync(divisions))('the Chinese divisions', () => {
  it('go in whole', async () => {
    const items: ImportItem[] = [];
    const add = ({ code, name, children = [] }: Division, parentId: string | null): void => {
      const kind = children.length > 0 ? 'category' : 'tag';
      items.push({
        row: items.length + 1,
        concept: { id: code, parentId, kind, name: { 'zh-CN': name }, notation: code },
      });
      for (const child of children) add(child, code);
    };
    for (const province of JSON.parse(readFileSync(divisions, 'utf8')) as readonly Division[])
      add(province, null);
    const plan = finishNow(planImport(items, target, 'skip'));
    expect(plan.counts).toEqual({ added: 44_703, updated: 0, unchanged: 0, refused: 0 });
    expect(await conceptsAfter(plan)).toBe(44_703);
  }, 240_000);
});
