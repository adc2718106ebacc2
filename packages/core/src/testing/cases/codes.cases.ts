import type { CodeDefinition } from '../../codes/codes.types.js';
import type { CodeCommand } from '../../codes/commands/code-commands.types.js';
import type { CommandOutcome } from '../../commands/commands.types.js';
import { execute } from '../../commands/execute.js';
import type { Role } from '../../permissions/permissions.types.js';
import type { Store } from '../../store/store.types.js';
import { assert, assertEqual, assertRejects } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { AT, workspace } from '../fixtures.js';
import { onEmptyStore } from '../with-store.js';

const DEFINITION: CodeDefinition = {
  segments: [
    { id: 'c', type: 'literal', text: 'C' },
    {
      id: 'no',
      type: 'sequence',
      width: 4,
      start: 1,
      step: 1,
      alphabet: 'digits',
      skip: [],
      scope: [],
      overflow: 'error',
      reserved: [{ from: 900, to: 999 }],
      fill: 'next',
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
};

const LATER = '2026-11-23T08:00:00.000Z';
const issue = (...recordIds: string[]): CodeCommand => ({ type: 'issueCodes', patternId: 'p', recordIds });

let ids = 0;

function carryOut(store: Store, command: CodeCommand): Promise<CommandOutcome> {
  const actor = { id: 'ann', name: 'Ann', roles: ['admin'] };
  return execute(store, command, { actor, now: AT, newId: () => `code-case-${(ids += 1)}` });
}

async function done(store: Store, command: CodeCommand): Promise<Extract<CommandOutcome, { ok: true }>> {
  const outcome = await carryOut(store, command);
  assert(outcome.ok, `${command.type} was refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** A case on a store with four records and a published pattern. */
function onNumbered(name: string, work: (store: Store) => Promise<void>): StoreContractCase {
  return onEmptyStore(name, async (store) => {
    const { settings, ...rest } = workspace();
    const roles: readonly Role[] = [
      { id: 'admin', allow: ['pattern.edit', 'code.issue', 'code.assign-manual'] },
    ];
    await store.initialize({ settings: { ...settings, roles }, ...rest });
    const records = ['r1', 'r2', 'r3', 'r4'].map((id) => ({ id, data: {} }));
    const quiet = { children: {}, transactionId: 'records', audit: [], events: [] };
    await store.writeRecords({ type: 'customer', records, onExisting: 'skip', ...quiet });
    const pattern = { name: { en: 'Customers' }, recordType: 'customer', definition: DEFINITION };
    await done(store, { type: 'createCodePattern', pattern, id: 'p' });
    await done(store, { type: 'publishCodePattern', id: 'p', expectedVersion: 1 });
    await work(store);
  });
}

/** Everything that a command about codes may leave behind. */
async function stateOf(store: Store): Promise<unknown> {
  const [patterns, codes, counters, audit, events] = await Promise.all([
    store.entities('codePattern', {}),
    store.entities('codeAssignment', {}),
    store.entities('codeCounter', {}),
    store.audit({ limit: 500 }),
    store.events(0, 1000),
  ]);
  return [patterns.items, codes.items, counters.items, audit.items.length, events.length];
}

/** The store, with another way to commit. */
function committing(store: Store, commit: Store['commit']): Store {
  return { ...store, commit };
}

/** Commands about codes that can be carried out in this order. */
const COMMANDS: readonly CodeCommand[] = [
  issue('r2'),
  { type: 'assignCode', patternId: 'p', record: { type: 'customer', id: 'r4' }, given: { number: 950 } },
  {
    type: 'importCodes',
    patternId: 'p',
    codes: [{ recordId: 'r3', code: 'C0042' }],
    onConflict: 'refuse',
    unreadable: 'conflict',
  },
  { type: 'retireCode', record: { type: 'customer', id: 'r1' }, code: 'C0001' },
  { type: 'leaseNumbers', patternId: 'p', scopeKey: '', count: 5, holder: 'phone', until: LATER },
];

async function codesOf(store: Store): Promise<readonly string[]> {
  return (await store.entities('codeAssignment', {})).items.map(({ code, record }) => `${code} ${record.id}`);
}

/** What becomes of codes when the store conflicts, times out or dies in the middle. */
export const codeCases: readonly StoreContractCase[] = [
  onNumbered(
    'codes: a command that is always too late is refused as a conflict and takes no number',
    async (store) => {
      await done(store, issue('r1'));
      const before = await stateOf(store);
      const conflict = { kind: 'codeCounter', key: '["p",""]', expected: 1, actual: 2 } as const;
      const late = committing(store, () => Promise.resolve({ ok: false, conflict }));
      for (const command of COMMANDS) {
        const outcome = await carryOut(late, command);
        const isRefused = !outcome.ok && outcome.refusal.code === 'conflict';
        assert(isRefused, `${command.type}: ${JSON.stringify(outcome)}`);
      }
      assertEqual(await stateOf(store), before, 'after the conflicts');
    },
  ),
  onNumbered(
    'codes: a command that was too late once is decided anew on what the other left',
    async (store) => {
      let rivals = ['r2', 'r3'];
      const raced = committing(store, async (transaction) => {
        const [rival, ...rest] = rivals;
        rivals = rest;
        if (rival !== undefined) await done(store, issue(rival));
        return store.commit(transaction);
      });
      await done(raced, issue('r1', 'r4'));
      assertEqual(await codesOf(store), ['C0001 r2', 'C0002 r3', 'C0003 r1', 'C0004 r4'], 'each number once');
    },
  ),
  onNumbered('codes: a write that times out leaves no trace, and its reason comes through', async (store) => {
    await done(store, issue('r1'));
    const before = await stateOf(store);
    const away = committing(store, () => Promise.reject(new Error('The database did not answer in time.')));
    for (const command of COMMANDS) {
      const error = await assertRejects(carryOut(away, command), command.type);
      assert(
        error instanceof Error && error.message.includes('in time'),
        `${command.type}: ${String(error)}`,
      );
    }
    assertEqual(await stateOf(store), before, 'after the time-outs');
    for (const command of COMMANDS) await done(store, command);
    const codes = ['C0001 r1', 'C0002 r2', 'C0042 r3', 'C0950 r4'];
    assertEqual(await codesOf(store), codes, 'no number was lost');
  }),
  onNumbered('codes: when only the answer is lost, doing it again takes no second number', async (store) => {
    const deaf = committing(store, async (transaction) => {
      await store.commit(transaction);
      throw new Error('The connection was lost after the write.');
    });
    await assertRejects(carryOut(deaf, issue('r1', 'r2')), 'the answer');
    const after = await stateOf(store);
    assert(isNothing(await done(store, issue('r1', 'r2'))), 'the codes were written twice');
    assertEqual(await stateOf(store), after, 'after doing it again');
    assertEqual(await codesOf(store), ['C0001 r1', 'C0002 r2'], 'the codes');
  }),
  onNumbered('codes: death at any read changes nothing', async (store) => {
    const before = await stateOf(store);
    let isThrough = false;
    for (let last = 0; !isThrough; last += 1) {
      const outcome = await carryOut(dyingAfter(store, last), issue('r1')).catch(() => null);
      isThrough = outcome?.ok === true;
      if (!isThrough) assertEqual(await stateOf(store), before, `after ${last} reads`);
      assert(last < 50, 'the command reads without end');
    }
    assertEqual(await codesOf(store), ['C0001 r1'], 'the code in the end');
  }),
];

/** Whether the command had nothing to do. */
function isNothing(outcome: CommandOutcome): boolean {
  return outcome.ok && outcome.transactionId === null;
}

/** The store, which answers so many reads and none after them. */
function dyingAfter(store: Store, reads: number): Store {
  let left = reads;
  const alive = (): Promise<void> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('The connection was lost.')) : Promise.resolve();
  };
  return {
    ...store,
    workspace: () => alive().then(() => store.workspace()),
    entities: (kind, query) => alive().then(() => store.entities(kind, query)),
    fullRecordsById: (type, wanted) => alive().then(() => store.fullRecordsById(type, wanted)),
    existingRecords: (type, wanted) => alive().then(() => store.existingRecords(type, wanted)),
  };
}
