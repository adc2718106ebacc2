import { describe, expect, it } from 'vitest';
import { Extravagance } from './extravagance.js';

const outOfSteps = (recordId: string) =>
  ({ recordId, outcome: 'error', code: 'G1001', position: 0, message: 'too many steps' }) as const;

describe('Extravagance', () => {
  it('gives up after 5 records that used up their budget, and says the same of the rest', () => {
    const extravagance = new Extravagance();
    for (let record = 0; record < 4; record += 1) extravagance.note(outOfSteps(String(record)));
    expect(extravagance.verdictOn('next')).toBeNull();
    extravagance.note(outOfSteps('4'));
    expect(extravagance.verdictOn('next')).toEqual(outOfSteps('next'));
  });

  it('has endless patience with other errors', () => {
    const extravagance = new Extravagance();
    for (let record = 0; record < 1_000; record += 1) {
      extravagance.note({
        recordId: String(record),
        outcome: 'error',
        code: 'T2010',
        position: 0,
        message: '',
      });
      extravagance.note({ recordId: String(record), outcome: 'no-match' });
    }
    expect(extravagance.verdictOn('next')).toBeNull();
  });
});
