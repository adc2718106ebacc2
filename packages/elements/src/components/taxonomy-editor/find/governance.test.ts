import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { concept } from '../../../testing-suites/fixtures.js';
import { GovernanceFinder } from './governance.js';
import type { Governance } from './node-filters.js';

const clock = { now: '2026-11-22T08:00:00.000Z', timeZone: 'UTC' };

function follow(finder: GovernanceFinder, concepts: readonly Concept[]): Governance {
  const steps = finder.follow(concepts, clock);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const named = (id: string, name: string, more: Partial<Concept> = {}): Concept => concept(id, '', name, more);

describe('what needs a look at the whole taxonomy', () => {
  it('is the same after edits as when it is looked at anew', () => {
    const finder = new GovernanceFinder();
    const states: Concept[][] = [
      [named('a', 'Customers'), named('b', 'Customer'), named('c', 'Partner')],
      [named('a', 'Customers'), named('b', 'Supplier'), named('c', 'Partner')],
      [named('a', 'Customers'), named('b', 'Supplier'), named('c', 'Partners'), named('d', 'Partner')],
      [named('b', 'Supplier'), named('c', 'Partners'), named('d', 'Else')],
      [named('b', 'Supplier'), named('c', 'Suppliers', { state: 'archived' })],
    ];
    const found = states.map((concepts) => [...follow(finder, concepts).similar].sort());
    expect(found).to.deep.equal([['a', 'b'], [], ['c', 'd'], [], []]);
    for (const [at, concepts] of states.entries())
      expect([...follow(new GovernanceFinder(), concepts).similar].sort()).to.deep.equal(found[at]);
  });

  it('tells what is due for review', () => {
    const due = named('due', 'Due', { reviewEvery: 'P1D', createdAt: '2026-01-01T00:00:00.000Z' });
    const fresh = named('fresh', 'Fresh', { reviewEvery: 'P9Y', createdAt: '2026-01-01T00:00:00.000Z' });
    expect([...follow(new GovernanceFinder(), [due, fresh]).due]).to.deep.equal(['due']);
  });
});
