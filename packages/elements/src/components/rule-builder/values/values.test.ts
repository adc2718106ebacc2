import { expect } from '@open-wc/testing';
import { toLocal } from './date/written-dates.js';
import { fromLocal } from './date/from-local.js';
import { dayIn, zoneOffset, zoneOffsets } from './dates.js';
import { parseCount, parseNumber } from './parse-number.js';
import { splitPasted } from './split-pasted.js';

describe('numbers that are typed', () => {
  for (const [typed, value] of [
    ['12', 12],
    [' -0.5 ', -0.5],
    ['１２．５', 12.5],
    ['1,234.5', 1234.5],
    ['－3', -3],
    ['1e3', 1000],
    ['.5', 0.5],
  ] as const)
    it(`reads ${typed}`, () => void expect(parseNumber(typed)).to.equal(value));

  for (const typed of ['', 'x', '1 2', '1,2', '0x10', 'Infinity', '1e999', '１２元'])
    it(`refuses ${JSON.stringify(typed)}`, () => void expect(parseNumber(typed)).to.equal(undefined));

  it('refuses parts of a count', () => {
    expect(parseCount('3', 1)).to.equal(3);
    expect(parseCount('0', 1)).to.equal(undefined);
    expect(parseCount('1.5', 1)).to.equal(undefined);
  });
});

describe('moments in a zone', () => {
  it('come back as they were typed', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'])
      for (const local of ['2026-01-31T08:00', '2026-07-01T23:59', '1999-12-31T00:00'])
        expect(toLocal(fromLocal(local, zone) ?? '', zone), zone).to.equal(local);
  });

  it('carry the distance of the zone at that time', () => {
    expect(fromLocal('2026-01-31T08:00', 'Europe/Berlin')).to.equal('2026-01-31T08:00:00+01:00');
    expect(fromLocal('2026-07-31T08:00', 'Europe/Berlin')).to.equal('2026-07-31T08:00:00+02:00');
    expect(zoneOffset('Asia/Shanghai', new Date('2026-11-22T00:00:00Z'))).to.equal('+0800');
    expect(zoneOffset('America/St_Johns', new Date('2026-01-22T00:00:00Z'))).to.equal('-0330');
  });

  it('know between which distances the clocks change', () => {
    const moment = new Date('2026-11-22T00:00:00Z');
    expect(zoneOffsets('Europe/Berlin', moment)).to.deep.equal(['+0100', '+0200']);
    expect(zoneOffsets('Australia/Sydney', moment)).to.deep.equal(['+1100', '+1000']);
    expect(zoneOffsets('Asia/Shanghai', moment)).to.deep.equal(['+0800']);
  });

  it('know the day there', () => {
    expect(dayIn(new Date('2026-11-22T20:00:00Z'), 'Asia/Shanghai')).to.equal('2026-11-23');
  });

  it('refuse what is no moment', () => {
    expect(fromLocal('2026-13-40T08:00', 'UTC')).to.equal(undefined);
    expect(toLocal('soon', 'UTC')).to.equal('');
  });
});

describe('values from a clipboard', () => {
  it('are split by lines, by columns, or by commas', () => {
    expect(splitPasted('a, b\r\nc\td\n', 'text')?.values).to.deep.equal(['a, b', 'c', 'd']);
    expect(splitPasted('北京、上海，深圳', 'text')?.values).to.deep.equal(['北京', '上海', '深圳']);
  });

  it('are left to the input when there is one', () => {
    expect(splitPasted(' 北京 ', 'text')).to.equal(undefined);
  });

  it('tell what is no number', () => {
    expect(splitPasted('1\n２\nx', 'number')).to.deep.equal({ values: [1, 2], refused: ['x'] });
  });
});
