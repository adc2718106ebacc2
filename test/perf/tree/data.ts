import type { Concept } from '@tagma/core';
import { asRead } from '../as-read.js';

/** 10 + 100 + 1,000 + 10,000 + 100,000 nodes on five levels. */
export function makeConcepts(): Concept[] {
  const concepts: Concept[] = [];
  let level: (string | null)[] = [null];
  for (let depth = 0; depth < 5; depth += 1) {
    const next: string[] = [];
    for (const parentId of level) {
      for (let order = 0; order < 10; order += 1) {
        const id = parentId === null ? `n${order}` : `${parentId}-${order}`;
        next.push(id);
        concepts.push({
          id,
          version: 1,
          kind: depth < 4 ? 'category' : 'tag',
          parentId,
          order,
          name: { en: `Node ${id}`, 'zh-CN': `标签 ${id}` },
          aliases: [],
          layer: 'extended',
          exclusive: false,
          state: 'active',
          createdAt: '2026-01-01T00:00:00.000Z',
        });
      }
    }
    level = next;
  }
  return asRead(concepts);
}

/** The concepts with these moved below a parent, as a page would answer a request. */
export function moved(
  concepts: readonly Concept[],
  ids: readonly string[],
  parentId: string | null,
): Concept[] {
  const set = new Set(ids);
  return concepts.map((concept) => (set.has(concept.id) ? { ...concept, parentId, order: 1000 } : concept));
}

/** What a page of the comparison can be told to do. */
export interface TreePage {
  load(): void;
  /** Where a page shows its nodes later than the next frame. */
  readonly isLoaded?: () => boolean;
  expandAll(): void;
  move(ids: readonly string[], parentId: string): void;
  filter(query: string): void;
  scroller(): HTMLElement;
  elements(): number;
  /** Rows drawn in the box, by their place on the screen. */
  blank(): boolean;
}

declare global {
  interface Window {
    tree: TreePage;
  }
}
