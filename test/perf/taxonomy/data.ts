import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { snapshotFromDocument, type Assignment, type Concept, type WorkspaceSnapshot } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';

/** Tags that are merged, and records that carry one of them each. */
export const MERGED = 200;
const RECORDS = 100_000;
const SHOPIFY = resolve(import.meta.dirname, '../../../../shared/data/taxonomies/shopify-2025-01.en-zh.json');
export const NOW = '2026-01-01T00:00:00.000Z';

/** A concept with a name. */
export function named(
  id: string,
  parentId: string | null,
  name: Concept['name'],
  kind: Concept['kind'],
): Concept {
  const base = { version: 1, aliases: [], layer: 'core', exclusive: false, state: 'active' } as const;
  return { ...base, id, kind, parentId, order: 0, name, createdAt: NOW };
}

/** A workspace with the tags, and one more that they go into. */
export function workspaceWithTags(): WorkspaceSnapshot {
  const workspace = snapshotFromDocument(starterWorkspace({ now: NOW }));
  const tags = Array.from({ length: MERGED }, (_, at) =>
    named(`m${at}`, null, { en: `Synonym ${at}`, 'zh-CN': `同义${at}` }, 'tag'),
  );
  return {
    ...workspace,
    concepts: [...workspace.concepts, named('heir', null, { en: 'Heir' }, 'tag'), ...tags],
  };
}

/** Every record carries one of the tags, each third one also the one they go into. */
export function assignments(): Assignment[] {
  const rows: Assignment[] = [];
  for (let at = 0; at < RECORDS; at += 1) {
    rows.push(assignment(at, `m${at % MERGED}`));
    if (at % 3 === 0) rows.push(assignment(at, 'heir'));
  }
  return rows;
}

function assignment(at: number, tagId: string): Assignment {
  return {
    record: { type: 'customer', id: `r${at}` },
    tagId,
    version: 1,
    grounds: [{ type: 'manual', by: 'u1', at: NOW, expiresAt: null }],
    state: 'active',
    assignedAt: NOW,
    expiresAt: null,
  };
}

/** The product taxonomy of Shopify, where its file is there. */
export function productCategories(): readonly Concept[] | null {
  if (!existsSync(SHOPIFY)) return null;
  const { categories } = JSON.parse(readFileSync(SHOPIFY, 'utf8')) as {
    readonly categories: readonly (readonly [id: string, parentId: string | null, en: string, zh: string])[];
  };
  return categories.map(([id, parentId, en, zh]) => named(id, parentId, { en, 'zh-CN': zh }, 'category'));
}
