import { describe, expect, it } from 'vitest';
import { parseWorkspaceDocument } from '../workspace/parse-document.js';
import { starterWorkspace } from '../starter/starter-workspace.js';
import { completeConcepts } from './complete-concepts.js';

describe('completeConcepts', () => {
  const concepts = completeConcepts([
    { id: 'value', kind: 'category', name: { en: 'Customer value' }, exclusive: true },
    { id: 'vip', parentId: 'value', name: { en: 'VIP' }, color: 'purple', aliases: ['Gold'] },
    { id: 'old', name: { en: 'Old' }, state: 'archived', order: 7 },
  ]);

  it('keeps what is said', () => {
    expect(concepts[0]).toMatchObject({ kind: 'category', exclusive: true, name: { en: 'Customer value' } });
    expect(concepts[1]).toMatchObject({ parentId: 'value', color: 'purple', aliases: ['Gold'] });
    expect(concepts[2]).toMatchObject({ state: 'archived', order: 7 });
  });

  it('takes the rest as an active tag at the top, in the order of the list', () => {
    expect(concepts.map(({ kind, parentId, order }) => [kind, parentId, order])).toEqual([
      ['category', null, 0],
      ['tag', 'value', 1],
      ['tag', null, 7],
    ]);
  });

  it('gives concepts that a workspace takes', () => {
    const document = starterWorkspace({ now: '2026-01-01T00:00:00.000Z' });
    // A document counts no versions, and each active tag in it has an owner.
    const taxonomy = concepts.map(({ version: _, ...concept }) => ({ ...concept, ownerId: 'ann' }));
    expect(parseWorkspaceDocument({ ...document, taxonomy, rules: [] })).toMatchObject({ ok: true });
  });
});
