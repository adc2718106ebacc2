import { execute } from '../src/commands/execute.js';
import { ACTIONS } from '../src/permissions/can.js';
import { createMemoryStore } from '../src/store/memory-store.js';
export const START = '2026-01-01T00:00:00.000Z';
/** Compiles anything but the text `broken(`. */
export const fakeCompiler = (text) => text === 'broken(' ? { ok: false, code: 'S0203', position: 7, message: 'Expected ")".' } : { ok: true };
export function concept(id, parentId, more = {}) {
    return {
        id,
        version: 1,
        kind: 'tag',
        parentId,
        order: 0,
        name: { en: id },
        aliases: [],
        layer: 'core',
        exclusive: false,
        ownerId: 'root',
        state: 'active',
        createdAt: START,
        ...more,
    };
}
export function rule(id, tagId, more = {}) {
    return {
        id,
        version: 1,
        name: id,
        recordType: 'customer',
        tagId,
        expression: 'true',
        onExit: 'remove',
        state: 'published',
        ownerId: 'root',
        updatedAt: START,
        updatedBy: 'root',
        ...more,
    };
}
export const settings = {
    id: 'shop',
    version: 1,
    name: { en: 'Shop' },
    timeZone: 'Asia/Shanghai',
    locale: 'en',
    limits: { activeTagsPerRecord: 3, maxLevel: 3 },
    limitPolicy: 'warn',
    recordTypes: [
        {
            id: 'customer',
            title: { en: 'Customer' },
            fields: [{ key: 'name', type: 'text', title: { en: 'Name' } }],
            collections: [{ key: 'orders', title: { en: 'Orders' }, fields: [] }],
        },
    ],
    roles: [
        { id: 'admin', allow: ACTIONS },
        { id: 'agent', allow: ['record.read', 'tag.assign', 'tag.remove', 'audit.read'] },
        { id: 'analyst', allow: ['record.read', 'rule.edit', 'rule.test'] },
        { id: 'guest', allow: ['record.read'] },
    ],
};
/** life: exclusive with three tags; value: two tags; geo > asia > cn, three levels; old: archived. */
export const concepts = [
    concept('life', null, { kind: 'category', exclusive: true }),
    concept('new', 'life'),
    concept('active', 'life'),
    concept('silent', 'life'),
    concept('value', null, { kind: 'category' }),
    concept('vip', 'value'),
    concept('plain', 'value'),
    concept('geo', null, { kind: 'category' }),
    concept('asia', 'geo', { kind: 'category' }),
    concept('cn', 'asia'),
    concept('old', 'value', { state: 'archived' }),
];
export const rules = [
    rule('rule-vip', 'vip'),
    rule('rule-active', 'active'),
    rule('rule-draft', 'plain', { state: 'draft' }),
];
export const snapshot = { settings, concepts, rules };
export const customer = (id) => ({ type: 'customer', id });
export async function createHarness(change = (same) => same) {
    const store = createMemoryStore();
    await store.initialize(change(snapshot));
    await store.writeRecords({
        type: 'customer',
        records: ['c1', 'c2', 'c3'].map((id) => ({ id, data: { name: id } })),
        children: {},
        onExisting: 'skip',
        transactionId: 'seed',
        audit: [],
        events: [],
    });
    let time = Date.parse(START);
    let ids = 0;
    const run = (command, role = 'admin') => {
        time += 1_000;
        const actor = { id: `u-${role}`, name: role, roles: [role] };
        const newId = () => `id-${(ids += 1)}`;
        return execute(store, command, {
            actor,
            now: new Date(time).toISOString(),
            newId,
            compileRule: fakeCompiler,
        });
    };
    return {
        store,
        run,
        async done(command, role) {
            const outcome = await run(command, role);
            if (!outcome.ok)
                throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
            return outcome;
        },
        async refused(command, role) {
            const outcome = await run(command, role);
            if (outcome.ok)
                throw new Error(`${command.type} was not refused.`);
            return outcome.refusal;
        },
        concept: async (id) => (await store.workspace())?.concepts.find((one) => one.id === id),
        rule: async (id) => (await store.workspace())?.rules.find((one) => one.id === id),
        assignments: (recordId) => store.assignments({ ...ofRecord(recordId), includeInactive: true }),
        holds: (recordId) => store.holds(ofRecord(recordId)),
        async tags(recordId) {
            const rows = await store.assignments(ofRecord(recordId));
            return rows.map(({ tagId }) => tagId).sort();
        },
        setTime: (instant) => {
            time = Date.parse(instant);
        },
    };
}
function ofRecord(recordId) {
    return { recordType: 'customer', ...(recordId === undefined ? {} : { recordIds: [recordId] }) };
}
//# sourceMappingURL=fixture.js.map