import { expect } from '@open-wc/testing';
import { concept } from '../../../testing-suites/fixtures.js';
import { pickerDetailsTerms } from '../../../locales/picker-details.terms.js';
import { readWish } from './read-wish.js';
import { commandOf, nextKind, withWish } from './wishes.js';
import type { Chances, Wish, Wishes } from './wishes.js';

const CAN: Chances = { extent: 'some', mayAdd: true, mayRemove: true, isRenewable: false };

/** The wishes that clicks go through until they are back at the start. */
function round(chances: Chances): readonly (string | null)[] {
  const seen: (string | null)[] = [];
  let kind: Wish['kind'] | null = null;
  do {
    kind = nextKind(kind, chances);
    seen.push(kind);
  } while (kind !== null && seen.length < 5);
  return seen;
}

describe('wishes', () => {
  it('go round by what a click can do', () => {
    expect(round(CAN)).to.deep.equal(['add', 'remove', null]);
    expect(round({ ...CAN, extent: 'none' })).to.deep.equal(['add', null]);
    expect(round({ ...CAN, extent: 'all' })).to.deep.equal(['remove', null]);
    expect(round({ ...CAN, extent: 'all', isRenewable: true })).to.deep.equal(['remove', 'add', null]);
    expect(round({ ...CAN, mayAdd: false })).to.deep.equal(['remove', null]);
    expect(round({ ...CAN, mayRemove: false })).to.deep.equal(['add', null]);
    expect(round({ ...CAN, mayAdd: false, mayRemove: false })).to.deep.equal([null]);
  });

  it('leave when their chance is gone', () => {
    expect(nextKind('add', { ...CAN, mayAdd: false, mayRemove: false })).to.equal(null);
  });

  it('push out wishes to add what excludes them, not wishes to remove it', () => {
    let wishes: Wishes = new Map();
    wishes = withWish(wishes, 'a', 'add', []);
    wishes = withWish(wishes, 'b', 'remove', []);
    wishes = withWish(wishes, 'c', 'add', ['a', 'b']);
    expect([...wishes].map(([id, { kind }]) => [id, kind])).to.deep.equal([
      ['b', 'remove'],
      ['c', 'add'],
    ]);
  });

  it('become one command', () => {
    const wishes: Wishes = new Map([
      ['a', { kind: 'add', day: '', text: '' }],
      ['b', { kind: 'remove', day: '', text: '' }],
      ['c', { kind: 'add', day: 'x', text: 'y' }],
    ]);
    const records = [{ type: 'customer', id: '1' }];
    const read = (id: string) => (id === 'c' ? { expiresAt: '2030-01-01T00:00:00.000Z', value: 7 } : {});
    expect(commandOf(records, wishes, read)).to.deep.equal({
      type: 'tagRecords',
      records,
      add: [{ tagId: 'a' }, { tagId: 'c', expiresAt: '2030-01-01T00:00:00.000Z', value: 7 }],
      remove: ['b'],
    });
  });
});

describe('the fields of a wish', () => {
  const reader = {
    timeZone: 'Asia/Shanghai',
    now: '2026-11-22T08:00:00.000Z',
    terms: pickerDetailsTerms.en,
    pastEnd: 'past',
    format: String,
  };
  const score = concept('s', '评分', 'Score', { valueType: { type: 'number', min: 0, max: 10 } });
  const read = (day: string, text: string) => readWish(score, { kind: 'add', day, text }, reader);

  it('end with the chosen day, in the zone of the workspace', () => {
    expect(read('2026-11-22', '')).to.deep.equal({ expiresAt: '2026-11-22T16:00:00.000Z' });
    expect(read('2026-11-21', '')).to.deep.equal({ dayError: 'past' });
    expect(read('not a day', '')).to.deep.equal({ dayError: 'past' });
  });

  it('take values in range, full-width digits too', () => {
    expect(read('', '７.5')).to.deep.equal({ value: 7.5 });
    expect(read('', '11')).to.deep.equal({ valueError: 'From 0 to 10' });
    expect(read('', 'x')).to.deep.equal({ valueError: 'Enter a number.' });
    expect(read('', ' ')).to.deep.equal({});
  });
});
