import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, readByN3 } from '../../test-help/oracle.js';
import { mutatedTurtle, randomTurtle } from '../../test-help/random-turtle.js';
import { unusedLabel } from '../rdf/unused-label.js';
import { parseTurtle } from './parse-turtle.js';

const BASE = 'http://base.example/a/b?q#f';
type Reading = { readonly statements: readonly string[] | null; readonly message: string };

async function ours(turtle: string, baseIri = BASE): Promise<Reading> {
  const result = await parseTurtle(turtle, { baseIri });
  if (!result.ok) return { statements: null, message: result.fault.message };
  return { statements: comparable(result.triples, unusedLabel(turtle)), message: '' };
}

/**
 * What n3 reads on over and the grammar does not have: `^^` behind a full stop (only a text has a type, production 13),
 * and a full stop behind a semicolon within brackets (production 14: only a closing bracket ends them).
 */
const ONLY_N3_READS =
  /"\^\^[^]*" cannot stand here|closing bracket, semicolon or comma is missing before "\./;

describe('documents at random', () => {
  it('that the grammar has say to us what they say to n3', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTurtle(),
        fc.constantFrom(BASE, 'http://h', 'file:///a/b', 'http://h/a/../b/?q'),
        async (turtle, base) => {
          expect((await ours(turtle, base)).statements).toEqual(readByN3(turtle, base));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('that something was done to say the same as well, or both refuse them', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedTurtle(), async (turtle) => {
        const { statements, message } = await ours(turtle);
        if (!ONLY_N3_READS.test(message)) expect(statements).toEqual(readByN3(turtle, BASE));
      }),
      { numRuns: 4000 },
    );
  });
});

describe('where the grammar of Turtle 1.1 proves n3 wrong', () => {
  it.each([
    ['167s PN_PREFIX: several dots in a row', '@prefix a..b: <http://e/> . a..b:c a..b:d a..b:e .'],
    ['141s BLANK_NODE_LABEL: several dots in a row', '_:a..b <http://e/p> 1 .'],
    [
      '19 INTEGER, and a full stop that a name follows',
      '@prefix e: <http://e/> . e:a e:p 1.e:b e:p 2.e:c e:p 3 .',
    ],
    ['18 IRIREF: a colon in the query, RFC 3986 path-noscheme', '<a?b:c> <#x:y> <?d:e> .'],
    ['144s LANGTAG: parts of more than eight letters', '<a> <b> "c"@abcdefghijk .'],
    ['167s PN_PREFIX: one that begins as a truth value', '@prefix true.b: <http://e/> . <a> <b> true.b:c .'],
    [
      '128s RDFLiteral: a type of RDF 1.2, which is one like any other',
      '<a> <b> "c"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString> .',
    ],
  ])('it refuses what is Turtle: %s', async (_production, turtle) => {
    expect(readByN3(turtle, BASE)).toBeNull();
    expect((await ours(turtle)).statements).not.toBeNull();
  });

  it.each([
    ['13 literal: a type without a text', '<a> <b> <c> .^^<d> <e> <f> .'],
    ['14 blankNodePropertyList: a full stop within brackets', '<a> <b> [ <c> <d> ; .'],
  ])('it reads what is none: %s', async (_production, turtle) => {
    expect(readByN3(turtle, BASE)).not.toBeNull();
    expect((await ours(turtle)).statements).toBeNull();
  });

  it.each([
    ['no folder in the base', 'urn:x:y', 'a', 'urn:a'],
    ['no base, so that nothing can be resolved', '', '/a', '/a'],
    ['no base, and dots', '', '../a', '../a'],
    ['dots above a base without authority', 'a:b/c/d', '../../x', 'a:/x'],
  ])('it resolves by other rules than RFC 3986, section 5.2: %s', async (_what, base, reference, iri) => {
    const turtle = `<${reference}> <http://e/p> 1 .`;
    const said = ` http://e/p "1"^^http://www.w3.org/2001/XMLSchema#integer`;
    expect(readByN3(turtle, base)).not.toEqual([iri + said]);
    expect((await ours(turtle, base)).statements).toEqual([iri + said]);
  });
});

describe('what n3 reads beyond Turtle 1.1', () => {
  it.each([
    '<a> <b> << <c> <d> <e> >> .',
    '<a> <b> <<( <c> <d> <e> )>> .',
    '<a> <b> <c> ~ <d> .',
    '<a> <b> <c> {| <d> <e> |} .',
    '<a> <b> "c"@en--ltr .',
    'VERSION "1.2" <a> <b> <c> .',
    '@version "1.2" . <a> <b> <c> .',
  ])('is refused: %s', async (turtle) => {
    expect(readByN3(turtle, BASE)).not.toBeNull();
    expect((await ours(turtle)).message).toMatch(
      /is not Turtle 1\.1; what TriG, N3 and RDF 1\.2 add is not read\.$/,
    );
  });
});
