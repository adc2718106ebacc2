import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness } from '../../test/fixture.js';
import { checkAudit, checkInvariants } from '../../test/invariants.js';
import { factsOf, readWorld, type World } from '../../test/world.js';
import type { Command, CommandOutcome } from './commands.types.js';

/** A command that is chosen knowing what there is: `make` picks from the world by number. */
type Move = { readonly role: string; readonly make: (world: World, done: readonly string[]) => Command };

const number = fc.nat(1_000);
const role = fc.constantFrom('admin', 'admin', 'admin', 'agent', 'analyst', 'guest');
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

const assign = fc.record({
  at: number,
  record: fc.constantFrom('c1', 'c2', 'nobody'),
  lasting: fc.option(fc.nat(30)),
});
const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(role, assign)
      .map(([role, { at, record, lasting }]) => assignMove(role, at, record, lasting)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(role, number, fc.constantFrom('c1', 'c2'))
      .map(([role, at, id]) => removeMove(role, at, id)),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(role, number, fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }))
      .map(([role, at, verdicts]) => runMove(role, at, verdicts)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(number, number, fc.boolean())
      .map(([name, parent, category]) => createMove(name, parent, category)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(number, number, fc.nat(3)).map(([at, value, what]) => updateMove(at, value, what)),
  },
  { weight: 2, arbitrary: fc.tuple(number, fc.nat(2)).map(([at, what]) => lifecycleMove(at, what)) },
  { weight: 2, arbitrary: fc.tuple(number, fc.nat(3)).map(([at, what]) => ruleMove(at, what)) },
  { weight: 3, arbitrary: fc.tuple(role, number).map(([role, at]) => undoMove(role, at)) },
);

function assignMove(role: string, at: number, record: string, lasting: number | null): Move {
  return {
    role,
    make: ({ workspace, audit }) => ({
      type: 'assignTag',
      record: customer(record),
      tagId: pick(workspace.concepts, at).id,
      ...(lasting === null
        ? {}
        : { expiresAt: new Date(Date.UTC(2026, 0, 1, 0, 0, audit.length + lasting)).toISOString() }),
    }),
  };
}

function removeMove(role: string, at: number, id: string): Move {
  return {
    role,
    make: ({ workspace }) => ({
      type: 'removeTag',
      record: customer(id),
      tagId: pick(workspace.concepts, at).id,
    }),
  };
}

function runMove(role: string, at: number, verdicts: readonly number[]): Move {
  return {
    role,
    make: ({ workspace }) => {
      const rule = pick(workspace.rules, at);
      return {
        type: 'applyRuleRun',
        ruleId: rule.id,
        ruleVersion: rule.version,
        asOf: pick(['2026-01-01T00:10:00.000Z', '2026-01-01T00:00:00.000Z'], at),
        verdicts: ['c1', 'c2', 'c3'].map((recordId, index) => {
          const verdict = verdicts[index] ?? 0;
          if (verdict === 2) return { recordId, outcome: 'error', code: 'T1', position: 0, message: 'x' };
          return { recordId, outcome: verdict === 1 ? 'no-match' : 'match' };
        }),
      };
    },
  };
}

function createMove(name: number, parent: number, category: boolean): Move {
  return {
    role: 'admin',
    make: ({ workspace }) => ({
      type: 'createConcept',
      concept: {
        kind: category ? 'category' : 'tag',
        parentId: parent % 4 === 0 ? null : pick(workspace.concepts, parent).id,
        name: { en: `Name ${name % 5}` },
      },
    }),
  };
}

function updateMove(at: number, value: number, what: number): Move {
  return {
    role: 'admin',
    make: ({ workspace }) => {
      const { id, version } = pick(workspace.concepts, at);
      const patches = [
        { parentId: pick(workspace.concepts, value).id },
        { name: { en: pick(workspace.concepts, value).name['en'] ?? 'x' } },
        { exclusive: value % 2 === 0 },
        { parentId: null },
      ];
      return { type: 'updateConcept', id, expectedVersion: version, patch: pick(patches, what) };
    },
  };
}

function lifecycleMove(at: number, what: number): Move {
  return {
    role: 'admin',
    make: ({ workspace }) => {
      const { id, version } = pick(workspace.concepts, at);
      const type = pick(['archiveConcept', 'restoreConcept', 'deleteConcept'] as const, what);
      return { type, id, expectedVersion: version };
    },
  };
}

function ruleMove(at: number, what: number): Move {
  return {
    role: 'admin',
    make: ({ workspace }) => {
      const { id, version } = pick(workspace.rules, at);
      const versioned = { id, expectedVersion: version };
      if (what === 3)
        return { type: 'updateRule', ...versioned, patch: { tagId: pick(workspace.concepts, at).id } };
      return { type: pick(['publishRule', 'pauseRule', 'archiveRule'] as const, what), ...versioned };
    },
  };
}

function undoMove(role: string, at: number): Move {
  return {
    role,
    make: (_world, done) => ({ type: 'undo', transactionId: done.length === 0 ? 'none' : pick(done, at) }),
  };
}

/** The time of the harness when the newest thing happened. */
const LATE = '2026-06-01T00:00:00.000Z';

async function play(moves: readonly Move[], check: (step: Step) => Promise<void>): Promise<World> {
  const harness = await createHarness();
  const done: string[] = [];
  for (const move of moves) {
    const before = await readWorld(harness.store);
    const command = move.make(before, done);
    const outcome = await harness.run(command, move.role);
    if (outcome.ok && outcome.transactionId !== null) done.push(outcome.transactionId);
    await check({ harness, command, outcome, before, after: await readWorld(harness.store) });
  }
  return readWorld(harness.store);
}

interface Step {
  readonly harness: Harness;
  readonly command: Command;
  readonly outcome: CommandOutcome;
  readonly before: World;
  readonly after: World;
}

const games = fc.array(moves, { minLength: 5, maxLength: 30 });

describe('whatever people do', { timeout: 60_000 }, () => {
  it('the invariants hold, and a refused command leaves no trace', async () => {
    const codes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(games, async (moves) => {
        await play(moves, ({ outcome, before, after, command }) => {
          const code = `${command.type}: ${outcome.ok ? 'done' : outcome.refusal.code}`;
          codes.set(code, (codes.get(code) ?? 0) + 1);
          if (!outcome.ok || outcome.transactionId === null) expect(after).toEqual(before);
          checkInvariants(after, after.audit.at(-1)?.at ?? LATE);
          return Promise.resolve();
        }).then(checkAudit);
      }),
      { numRuns: 100 },
    );
    // The game is worth playing only when every kind of command also succeeds.
    const succeeded = [...codes.keys()].filter((code) => code.endsWith(': done'));
    expect(succeeded.length).toBeGreaterThanOrEqual(12);
  });

  it('an undo at once restores every fact, and undoing it brings every fact back', async () => {
    await fc.assert(
      fc.asyncProperty(games, async (moves) => {
        await play(moves, async ({ harness, outcome, before, after }) => {
          if (!outcome.ok || outcome.transactionId === null) return;
          const undone = await harness.done({ type: 'undo', transactionId: outcome.transactionId });
          expect(factsOf(await readWorld(harness.store))).toEqual(factsOf(before));
          const redone = await harness.done({ type: 'undo', transactionId: undone.transactionId ?? '' });
          const world = await readWorld(harness.store);
          expect(factsOf(world)).toEqual(factsOf(after));
          checkInvariants(world, world.audit.at(-1)?.at ?? LATE);
          expect(redone.events.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a run repeated at once changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(games, async (moves) => {
        await play(moves, async ({ harness, command, outcome }) => {
          if (command.type !== 'applyRuleRun' || !outcome.ok) return;
          expect(await harness.done(command)).toMatchObject({
            transactionId: null,
            changes: [],
            counts: { added: 0, removed: 0 },
          });
        });
      }),
      { numRuns: 40 },
    );
  });
});
