import { STARTER_CODE_PATTERN } from '@tagma/core/starter';
import { expect, it } from 'vitest';
import { codeActions } from './code-actions.js';
import { heldCode } from './held-code.fixture.js';

const version = { number: 1, definition: STARTER_CODE_PATTERN.definition, publishedAt: '', publishedBy: '' };
const codes = [
  heldCode('c1', 'A1-001'),
  heldCode('c2', 'C3-001'),
  heldCode('c3', 'B1-001'),
  heldCode('c4', 'B2-001'),
];

it('keys each action by how codes begin, and finds its customers', () => {
  const found = codeActions({ published: [version] }, codes);
  expect(
    found.map(({ id, prefixes, customers }) => [
      id,
      prefixes.join(' '),
      customers.map(({ record }) => record.id),
    ]),
  ).toEqual([
    ['newProducts', 'A1 B1 C1 D1', ['c1', 'c3']],
    ['coupons', 'A3 B3 C3 D3', ['c2']],
    ['vip', 'A1', ['c1']],
  ]);
});

it('has none for a pattern that says neither place nor purchases first', () => {
  const segments = version.definition.segments.slice(2);
  expect(
    codeActions({ published: [{ ...version, definition: { ...version.definition, segments } }] }, codes),
  ).toEqual([]);
  expect(codeActions({ published: [] }, codes)).toEqual([]);
});
