import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../../test/fixture.js';
import { checkAudit, checkInvariants } from '../../test/invariants.js';
import { makings, valueGame, withMoreToLose, type Making } from '../../test/taxonomy-moves.js';
import { factsOf, readWorld, type World } from '../../test/world.js';
import type { Command, CommandOutcome } from '../commands/commands.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { TagValue } from './concept-details.types.js';
import { loadPreviewFacts } from './preview/load-preview.js';
import { previewLifecycle } from './preview/preview-lifecycle.js';
import { previewMerge } from './preview/preview-merge.js';
import { previewMove } from './preview/preview-move.js';
import { previewSplit } from './preview/preview-split.js';
import { previewTagRecords } from './preview/preview-tag-records.js';
import type { PreviewFacts } from './preview/preview.types.js';
import { resolveConcept } from './resolve-concept.js';

interface Step {
  readonly harness: Harness;
  readonly command: Command;
  readonly outcome: CommandOutcome;
  readonly before: World;
  readonly after: World;
  readonly facts: PreviewFacts;
}

const NOW = '2026-01-01T01:00:00.000Z';

async function play(game: readonly Making[], check: (step: Step) => Promise<void> | void): Promise<World> {
  const harness = await createHarness(withMoreToLose);
  const done: string[] = [];
  for (const make of game) {
    const before = await readWorld(harness.store);
    const command = make(before, done);
    const facts = await factsFor(harness, command);
    const outcome = await harness.run(command);
    if (outcome.ok && outcome.transactionId !== null) done.push(outcome.transactionId);
    await check({ harness, command, outcome, before, after: await readWorld(harness.store), facts });
  }
  return readWorld(harness.store);
}

function factsFor({ store }: Harness, command: Command): Promise<PreviewFacts> {
  const reader = {
    actor: { id: 'u-admin', name: 'admin', roles: ['admin'] },
    workspace: async () => {
      const workspace = await store.workspace();
      if (workspace === null) throw new Error('There is no workspace.');
      return workspace;
    },
    assignments: store.assignments.bind(store),
    holds: store.holds.bind(store),
  };
  return loadPreviewFacts(reader, command, NOW);
}

const games = fc.array(makings, { minLength: 6, maxLength: 16 });

/** What a record has, told by what the ids of its tags lead to. */
function standing({ workspace, assignments }: World, id: string): ReadonlyMap<string, TagValue | undefined> {
  const rows = assignments.filter((row) => row.record.id === id && isActiveAt(row, NOW));
  return new Map(
    rows.map((row) => [resolveConcept(workspace.concepts, row.tagId)?.id ?? row.tagId, row.value]),
  );
}

/** Every tag that a record had is there, or what stands for it now. */
function checkNothingLost({ before, after, command }: Step): void {
  const { concepts } = after.workspace;
  for (const row of before.assignments.filter((each) => isActiveAt(each, NOW))) {
    const now = standing(after, row.record.id);
    const end = resolveConcept(concepts, row.tagId);
    const heirs = [end?.id ?? row.tagId, ...(end?.replacedBy?.ids ?? [])];
    const heir = heirs.find((id) => now.has(id));
    expect([command, row.tagId, heir !== undefined]).toEqual([command, row.tagId, true]);
  }
  for (const row of before.assignments.filter((each) => isActiveAt(each, NOW)))
    for (const ground of row.grounds) expect(groundsOf(after, row.record.id)).toContain(originOf(ground));
}

function groundsOf({ assignments }: World, id: string): readonly string[] {
  return assignments.filter(({ record }) => record.id === id).flatMap(({ grounds }) => grounds.map(originOf));
}

function originOf({ type, ruleId = '' }: World['assignments'][number]['grounds'][number]): string {
  return `${type} ${ruleId}`;
}

const REARRANGING: ReadonlySet<string> = new Set([
  'moveConcepts',
  'mergeConcepts',
  'redirectConcepts',
  'splitConcept',
  'importConcepts',
  'archiveConcepts',
  'restoreConcepts',
  'deleteConcepts',
  'reviewConcept',
]);

describe('whatever is done to a taxonomy', { timeout: 120_000 }, () => {
  it('keeps the invariants and every assignment, and refusals leave no trace', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(games, async (game) => {
        const world = await play(game, (step) => {
          const { command, outcome, before, after } = step;
          const code = `${command.type}: ${outcome.ok ? 'done' : outcome.refusal.code}`;
          seen.set(code, (seen.get(code) ?? 0) + 1);
          if (!outcome.ok || outcome.transactionId === null) expect(after).toEqual(before);
          if (REARRANGING.has(command.type)) checkNothingLost(step);
          checkInvariants(after, NOW);
        });
        checkAudit(world);
      }),
      { numRuns: 60, examples: [[[...valueGame]]] },
    );
    for (const type of [...REARRANGING, 'tagRecords', 'setTagValue', 'undo'])
      expect([...seen.keys()]).toContain(`${type}: done`);
  });

  it('is taken back and done again to the same facts', async () => {
    await fc.assert(
      fc.asyncProperty(games, async (game) => {
        await play(game, async ({ harness, outcome, before, after }) => {
          if (!outcome.ok || outcome.transactionId === null) return;
          const undone = await harness.done({ type: 'undo', transactionId: outcome.transactionId });
          expect(factsOf(await readWorld(harness.store))).toEqual(factsOf(before));
          await harness.done({ type: 'undo', transactionId: undone.transactionId ?? '' });
          expect(factsOf(await readWorld(harness.store))).toEqual(factsOf(after));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does what its preview says', async () => {
    await fc.assert(
      fc.asyncProperty(games, async (game) => {
        await play(game, (step) => {
          checkPreview(step);
        });
      }),
      { numRuns: 40 },
    );
  });
});

function checkPreview({ command, outcome, facts }: Step): void {
  const preview = previewOf(command, facts);
  if (preview === null) return;
  expect(preview.refusal?.code ?? null).toEqual(outcome.ok ? null : outcome.refusal.code);
  if (outcome.ok) expect(preview.figures).toEqual(figuresOf(outcome.changes, command));
}

type Changes = Extract<CommandOutcome, { ok: true }>['changes'];

/** What a preview counts, to be compared with what was written. */
function previewOf(command: Command, facts: PreviewFacts) {
  switch (command.type) {
    case 'mergeConcepts':
    case 'redirectConcepts': {
      const { refusal, records, assignments, rules, targets } = previewMerge(command, facts);
      const sum = (key: 'added' | 'holds'): number => targets.reduce((all, target) => all + target[key], 0);
      const touched = rules.filter(({ writes, reads }) => writes || reads).map(({ id }) => id);
      return {
        refusal,
        figures: {
          records,
          gone: assignments,
          added: sum('added'),
          holds: sum('holds'),
          rules: touched.sort(),
        },
      };
    }
    case 'splitConcept': {
      // Its new id may have been used before, which only carrying it out finds.
      const { refusal, parts } = previewSplit(command, facts);
      return refusal === null ? { refusal, figures: { parts: parts.length } } : null;
    }
    case 'moveConcepts': {
      const { refusal, moved, reordered } = previewMove(command, facts);
      return { refusal, figures: { concepts: [...moved, ...reordered].sort() } };
    }
    case 'archiveConcepts':
    case 'restoreConcepts':
    case 'deleteConcepts': {
      const { refusal, concepts, endedRows, rules } = previewLifecycle(command, facts);
      return { refusal, figures: { concepts: [...concepts].sort(), endedRows, rules: [...rules].sort() } };
    }
    case 'tagRecords': {
      const { refusal, records, tags } = previewTagRecords(command, facts);
      const total = (key: 'added' | 'renewed' | 'removed' | 'replaced'): number =>
        tags.reduce((sum, tag) => sum + tag[key], 0);
      const given = total('added') + total('renewed');
      return { refusal, figures: { records, given, taken: total('removed') + total('replaced') } };
    }
    default:
      return null;
  }
}

function isThere(row: World['assignments'][number] | null): boolean {
  return row !== null && isActiveAt(row, NOW);
}

function figuresOf(changes: Changes, command: Command): unknown {
  const keys = (...kinds: readonly string[]): string[] =>
    changes.flatMap(({ kind, key }) => (kinds.includes(kind) ? [key] : [])).sort();
  const rows = changes.flatMap((change) => (change.kind === 'assignment' ? [change] : []));
  const held = changes.flatMap((change) => (change.kind === 'hold' ? [change] : []));
  const refs = [...rows, ...held].map(({ before, after }) => (after ?? before)?.record.id);
  const records = new Set(refs).size;
  switch (command.type) {
    case 'mergeConcepts':
    case 'redirectConcepts':
      return {
        records,
        gone: rows.filter(({ after }) => after === null).length,
        added: rows.filter(({ before, after }) => isThere(after) && !isThere(before)).length,
        holds: held.filter(({ after }) => after !== null).length,
        rules: keys('rule'),
      };
    case 'splitConcept':
      return { parts: command.parts.length };
    case 'moveConcepts':
      return { concepts: keys('concept') };
    case 'tagRecords': {
      const taken = rows.filter(({ after }) => after?.state === 'removed').length;
      return { records, given: rows.length - taken, taken };
    }
    default:
      return { concepts: keys('concept'), endedRows: rows.length + held.length, rules: keys('rule') };
  }
}
