import {
  damm,
  gtin,
  luhn,
  mod11_10,
  mod11_2,
  mod1271_36,
  mod27_26,
  mod37_2,
  mod37_36,
  mod97_10,
  verhoeff,
} from 'cdigit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckAlgorithm } from '../codes.types.js';
import { CHECK_ALGORITHMS, checkCharacters, checkFacts, checkStrength, verifyCheck } from '../index.js';

/** Examples from standards, and from papers and registers that publish them. */
const PUBLISHED: readonly (readonly [CheckAlgorithm, string, string, string])[] = [
  ['iso7064-mod11-2', '0794', '0', 'ISO/IEC 7064, 7.1.3'],
  ['iso7064-mod11-2', '079', 'X', 'ISO/IEC 7064, 7.1.3'],
  ['iso7064-mod11-2', '000000021825009', '7', 'ORCID 0000-0002-1825-0097'],
  ['iso7064-mod11-2', '11010519491231002', 'X', 'GB 11643-1999, annex'],
  [
    'iso7064-mod37-2',
    'G123498654321',
    'H',
    'ISBT 128 standard specification, donation number G1234 98 654321 H',
  ],
  ['iso7064-mod97-10', '794', '44', 'ISO/IEC 7064, 7.2'],
  ['iso7064-mod97-10', 'WEST12345698765432GB', '82', 'ISO 13616: GB82 WEST 1234 5698 7654 32'],
  ['iso7064-mod1271-36', 'ISO79', '3W', 'ISO/IEC 7064, 7.3'],
  ['iso7064-mod11,10', '0794', '5', 'ISO/IEC 7064, 9.1'],
  ['iso7064-mod37,36', 'A12425GABC1234002', 'M', 'GRid standard: A1-2425G-ABC1234002-M'],
  ['iso7064-mod37,36', '00000000D07A0090', 'Q', 'ISAN 0000-0000-D07A-0090-Q-0000-0000-X'],
  ['iso7064-mod97-10', '529900T8BM49AURSDO', '55', 'ISO 17442: LEI of Bloomberg Finance'],
  ['luhn', '7992739871', '3', 'ISO/IEC 7812-1 annex B, the usual example'],
  ['luhn', '49015420323751', '8', 'IMEI'],
  ['damm', '572', '4', 'H. M. Damm, 2004'],
  ['verhoeff', '236', '3', 'J. Verhoeff, 1969'],
  ['verhoeff', '12345', '1', 'J. Verhoeff, 1969'],
  ['gtin', '629104150021', '3', 'GS1: GTIN-13'],
  ['gtin', '9638507', '4', 'EAN-8'],
  ['gb32100', '91350100M000100Y4', '3', 'GB 32100-2015'],
];

describe('check characters', { timeout: 30_000 }, () => {
  it.each(PUBLISHED)('%s of %s is %s (%s)', (algorithm, text, characters) => {
    expect(checkCharacters(algorithm, text)).toEqual({ ok: true, characters });
    expect(verifyCheck(algorithm, text, characters)).toBe(true);
  });

  it('Luhn mod N of abcdef over its six letters is e', () => {
    const alphabet = { characters: 'abcdef' };
    expect(checkCharacters('luhn-mod-n', 'abcdef', alphabet)).toEqual({ ok: true, characters: 'e' });
  });

  it.each([
    ['luhn', luhn],
    ['damm', damm],
    ['verhoeff', verhoeff],
    ['iso7064-mod11-2', mod11_2],
    ['iso7064-mod37-2', mod37_2],
    ['iso7064-mod1271-36', mod1271_36],
    ['iso7064-mod11,10', mod11_10],
    ['iso7064-mod27,26', mod27_26],
    ['iso7064-mod37,36', mod37_36],
  ] as const)('%s agrees with cdigit on random texts', (algorithm, oracle) => {
    const character = fc.constantFrom(...checkFacts(algorithm).reads);
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 24 }), (text) => {
        expect(checkCharacters(algorithm, text)).toEqual({ ok: true, characters: oracle.compute(text) });
      }),
      { seed: 6 },
    );
  });

  it('mod 97-10 and GTIN agree with cdigit on the digits and lengths that it knows', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(digits, (text) => {
        expect(checkCharacters('iso7064-mod97-10', text)).toEqual({
          ok: true,
          characters: mod97_10.compute(text),
        });
        if ([7, 11, 12, 13].includes(text.length))
          expect(checkCharacters('gtin', text)).toEqual({ ok: true, characters: gtin.compute(text) });
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('never leave out what they cannot count', () => {
    expect(checkCharacters('luhn', 'A1001')).toEqual({ ok: false, at: 0, character: 'A' });
    expect(checkCharacters('iso7064-mod37,36', 'A1-001')).toEqual({ ok: false, at: 2, character: '-' });
    expect(checkCharacters('iso7064-mod37,36', 'a1')).toEqual({ ok: false, at: 0, character: 'a' });
    expect(checkCharacters('gb32100', '91I')).toEqual({ ok: false, at: 2, character: 'I' });
    expect(verifyCheck('damm', '5x2', '4')).toBe(false);
  });

  it('are of the declared characters and number', () => {
    for (const algorithm of CHECK_ALGORITHMS) {
      const { reads, writes, length } = checkFacts(algorithm);
      const result = checkCharacters(algorithm, reads.slice(0, 9));
      expect(result.ok && result.characters).toHaveLength(length);
      for (const character of result.ok ? result.characters : 'x') expect(writes).toContain(character);
    }
  });
});

describe('what algorithms miss on bodies of the pattern A1-001', { timeout: 30_000 }, () => {
  const bodies = ['A', 'B', 'C'].flatMap((region) =>
    ['1', '2', '3'].flatMap((buy) =>
      Array.from({ length: 143 }, (_, index) => region + buy + String(1 + index * 7).padStart(3, '0')),
    ),
  );
  const missed = (algorithm: CheckAlgorithm): { readonly single: string; readonly swap: string } => {
    const { single, swap } = checkStrength(algorithm, bodies);
    const percent = (rate: typeof single): string => ((100 * rate.missed) / rate.tried).toFixed(2);
    return { single: percent(single), swap: percent(swap) };
  };

  it('is what was found for mixed codes', () => {
    expect(bodies).toHaveLength(1287);
    expect(missed('iso7064-mod37-2')).toEqual({ single: '0.00', swap: '0.00' });
    expect(missed('iso7064-mod37,36')).toEqual({ single: '0.00', swap: '0.48' });
    expect(missed('luhn-mod-n')).toEqual({ single: '0.00', swap: '0.10' });
    expect(missed('iso7064-mod97-10')).toEqual({ single: '0.00', swap: '2.01' });
  });

  it('counts what an algorithm cannot read apart: it misses nothing, because it does nothing', () => {
    expect(checkStrength('luhn', bodies)).toMatchObject({ unreadable: 1287, single: { tried: 0 } });
  });
});
