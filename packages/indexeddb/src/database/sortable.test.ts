import { expect } from '@open-wc/testing';
import { compareCodePoints } from '@tagma/core';
import { sortable } from './sortable.js';

const TEXTS = ['', 'a', 'b', '高', '퟿', '', '', '﷽', '￿', '😀', '𝔸', '\ud800', '\udc00', 'a😀', 'a￿'];

describe('sortable', () => {
  it('sorts by code units as the texts sort by code points', () => {
    const whole = TEXTS.filter((text) => !/\p{Surrogate}/u.test(text));
    const byCodePoints = [...whole].sort(compareCodePoints);
    const byUnits = [...whole].sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
    expect(byUnits).to.deep.equal(byCodePoints);
  });

  it('keeps different texts different, broken ones too', () => {
    expect(new Set(TEXTS.map(sortable)).size).to.equal(new Set(TEXTS).size);
  });
});
