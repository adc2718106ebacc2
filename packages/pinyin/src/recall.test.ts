import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pinyin as dictionary } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { pinyin } from './pinyin.js';

const file = resolve(import.meta.dirname, '../../../../shared/data/taxonomies/cn-divisions.pcas-code.json');

interface Division {
  readonly name: string;
  readonly children?: readonly Division[];
}

const namesOf = ({ name, children = [] }: Division): readonly string[] => [
  name,
  ...children.flatMap(namesOf),
];

/** As a dictionary of words reads a name; empty for what is not Chinese. */
const inDictionary = (name: string): readonly string[] =>
  dictionary(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });

// The project does not ship these names; without them `pinyin.test.ts` reads the places that are written down there.
describe.skipIf(!existsSync(file))('the names of all Chinese divisions', () => {
  it('are read as a dictionary of words reads them', () => {
    const names = (JSON.parse(readFileSync(file, 'utf8')) as readonly Division[]).flatMap(namesOf);
    let [characters, whole, initials] = [0, 0, 0];
    for (const name of names) {
      const wanted = inDictionary(name);
      const found = pinyin(name).filter((reading) => reading !== '');
      if (found.length !== wanted.length) throw new Error(`${name}: ${found.join(' ')}`);
      characters += wanted.length;
      whole += wanted.filter((reading, at) => reading === found[at]).length;
      initials += wanted.filter((reading, at) => reading[0] === found[at]?.[0]).length;
    }
    expect(names).toHaveLength(44_703);
    expect(whole / characters).toBeGreaterThanOrEqual(0.995);
    expect(initials / characters).toBeGreaterThanOrEqual(0.999);
  });
});
