import { describe, expect, it } from 'vitest';
import { readSkosTurtle, writeSkosJsonLd, writeSkosTurtle } from '../skos.js';
import { isLanguage } from './terms.js';

describe('isLanguage', () => {
  it.each(['e', 'en', 'zh-CN', 'de-1996', 'a-1-2-b3', 'x'.repeat(9)])('%s is one', (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  it.each(['', '-', 'en-', '-en', 'en--US', '1', 'e1', 'en-US-', 'en US', 'en-ü', 'en\n', 'en\n-', 'en"@de'])(
    '%j is none',
    (tag) => {
      expect(isLanguage(tag)).toBe(false);
    },
  );

  it('is not exhausted by a long one, which is read and written', async () => {
    const tag = `a${'-a'.repeat(3_000_000)}`;
    const file = `<urn:a> a <http://www.w3.org/2004/02/skos/core#Concept> ; <urn:p> "x"@${tag} .`;
    const reading = await readSkosTurtle(file);
    const concepts = reading.ok ? reading.concepts : [];
    expect((await writeSkosTurtle(concepts)).includes(tag)).toBe(true);
    expect((await writeSkosJsonLd(concepts)).includes(tag)).toBe(true);
  });
});
