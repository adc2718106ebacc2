import { describe, expect, it } from 'vitest';
import { parseTurtle } from '../turtle/parse-turtle.js';
import { checkSkos } from './check-skos.js';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <http://a.org/> .
`;
const WELL = 'skos:definition "known"@en ; skos:closeMatch <http://b.org/x>';

/** Code, concept and what else it is about, in short. */
async function check(turtle: string): Promise<readonly string[]> {
  const file = await parseTurtle(PREFIXES + turtle);
  if (!file.ok) throw new Error(file.fault.message);
  const short = (term = ''): string =>
    term.replace(/^http:\/\/(?:a\.org\/|www\.w3\.org\/2004\/02\/skos\/core#)/u, '');
  return checkSkos(file.triples).map(({ code, iri, other, language }) =>
    [code, short(iri), short(other), language].filter((part) => part !== undefined && part !== '').join(' '),
  );
}

/** Two concepts that are well kept, and more. */
const among = (more: string): Promise<readonly string[]> =>
  check(`
:a a skos:Concept ; skos:prefLabel "A"@en ; ${WELL} ; skos:narrower :b .
:b a skos:Concept ; skos:prefLabel "B"@en ; ${WELL} ; skos:broader :a .
${more}`);

describe('checkSkos', () => {
  it('finds nothing in what is well kept', async () => {
    expect(await among(':s a skos:ConceptScheme ; skos:hasTopConcept :a .')).toEqual([]);
  });

  it.each([
    [':b skos:altLabel "x" .', ['language-omitted b']],
    [':b skos:altLabel "x"@q .', ['language-omitted b q']],
    [':b skos:prefLabel "乙"@zh .', ['language-missing a zh']],
    [':b skos:altLabel "a"@en .', ['overlapping-labels b a']],
    [':b skos:altLabel "x\\u0007"@en .', ['unprintable b']],
    [':b skos:altLabel " "@en .', ['empty-label b']],
    [':b skos:prefLabel "C"@en .', ['several-preferred b en']],
    [':b skos:altLabel "B"@en .', ['disjoint-labels b']],
    [':a skos:notation "1" . :b skos:notation "1" .', ['ambiguous-notation b a']],
    [`:c a skos:Concept ; skos:prefLabel "C"@en ; ${WELL} .`, ['orphan c']],
    [':a skos:broader :b . :b skos:narrower :a .', ['cycle a', 'cycle b']],
    [':b skos:related :b .', ['reflexive b']],
    [':a skos:related :b . :b skos:related :a .', ['relation-clash b a']],
    [':a skos:broaderTransitive :b .', ['solely-transitive a b']],
    [':b skos:broaderTransitive :a .', []],
    [':s a skos:ConceptScheme .', ['omitted-top s']],
    [':b skos:topConceptOf :s .', ['top-with-broader b a']],
    [':b skos:subject "x" .', ['undefined-term b subject']],
    [
      ':b skos:exactMatch <http://b.org/y> ; skos:broadMatch <http://b.org/y> .',
      ['mapping-clash b http://b.org/y'],
    ],
    [':b skos:relatedMatch :a .', ['mapping-misuse b a']],
  ])('%s', async (more, found) => {
    expect(await among(more)).toEqual(found);
  });

  it('finds what stands alone, unnamed, unexplained and unlinked', async () => {
    expect(await check('<urn:x> a skos:Concept . :y a skos:Concept ; skos:prefLabel "Y"@en .')).toEqual([
      'missing-label urn:x',
      'no-common-language',
      'undocumented urn:x',
      'undocumented y',
      'orphan urn:x',
      'orphan y',
      'not-http urn:x',
      'no-out-link urn:x',
      'no-out-link y',
    ]);
  });

  it('finds relations that are one-way, redundant or worth nothing, and groups apart', async () => {
    const named = (id: string): string => `:${id} a skos:Concept ; skos:prefLabel "${id}"@en ; ${WELL} .`;
    const both = (below: string, above: string): string =>
      `:${below} skos:broader :${above} . :${above} skos:narrower :${below} .`;
    const found = await check(
      [
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(named),
        both('b', 'a'),
        both('c', 'b'),
        both('c', 'a'),
        both('d', 'b'),
        ':c skos:related :d . :d skos:related :c .',
        ':f skos:broader :e .',
      ].join('\n'),
    );
    expect(found).toEqual(['redundant-broader c a', 'valueless-relation c d', 'one-way f e', 'cluster e']);
  });

  it('does not fail on a long chain', async () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => `:n${at} a skos:Concept ; skos:prefLabel "${at}"@en ; ${WELL} ; skos:broader :n${at + 1} .`,
    );
    expect((await check(lines.join('\n'))).filter((line) => line.startsWith('cycle'))).toEqual([]);
  });
});
