import { expect } from '@open-wc/testing';
import { countText } from './count-text.js';

const TAGS = ['en', 'en-US', 'en-GB', 'zh', 'zh-CN', 'zh-TW', 'zh-HK', 'zh-Hans', 'zh-Hans-CN', 'zh-Hant-TW'];
/** Around each place where a comma comes in, and some between. */
const COUNTS = Array.from({ length: 16 }, (_, digits) => 10 ** digits).flatMap((power) => [
  power - 1,
  power,
  power + 1,
  power * 3 + 217,
]);

describe('countText', () => {
  for (const tag of TAGS)
    it(`writes counts as Intl does in ${tag}`, () => {
      const format = new Intl.NumberFormat(tag);
      for (const count of [0, ...COUNTS.filter(Number.isSafeInteger)])
        expect(countText(count, tag)).to.equal(format.format(count));
    });

  it('leaves other numbers and languages to Intl', () => {
    for (const value of [1.5, -1, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(countText(value, 'en')).to.equal(undefined);
    for (const tag of ['de', 'en-IN', 'ar', 'zh-CN-u-nu-hanidec', 'enm', 'fr-CH'])
      expect(countText(1234, tag)).to.equal(undefined);
  });
});
