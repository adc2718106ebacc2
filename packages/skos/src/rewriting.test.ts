import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkosReading } from './map/map.types.js';
import type { Triple } from './rdf/rdf.types.js';
import { text, typed } from './rdf/terms.js';
import { RDFS, SKOS, TYPE, XSD } from './rdf/vocabulary.js';
import { readSkosTurtle, writeSkosTurtle } from './skos.js';
import { parseTurtle } from './turtle/parse-turtle.js';
import { printTurtle } from './turtle/print-turtle.js';

type Read = Extract<SkosReading, { ok: true }>;
async function read(turtle: string): Promise<Read> {
  const reading = await readSkosTurtle(turtle);
  if (!reading.ok) throw new Error(`${reading.fault.message} in\n${turtle}`);
  return reading;
}

async function statements(turtle: string): Promise<ReadonlySet<string>> {
  const result = await parseTurtle(turtle);
  if (!result.ok) throw new Error(`${result.fault.message} in\n${turtle}`);
  return new Set(result.triples.map((triple) => triple.join('\0')));
}

/** Relative and absolute ones, with and without a prefix that shortens them, and the base itself. */
const PREFIXES = { r: 'rel/', h: '#', up: '../', e: 'http://e.example/', n: 'http://e.example/n#', q: '?x=' };
const local = fc.constantFrom('a', 'b', 'c.d', '1', '名', 'x:y', 'x?y#z', '');
const iri = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.values(PREFIXES)), local).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    'a',
    '/a/../b',
    '//h/a',
    './a',
    '.',
    'urn:x:a',
    'http://e.example/a b'.replace(' ', '%20'),
  ),
);
const verb = fc.oneof(
  fc.constantFrom('prefLabel', 'altLabel', 'broader', 'narrower', 'related', 'topConceptOf', 'hasTopConcept', 'inScheme', 'notation', 'definition').map((name) => SKOS + name), // prettier-ignore
  iri.filter((term) => term !== ''),
);
const literal = fc.oneof(
  fc
    .constantFrom('A', 'B', 'a"b\\\n')
    .chain((value) => fc.constantFrom(text(value), text(value, 'en'), text(value, 'zh-CN'))),
  iri.map((type) => typed('1', type)),
  fc.constant(typed('true', `${XSD}boolean`)),
);
const node = fc.oneof({ weight: 5, arbitrary: iri }, fc.constantFrom('_:a', '_:b1'));
const about: fc.Arbitrary<Triple> = fc.tuple(node, verb, fc.oneof(node, literal));
const isConcept = iri.map((subject): Triple => [subject, TYPE, `${SKOS}Concept`]);
const isScheme = iri.map((subject): Triple => [subject, TYPE, `${SKOS}ConceptScheme`]);
const graph = fc
  .tuple(
    fc.array(isConcept, { minLength: 1, maxLength: 5 }),
    fc.array(isScheme, { maxLength: 2 }),
    fc.array(about, { maxLength: 12 }),
  )
  .map((parts) => parts.flat());

describe('a taxonomy with relative IRIs and no base', () => {
  it('comes back with each of its statements, and is written the same again', async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.boolean(), async (given, withPrefixes) => {
        const source = printTurtle(given, withPrefixes ? PREFIXES : {});
        const written = await writeSkosTurtle((await read(source)).concepts);
        expect(await statements(written)).toEqual(await statements(source));
        expect(await writeSkosTurtle((await read(written)).concepts)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the prefix that shortens them', async () => {
    const source = `@prefix e: <rel/> .
@prefix skos: <${SKOS}> .

e:a a skos:Concept ;
  skos:prefLabel "A"@en ;
  skos:related e:b ;
  e:p e:zz .

e:b a skos:Concept ;
  skos:broader e:a ;
  skos:prefLabel "B"@en .
`;
    expect(await writeSkosTurtle((await read(source)).concepts)).toBe(source);
  });

  it('is resolved with one, prefixes and all', async () => {
    const source = `@prefix e: <rel/> . <a> a <${SKOS}Concept> ; <${RDFS}seeAlso> e:b .`;
    const reading = await readSkosTurtle(source, { baseIri: 'http://b/c/d' });
    const written = reading.ok ? await writeSkosTurtle(reading.concepts) : '';
    expect(written).toContain('@prefix e: <http://b/c/rel/> .');
    expect(await writeSkosTurtle((await read(written)).concepts)).toBe(written);
  });
});

describe('a taxonomy of which a part was born here', () => {
  it('keeps the prefixes of the others, whichever stands first', async () => {
    const source = `@prefix z: <urn:z/> . @prefix skos: <${SKOS}> .
      <urn:tagma:concept:a> a skos:Concept ; skos:prefLabel "A"@en ; skos:narrower z:b .
      z:b a skos:Concept ; skos:prefLabel "B"@en .`;
    const written = await writeSkosTurtle((await read(source)).concepts);
    expect(written).toContain('@prefix z: <urn:z/> .');
    expect(await writeSkosTurtle((await read(written)).concepts)).toBe(written);
  });
});
