import { describe, expect, it } from 'vitest';
import type { ImportedConcept } from '../../commands/commands.types.js';
import { parseCommand } from '../../commands/parse-command.js';
import { handbook } from '../../taxonomy/handbook/handbook.js';
import { countCoreTags } from '../../taxonomy/governance/core-tags.js';
import { checkQuality } from '../../taxonomy/governance/quality-checks.js';
import type { Concept } from '../../taxonomy/taxonomy.types.js';
import { starterWorkspace } from '../starter-workspace.js';
import { TEMPLATE_NAMES, templateConcepts, templateTitle } from './templates.js';

const NOW = '2026-11-22T08:00:00.000Z';

/** As the import makes them. */
function stored(drafts: readonly ImportedConcept[]): Concept[] {
  return drafts.map((draft) => ({
    order: 0,
    aliases: [],
    layer: 'extended',
    exclusive: false,
    ...draft,
    version: 1,
    state: 'active',
    createdAt: NOW,
  }));
}

describe.each(TEMPLATE_NAMES)('the template %s', (name) => {
  const drafts = templateConcepts(name, { ownerId: 'olga' });
  const concepts = stored(drafts);

  it('has 10 to 20 core tags, every one with owner, definition and use case in both languages', () => {
    const { count } = countCoreTags(concepts);
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(20);
    for (const locale of ['zh-CN', 'en']) expect(handbook(concepts, { locale }).incomplete).toEqual([]);
    for (const { name: text, definition, useCase, ownerId } of concepts) {
      expect(ownerId).toBe('olga');
      for (const part of [text, definition, useCase ?? text])
        expect(Object.keys(part ?? {}).sort()).toEqual(['en', 'zh-CN']);
    }
    expect(Object.keys(templateTitle(name)).sort()).toEqual(['en', 'zh-CN']);
  });

  it('is well built: three levels at most, no faults, and a command as it stands', () => {
    const faults = checkQuality(concepts, { locales: ['zh-CN', 'en'], maxLevel: 3 });
    expect(faults.filter(({ code }) => code !== 'single-child')).toEqual([]);
    const command = { type: 'importConcepts', concepts: drafts, onExisting: 'skip' };
    expect(parseCommand(command)).toMatchObject({ ok: true });
  });

  it('hangs where it is wanted, and has no id or top name of another one', () => {
    const below = templateConcepts(name, { ownerId: 'olga', parentId: 'shelf' });
    expect(below[0]?.parentId).toBe('shelf');
    const others = TEMPLATE_NAMES.filter((other) => other !== name).flatMap((other) =>
      templateConcepts(other, { ownerId: 'olga' }),
    );
    const taken = new Set(
      others.flatMap(({ id, parentId, name: text }) => [
        id,
        ...(parentId === null ? Object.values(text) : []),
      ]),
    );
    for (const { id, parentId, name: text } of drafts) {
      expect(taken.has(id)).toBe(false);
      if (parentId === null) for (const label of Object.values(text)) expect(taken.has(label)).toBe(false);
    }
  });
});

describe('the general template', () => {
  it('is the taxonomy that a new workspace has', () => {
    const { taxonomy } = starterWorkspace({ now: NOW });
    expect(templateConcepts('general', { ownerId: 'x' }).map(({ id }) => id)).toEqual(
      taxonomy.map(({ id }) => id),
    );
  });
});
