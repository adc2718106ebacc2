import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomEntries } from '../test-help/random-entries.js';
import type { SkosReading, TaxonomyEntry } from './map/map.types.js';
import { readSkosJsonLd, readSkosTurtle, writeSkosJsonLd, writeSkosTurtle } from './skos.js';
import { parseTurtle } from './turtle/parse-turtle.js';

type Read = Extract<SkosReading, { ok: true }>;
const read = (reading: SkosReading): Read => {
  if (!reading.ok) throw new Error(reading.fault.message);
  return reading;
};
const byId = (concepts: readonly TaxonomyEntry[]): ReadonlyMap<string, TaxonomyEntry> =>
  new Map(concepts.map((concept) => [concept.id, concept]));
const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix e: <http://e.example/> .
`;
const turtle = async (body: string): Promise<Read> => read(await readSkosTurtle(PREFIXES + body));
const statements = async (text: string): Promise<readonly string[]> => {
  const result = await parseTurtle(text);
  if (!result.ok) throw new Error(result.fault.message);
  return result.triples.map((triple) => triple.join(' ')).sort();
};

describe('taxonomies that were born here', () => {
  it('come back from Turtle as they were', async () => {
    await fc.assert(
      fc.asyncProperty(randomEntries(), async (entries) => {
        const text = await writeSkosTurtle(entries);
        const { concepts, issues } = read(await readSkosTurtle(text));
        expect(issues).toEqual([]);
        expect(byId(concepts)).toEqual(byId(entries));
        expect(await writeSkosTurtle(concepts)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('come back from JSON-LD as they were', async () => {
    await fc.assert(
      fc.asyncProperty(randomEntries(), async (entries) => {
        const text = await writeSkosJsonLd(entries);
        const { concepts } = read(await readSkosJsonLd(text));
        expect(byId(concepts)).toEqual(byId(entries));
        expect(await writeSkosJsonLd(concepts)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('can be published under addresses of their own and without words of ours', async () => {
    const [entry] = fc.sample(randomEntries(), { numRuns: 1, seed: 3 })[0] ?? [];
    const text = await writeSkosTurtle([{ ...(entry as TaxonomyEntry), parentId: null }], {
      conceptBase: 'https://shop.example/tags/',
      ownTerms: false,
    });
    expect(text).toContain('<https://shop.example/tags/');
    expect(text).not.toContain('urn:tagma');
  });
});

describe('files of others', () => {
  it('give names, aliases, texts, places and states', async () => {
    const { concepts } = await turtle(`
      e:s a skos:ConceptScheme ; dct:title "Goods"@en ; skos:hasTopConcept e:a .
      e:a a skos:Concept ; skos:prefLabel "Shoes"@en, "鞋"@zh-CN ; skos:altLabel "Footwear"@en ; skos:hiddenLabel "shose"@en ;
        skos:notation "10" ; skos:definition "Worn on feet."@en ; skos:scopeNote "Note"@en ; skos:example "Boot"@en .
      e:b a skos:Concept ; skos:prefLabel "Boots"@en ; skos:broader e:a ; owl:deprecated true ; dct:isReplacedBy e:c .
      e:c a skos:Concept ; skos:prefLabel "High boots"@en ; skos:broader e:a .
    `);
    expect(concepts.map(({ id, kind, parentId, state }) => [id, kind, parentId, state])).toEqual([
      ['e.example:s', 'category', null, 'active'],
      ['e.example:a', 'tag', 'e.example:s', 'active'],
      ['e.example:b', 'tag', 'e.example:a', 'merged'],
      ['e.example:c', 'tag', 'e.example:a', 'active'],
    ]);
    expect(concepts[1]).toMatchObject({
      name: { en: 'Shoes', 'zh-CN': '鞋' },
      aliases: ['Footwear', 'shose'],
      notation: '10',
      definition: { en: 'Worn on feet.' },
      useCase: { en: 'Note' },
      example: { en: 'Boot' },
    });
    expect(concepts[2]).toMatchObject({ mergedIntoId: 'e.example:c' });
  });

  it('put cycles and lost parents at the top and say so', async () => {
    const { concepts, issues } = await turtle(`
      e:a a skos:Concept ; skos:prefLabel "A"@en ; skos:broader e:b .
      e:b a skos:Concept ; skos:prefLabel "B"@en ; skos:broader e:a .
      e:self a skos:Concept ; skos:prefLabel "Self"@en ; skos:broader e:self .
      e:lost a skos:Concept ; skos:prefLabel "Lost"@en ; skos:broader e:nowhere .
    `);
    expect(concepts.filter(({ parentId }) => parentId === null).map(({ name }) => name['en'])).toEqual(['Lost', 'A', 'Self']); // prettier-ignore
    expect(issues.map(({ code, id }) => [code, id])).toEqual([
      ['dangling-parent', 'e.example:lost'],
      ['cycle', 'e.example:a'],
      ['cycle', 'e.example:self'],
    ]);
  });

  it('name what has no name and shorten what is too long, and keep both as they came', async () => {
    const body = `
      e:nameless a skos:Concept .
      e:long a skos:Concept ; skos:prefLabel "${'x'.repeat(10_000)}"@en .
      e:two a skos:Concept ; skos:prefLabel "One"@en, "Two"@en .
    `;
    const { concepts, issues } = await turtle(body);
    const names = new Map(concepts.map(({ id, name }) => [id, name['en'] ?? '']));
    expect(names.get('e.example:nameless')).toBe('nameless');
    expect(names.get('e.example:long')).toHaveLength(100);
    expect(names.get('e.example:two')).toBe('One');
    expect(issues.map(({ code }) => code).sort()).toEqual(['cut', 'no-name', 'second-name']);
    expect(await statements(await writeSkosTurtle(concepts))).toEqual(await statements(PREFIXES + body));
  });

  it('carry what no member says, and let edits win', async () => {
    const body = `
      e:a a skos:Concept ; skos:prefLabel "A" ; skos:related e:b ; skos:broader e:p, e:q ; skos:changeNote [ dct:title "why" ] .
      e:b a skos:Concept ; skos:prefLabel "B"@en ; skos:narrower e:p .
      e:p a skos:Concept ; skos:prefLabel "P"@en ; skos:broader e:b .
      e:q a skos:Concept ; skos:prefLabel "Q"@en .
      e:list a skos:OrderedCollection ; skos:memberList ( e:a e:b ) .
    `;
    const { concepts } = await turtle(body);
    expect(await statements(await writeSkosTurtle(concepts))).toHaveLength(
      (await statements(PREFIXES + body)).length,
    );
    const renamed = concepts.map((concept) =>
      concept.id === 'e.example:a' ? { ...concept, name: { en: 'New' }, parentId: 'e.example:b' } : concept,
    );
    const after = await statements(await writeSkosTurtle(renamed));
    const about = after.filter((line) => line.startsWith('http://e.example/a ') && /prefLabel|broader|terms#parent/.test(line)); // prettier-ignore
    expect(about.map((line) => line.split(/[#/]/).at(-1))).toEqual(['b', 'p', 'prefLabel "New"@en', 'b']);
    expect(byId(read(await readSkosTurtle(await writeSkosTurtle(renamed))).concepts).get('e.example:a')?.parentId).toBe('e.example:b'); // prettier-ignore
  });

  it('say when nothing in them is a concept', async () => {
    expect(await readSkosTurtle('<urn:a> <urn:b> "c" .')).toMatchObject({
      ok: false,
      fault: { code: 'no-concepts' },
    });
  });

  it('leave aside words of ours with values that are not allowed', async () => {
    const { concepts, issues } = await turtle(`
      @prefix t: <urn:tagma:terms#> .
      e:a a skos:Concept ; skos:prefLabel "A"@en ; t:color "javascript:x" ; t:order "first" ; t:icon "star" .
    `);
    expect(concepts[0]).toMatchObject({ order: 0, icon: 'star' });
    expect(concepts[0]).not.toHaveProperty('color');
    expect(issues.map(({ code, member }) => [code, member])).toEqual([['wrong-value', 'order'], ['wrong-value', 'color']]); // prettier-ignore
  });

  it('write nothing broken, whatever somebody put into what is carried along', async () => {
    const [entry] = (await turtle('e:a a skos:Concept ; skos:prefLabel "A"@en .')).concepts;
    const evil = { iri: 'not an iri', add: [['x', 'y'], ['urn:p', '"v"@en> . <urn:evil'], 'z'], rest: [['_:a b', 'urn:p', 'urn:o']], instead: 7, prefixes: { a: 3 } }; // prettier-ignore
    const text = await writeSkosTurtle([{ ...(entry as TaxonomyEntry), extra: { skos: evil } }]);
    expect(text).not.toContain('evil');
    expect(read(await readSkosTurtle(text)).concepts).toHaveLength(1);
  });
});
