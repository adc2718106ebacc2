import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness } from '../../test/fixture.js';
import type { Command } from './commands.types.js';
import { parseCommand } from './parse-command.js';

const record = { type: 'customer', id: 'c1' };
const concept = { kind: 'tag', parentId: null, name: { en: 'x' } };
const rule = { name: 'x', recordType: 'customer', tagId: 'vip', expression: 'true' };

function verdictOf(value: unknown) {
  const parsed = parseCommand(value);
  return parsed.ok ? 'ok' : [parsed.refusal.code, parsed.refusal.path, parsed.refusal.details?.['reason']];
}

describe('parseCommand', () => {
  it.each([
    { type: 'assignTag', record, tagId: 'vip' },
    { type: 'assignTag', record, tagId: 'vip', expiresAt: null },
    { type: 'assignTag', record, tagId: 'vip', expiresAt: '2026-11-22T08:00:00.000Z' },
    { type: 'removeTag', record, tagId: 'vip', reason: 'line one\nline two' },
    { type: 'createConcept', concept },
    {
      type: 'createConcept',
      concept: { ...concept, color: '#AaBbCc', icon: 'star', layer: 'core' },
      id: '标签-1',
    },
    { type: 'updateConcept', id: 'a', expectedVersion: 1, patch: { color: null, parentId: null } },
    { type: 'deleteConcept', id: 'a', expectedVersion: 1 },
    { type: 'createRule', rule },
    { type: 'createRule', rule: { ...rule, expression: '' } },
    { type: 'updateRule', id: 'a', expectedVersion: 3, patch: { onExit: 'keep' } },
    { type: 'pauseRule', id: 'a', expectedVersion: 3 },
    {
      type: 'applyRuleRun',
      ruleId: 'a',
      ruleVersion: 1,
      asOf: '2026-11-22T08:00:00.000Z',
      verdicts: [
        { recordId: '1', outcome: 'match' },
        { recordId: '2', outcome: 'error', code: 'T2001', position: null, message: '' },
      ],
    },
    {
      type: 'defineFields',
      recordType: 'customer',
      collection: null,
      fields: [{ key: '金额 (CNY)', type: 'number', title: { en: 'Amount' } }],
    },
    { type: 'undo', transactionId: 't' },
  ])('gives %j back as it is', (command) => {
    expect(parseCommand(command)).toEqual({ ok: true, command });
  });

  it.each([
    [null, ['invalid', '', 'wrong-type']],
    ['assignTag', ['invalid', '', 'wrong-type']],
    [[], ['invalid', '', 'wrong-type']],
    [{}, ['invalid', '/type', 'missing']],
    [{ type: 'dropTables' }, ['invalid', '/type', 'wrong-value']],
    [{ type: 'assignTag', tagId: 'x' }, ['invalid', '/record', 'missing']],
    [{ type: 'assignTag', record: 'c1', tagId: 'x' }, ['invalid', '/record', 'wrong-type']],
    [
      { type: 'assignTag', record: { type: 'customer', id: 7 }, tagId: 'x' },
      ['invalid', '/record/id', 'wrong-type'],
    ],
    [{ type: 'assignTag', record, tagId: '' }, ['invalid', '/tagId', 'missing']],
    [{ type: 'assignTag', record, tagId: 'a\u0000' }, ['invalid', '/tagId', 'broken-text']],
    [{ type: 'assignTag', record, tagId: '\ud800' }, ['invalid', '/tagId', 'broken-text']],
    [{ type: 'assignTag', record, tagId: 'x'.repeat(10_000_000) }, ['too-long', '/tagId', 'too-long']],
    [{ type: 'assignTag', record, tagId: 'x', extra: 1 }, ['invalid', '/extra', 'unknown-member']],
    [
      { type: 'assignTag', record, tagId: 'x', expiresAt: 'tomorrow' },
      ['invalid', '/expiresAt', 'wrong-value'],
    ],
    [
      { type: 'assignTag', record, tagId: 'x', expiresAt: '2026-11-22T08:00:00Z' },
      ['invalid', '/expiresAt', 'wrong-value'],
    ],
    [{ type: 'removeTag', record, tagId: 'x', reason: 'r'.repeat(501) }, ['too-long', '/reason', 'too-long']],
    [
      { type: 'createConcept', concept: { ...concept, name: { en: '  ' } } },
      ['invalid', '/concept/name/en', 'missing'],
    ],
    [
      { type: 'createConcept', concept: { ...concept, name: 'x' } },
      ['invalid', '/concept/name', 'wrong-type'],
    ],
    [
      { type: 'createConcept', concept: { ...concept, color: 'pinkish' } },
      ['invalid', '/concept/color', 'wrong-value'],
    ],
    [{ type: 'createConcept', concept, id: '<b>' }, ['invalid', '/id', 'wrong-value']],
    [
      { type: 'updateConcept', id: 'a', expectedVersion: 0, patch: {} },
      ['invalid', '/expectedVersion', 'wrong-value'],
    ],
    [
      { type: 'updateConcept', id: 'a', expectedVersion: '1', patch: {} },
      ['invalid', '/expectedVersion', 'wrong-type'],
    ],
    [
      { type: 'createRule', rule: { ...rule, expression: 'x'.repeat(20_001) } },
      ['too-long', '/rule/expression', 'too-long'],
    ],
    [
      {
        type: 'defineFields',
        recordType: 'c',
        collection: null,
        fields: [{ key: '__proto__', type: 'text', title: { en: 'x' } }],
      },
      ['invalid', '/fields/0/key', 'wrong-value'],
    ],
  ])('refuses malformed command %#', (value, expected) => {
    expect(verdictOf(value)).toEqual(expected);
  });

  it('keeps own members named __proto__ from passing', () => {
    expect(verdictOf(JSON.parse('{"type":"undo","transactionId":"t","__proto__":{"x":1}}'))).toEqual([
      'invalid',
      '/__proto__',
      'unknown-member',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        expect(parseCommand(value).ok).toBe(false);
      }),
    );
  });
});

describe('execute', () => {
  it('refuses a malformed command as parseCommand does, and changes nothing', async () => {
    const { refused, store } = await createHarness();
    const malformed = { type: 'assignTag', record: null, tagId: 5 } as unknown as Command;
    expect(await refused(malformed)).toMatchObject({ code: 'invalid', path: '/record' });
    expect((await store.audit({})).items).toEqual([]);
  });
});
