import { STARTER_CODE_PATTERN } from '@tagma/core/starter';
import { expect, it } from 'vitest';
import { cleaningLists } from './cleaning-lists.js';

const { definition } = STARTER_CODE_PATTERN;
const good = { country: '中国', purchaseClass: '常购' };

it('finds twins by address and by name however they are written, each customer once', () => {
  const { twins } = cleaningLists(
    [
      { id: 'a', data: { ...good, name: '宏达贸易', email: 'li@hongda.cn' } },
      { id: 'b', data: { ...good, name: '宏达 贸易', email: 'LI@hongda.cn' } },
      { id: 'c', data: { ...good, name: 'ＡＣＭＥ', email: 'x@acme.com' } },
      { id: 'd', data: { ...good, name: 'acme', email: 'y@acme.com' } },
      { id: 'e', data: { ...good, name: 'Other', email: '' } },
      { id: 'f', data: { ...good, name: '', email: '' } },
    ],
    definition,
  );
  expect(twins).toEqual([
    { ids: ['a', 'b'], field: 'email', value: 'li@hongda.cn' },
    { ids: ['c', 'd'], field: 'name', value: 'ＡＣＭＥ' },
  ]);
});

it('lists what the tables lack and what is missing, and nothing of a customer that is fine', () => {
  const lists = cleaningLists(
    [
      { id: 'fine', data: good },
      { id: 'mars', data: { country: '火星', purchaseClass: ' ' } },
      { id: 'empty', data: { purchaseClass: '偶尔' } },
    ],
    definition,
  );
  expect(lists).toEqual({
    twins: [],
    toFix: [
      { id: 'mars', field: 'country', value: '火星' },
      { id: 'empty', field: 'purchaseClass', value: '偶尔' },
    ],
    toComplete: [
      { id: 'mars', field: 'purchaseClass', value: '' },
      { id: 'empty', field: 'country', value: '' },
    ],
  });
});

it('asks nothing where the pattern has a code for it', () => {
  const segments = definition.segments.map((segment) =>
    segment.type === 'map' ? { ...segment, unmapped: 'default' as const, default: 'Z' } : segment,
  );
  const lists = cleaningLists([{ id: 'x', data: { country: '火星' } }], { ...definition, segments });
  expect(lists).toEqual({ twins: [], toFix: [], toComplete: [] });
});
