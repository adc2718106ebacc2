import { type Actor, createMemoryStore, execute, snapshotFromDocument, type Workflow } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { describe, expect, it } from 'vitest';
import { hasTemplate, templateCommand, templateTagId, WORKFLOW_TEMPLATES } from './sample-workflows.js';

const NOW = '2026-11-22T08:00:00.000Z';
const actor: Actor = { id: 'chen-jing', name: 'Chen Jing', roles: ['admin'] };

describe.each(WORKFLOW_TEMPLATES)('the ready-made flow $id', (template) => {
  it('is taken by a new workspace, on a tag that is there or is made', async () => {
    const snapshot = snapshotFromDocument(starterWorkspace({ now: NOW }));
    const store = createMemoryStore();
    await store.initialize(snapshot);
    const context = { actor, now: NOW, newId: () => crypto.randomUUID() };
    let tagId = templateTagId(template, snapshot.concepts);
    if (tagId === null) {
      const made = await execute(store, { type: 'createConcept', concept: template.tag }, context);
      expect(made.ok ? null : made.refusal).toBeNull();
      tagId = templateTagId(template, (await store.workspace())?.concepts ?? []);
    }
    const added = await execute(store, templateCommand(template, tagId ?? ''), context);
    expect(added.ok ? null : added.refusal).toBeNull();
    const { items } = await store.entities('workflow', {});
    const [workflow] = items as readonly Workflow[];
    expect(workflow).toMatchObject({ state: 'off', trigger: { on: 'tag.added', tagIds: [tagId] } });
    expect(WORKFLOW_TEMPLATES.filter((one) => hasTemplate(one, items))).toEqual([template]);
  });
});
