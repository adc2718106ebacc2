import { describe, expect, it } from 'vitest';
import { RDF, XSD } from '../rdf/vocabulary.js';
import { parseTurtle } from './parse-turtle.js';

const BASE = 'http://b/x/y';
const HEAD = '@prefix : <http://e/> .\n';

async function statements(turtle: string, baseIri = BASE): Promise<readonly string[]> {
  const result = await parseTurtle(turtle, { baseIri });
  if (!result.ok) throw new Error(`${result.fault.message} (${result.fault.line}:${result.fault.column})`);
  return result.triples.map((triple) => triple.join(' '));
}

/** The object of the only statement. */
async function object(written: string): Promise<string> {
  const [said = '', ...others] = await statements(`${HEAD}:s :p ${written} .`);
  expect(others).toEqual([]);
  return said.replace('http://e/s http://e/p ', '');
}

async function refusal(turtle: string): Promise<string> {
  const result = await parseTurtle(turtle, { baseIri: BASE });
  return result.ok ? 'read' : `${result.fault.line}:${result.fault.column} ${result.fault.message}`;
}

describe('documents, by the productions of the grammar', () => {
  // prettier-ignore
  it.each([
    ['1 turtleDoc: nothing', '', []],
    ['1 turtleDoc: a comment that nothing ends', '# only this', []],
    ['4 prefixID, again with another meaning', '@prefix a: <u:1> .@prefix a:<u:2>. a:x a:y a:z .', ['u:2x u:2y u:2z']],
    ['5 base, one upon the other', '@base <http://h/a/> . @base <b/c> . <d> <> <#e> .', ['http://h/a/b/d http://h/a/b/c http://h/a/b/c#e']],
    ['5s sparqlBase, in any case', 'bAsE<http://h/>\n<a> <b> <c> .', ['http://h/a http://h/b http://h/c']],
    ['6s sparqlPrefix, in any case', 'PReFiX a:<u:> a:x a:y a:z.', ['u:x u:y u:z']],
    ['4 prefixID relative to the base', '@base <http://h/a/> . @prefix p: <q#> . p:r a p: .', [`http://h/a/q#r ${RDF}type http://h/a/q#`]],
    ['6 triples: brackets alone', '[ <u:p> 1 ] .', [`_:b1 u:p "1"^^${XSD}integer`]],
    ['6 triples: brackets, and more said', '[ <u:p> <u:o> ] <u:q> <u:r> .', ['_:b1 u:p u:o', '_:b1 u:q u:r']],
    ['7 predicateObjectList: semicolons in a row', '<u:s> <u:p> <u:o>;;<u:q> <u:r> ; ; .', ['u:s u:p u:o', 'u:s u:q u:r']],
    ['8 objectList', '<u:s> <u:p> <u:o>,<u:r> , _:x .', ['u:s u:p u:o', 'u:s u:p u:r', 'u:s u:p _:x']],
    ['9 verb: a, and nothing behind it', '<u:s> a<u:o> .', [`u:s ${RDF}type u:o`]],
    ['10 subject: a collection', '(<u:x>) <u:p> () .', [`_:b1 ${RDF}first u:x`, `_:b1 ${RDF}rest ${RDF}nil`, `_:b1 u:p ${RDF}nil`]],
    ['14 blankNodePropertyList in another', '<u:s> <u:p> [ <u:q> [ a <u:t> ; ] ] .', [`_:b2 ${RDF}type u:t`, '_:b1 u:q _:b2', 'u:s u:p _:b1']],
    ['15 collection of collections', '<u:s> <u:p> (()( )) .', [`_:b1 ${RDF}first ${RDF}nil`, `_:b1 ${RDF}rest _:b2`, `_:b2 ${RDF}first ${RDF}nil`, `_:b2 ${RDF}rest ${RDF}nil`, 'u:s u:p _:b1']],
    ['161s WS: every kind, and none where none is needed', '<u:s>\t<u:p>\r<u:o>\r\n.<u:s><u:p>"x","y"@en,1 .', ['u:s u:p u:o', 'u:s u:p "x"', 'u:s u:p "y"@en', `u:s u:p "1"^^${XSD}integer`]],
    ['162s ANON, with a comment', '[ # none\n] <u:p> [] .', ['_:b1 u:p _:b2']],
    ['141s BLANK_NODE_LABEL: dots within, digits first', '_:1.a_-·.b <u:p> _:_.', ['_:1.a_-·.b u:p _:_']],
    ['comments end with the line, of whatever kind', '<u:s># a\r<u:p># b\r\n<u:o># c\n.', ['u:s u:p u:o']],
    ['a byte-order mark', '\uFEFF<u:s> <u:p> <u:o> .', ['u:s u:p u:o']],
  ])('%s', async (_production, turtle, expected) => {
    expect(await statements(turtle)).toEqual(expected);
  });
});

describe('terms, by the productions of the grammar', () => {
  // prettier-ignore
  it.each([
    ['18 IRIREF: escapes', '<http://e/\\u00E9\\U0001F600>', 'http://e/é😀'],
    ['18 IRIREF: letters of all scripts', '<http://例え/名>', 'http://例え/名'],
    ['18 IRIREF: absolute ones stay as they are', '<HTTP://E/a/../b>', 'HTTP://E/a/../b'],
    ['136s PrefixedName: a namespace alone', ':', 'http://e/'],
    ['168s PN_LOCAL: digits first, colons, dots within', ':1:.a.:', 'http://e/1:.a.:'],
    ['170s PERCENT stays', ':%C3%a9.%20', 'http://e/%C3%a9.%20'],
    ['172s PN_LOCAL_ESC', ":\\_\\~\\.\\-\\!\\$\\&\\'\\(\\)\\*\\+\\,\\;\\=\\/\\?\\#\\@\\%", "http://e/_~.-!$&'()*+,;=/?#@%"],
    ['163s PN_CHARS_BASE: beyond the first plane', ':𠀀󯿽', 'http://e/𠀀󯿽'],
    ['19 INTEGER', '-007', `"-007"^^${XSD}integer`],
    ['20 DECIMAL', '+.50', `"+.50"^^${XSD}decimal`],
    ['21 DOUBLE: without digits behind the point', '1.E3', `"1.E3"^^${XSD}double`],
    ['21 DOUBLE: without a point', '-1e-0', `"-1e-0"^^${XSD}double`],
    ['133s BooleanLiteral', 'true', `"true"^^${XSD}boolean`],
    ['22 STRING_LITERAL_QUOTE: nothing', '""', '""'],
    ['23 STRING_LITERAL_SINGLE_QUOTE: the other mark', `'"'`, '"""'],
    ['24 STRING_LITERAL_LONG_SINGLE_QUOTE: marks and lines', `'''a'b''\r\n\rc'''`, `"a'b''\r\n\rc"`],
    ['25 STRING_LITERAL_LONG_QUOTE: nothing', '""""""', '""'],
    ['25 STRING_LITERAL_LONG_QUOTE: an escaped mark before the end', '"""a\\""""', '"a""'],
    ['159s ECHAR', String.raw`"\t\b\n\r\f\"\'\\"`, '"\t\b\n\r\f"\'\\"'],
    ['26 UCHAR', String.raw`"\u0041\U0010FFFF\u0000"`, '"A\u{10FFFF}\0"'],
    ['26 UCHAR is what it means: no mark', String.raw`"\u0022\u005C"`, '""\\"'],
    ['128s RDFLiteral: space before what follows', '"x" @en-US-x-1', '"x"@en-US-x-1'],
    ['128s RDFLiteral: comments around the type', '"x"#a\n^^#b\n:t', '"x"^^http://e/t'],
    ['128s RDFLiteral: xsd:string is plain', `"x"^^<${XSD}string>`, '"x"'],
  ])('%s', async (_production, written, expected) => {
    expect(await object(written)).toBe(expected);
  });
});

describe('letters of names, by the productions of the grammar', () => {
  const base = [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff], [0x370, 0x37d], [0x37f, 0x1fff], [0x200c, 0x200d], [0x2070, 0x218f], [0x2c00, 0x2fef], [0x3001, 0xd7ff], [0xf900, 0xfdcf], [0xfdf0, 0xfffd], [0x10000, 0xeffff]] as const; // prettier-ignore
  const others = [[0x2d, 0x2d], [0x30, 0x39], [0x5f, 0x5f], [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]] as const; // prettier-ignore
  const isIn = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([low, high]) => low <= code && code <= high);
  /** Each range from its first to its last, and what is next to both. */
  const codes = [...base, ...others]
    .flatMap(([low, high]) => [low - 1, low, high, high + 1])
    .filter((code) => code < 0xd800 || code > 0xdfff);

  // prettier-ignore
  it.each([
    ['163s PN_CHARS_BASE begins a prefix', (sign: string) => `@prefix ${sign}: <u:> .`, [base]],
    ['166s PN_CHARS goes on', (sign: string) => `@prefix a${sign}a: <u:> .`, [base, others, [[0x2e, 0x2e]]]],
    ['141s BLANK_NODE_LABEL begins', (sign: string) => `_:${sign} <u:p> 1 .`, [base, [[0x30, 0x39], [0x5f, 0x5f]]]],
    ['168s PN_LOCAL begins', (sign: string) => `${HEAD}<u:s> <u:p> :${sign}a .`, [base, [[0x30, 0x3a], [0x5f, 0x5f]]]],
  ] as const)('%s', async (_production, written, ranges) => {
    for (const code of codes) {
      const { ok } = await parseTurtle(written(String.fromCodePoint(code)));
      expect(ok, code.toString(16)).toBe(isIn(code, ranges.flat()));
    }
  });
});

describe('references, by RFC 3986, section 5.4', () => {
  // prettier-ignore
  it.each([
    ['g:h', 'g:h'], ['g', 'http://a/b/c/g'], ['./g', 'http://a/b/c/g'], ['g/', 'http://a/b/c/g/'], ['/g', 'http://a/g'], ['//g', 'http://g'], ['?y', 'http://a/b/c/d;p?y'], ['g?y', 'http://a/b/c/g?y'], ['#s', 'http://a/b/c/d;p?q#s'], ['g#s', 'http://a/b/c/g#s'], ['g?y#s', 'http://a/b/c/g?y#s'], [';x', 'http://a/b/c/;x'], ['g;x', 'http://a/b/c/g;x'], ['g;x?y#s', 'http://a/b/c/g;x?y#s'], ['', 'http://a/b/c/d;p?q'], ['.', 'http://a/b/c/'], ['./', 'http://a/b/c/'], ['..', 'http://a/b/'], ['../', 'http://a/b/'], ['../g', 'http://a/b/g'], ['../..', 'http://a/'], ['../../', 'http://a/'], ['../../g', 'http://a/g'],
    ['../../../g', 'http://a/g'], ['../../../../g', 'http://a/g'], ['/./g', 'http://a/g'], ['/../g', 'http://a/g'], ['g.', 'http://a/b/c/g.'], ['.g', 'http://a/b/c/.g'], ['g..', 'http://a/b/c/g..'], ['..g', 'http://a/b/c/..g'], ['./../g', 'http://a/b/g'], ['./g/.', 'http://a/b/c/g/'], ['g/./h', 'http://a/b/c/g/h'], ['g/../h', 'http://a/b/c/h'], ['g;x=1/./y', 'http://a/b/c/g;x=1/y'], ['g;x=1/../y', 'http://a/b/c/y'], ['g?y/./x', 'http://a/b/c/g?y/./x'], ['g#s/../x', 'http://a/b/c/g#s/../x'],
  ])('%s', async (reference, iri) => {
    expect(await statements(`<${reference}> <u:p> <u:o> .`, 'http://a/b/c/d;p?q#f')).toEqual([`${iri} u:p u:o`]);
  });

  // prettier-ignore
  it.each([
    ['urn:x:y', '#f', 'urn:x:y#f'],
    ['urn:x:y', 'z', 'urn:z'],
    ['urn:x:y', '../z', 'urn:z'],
    ['file:///a/b', 'c', 'file:///a/c'],
    ['http://h', 'a', 'http://h/a'],
    ['http://h?q', '', 'http://h?q'],
    ['http://h?q', '..', 'http://h/'],
    ['tag:a/b/', '../../../c', 'tag:/c'],
    ['http://h/a/../b/c', 'd', 'http://h/b/d'],
  ])('of %s: %s', async (base, reference, iri) => {
    expect(await statements(`<${reference}> <u:p> <u:o> .`, base)).toEqual([`${iri} u:p u:o`]);
  });

  it.each(['a', '', '#a', '/a/../b', '../a', './a', '//h/a', '?q', 'é'])(
    'without a base stay: %s',
    async (reference) => {
      expect(await statements(`<${reference}> <u:p> <u:o> .`, '')).toEqual([`${reference} u:p u:o`]);
    },
  );
});

describe('what is no Turtle', () => {
  // prettier-ignore
  it.each([
    ['no full stop behind @prefix', '@prefix a: <u:>\na:b a a:c .', '2:1', 'A full stop is missing before "a:b".'],
    ['a full stop behind PREFIX', 'PREFIX a: <u:> .', '1:16', '"." cannot stand here.'],
    ['a full stop behind BASE', 'BASE <u:> .', '1:11', '"." cannot stand here.'],
    ['@PREFIX in capitals', '@PREFIX a: <u:> .', '1:1', '"@PREFIX" cannot stand here.'],
    ['no colon', '@prefix a <u:> .', '1:9', 'A prefix with a colon is missing before "a".'],
    ['a prefix that ends in a dot', '@prefix a.: <u:> .', '1:9', 'A prefix with a colon is missing before "a.:".'],
    ['a prefix that begins with a digit', '@prefix 1: <u:> .', '1:9', 'A prefix with a colon is missing before "1:".'],
    ['a prefix that is an underscore', '@prefix _: <u:> .', '1:9', 'A prefix with a colon is missing before "_:".'],
    ['a name for a namespace', '@prefix a: a:b .', '1:12', 'An IRI in angle brackets is missing before "a:b".'],
    ['a prefix declared too late', '<u:s> a x:y . @prefix x: <u:> .', '1:9', 'The prefix "x:" is not declared.'],
    ['a text as subject', '"a" <u:p> <u:o> .', '1:1', '""a"" cannot stand here.'],
    ['a number as subject', '1 <u:p> <u:o> .', '1:1', '"1" cannot stand here.'],
    ['a as subject', 'a <u:p> <u:o> .', '1:1', '"a" cannot stand here.'],
    ['a as object', '<u:s> <u:p> a .', '1:13', '"a" cannot stand here.'],
    ['A in capitals', '<u:s> A <u:o> .', '1:7', '"A" cannot stand here.'],
    ['a text as predicate', '<u:s> "p" <u:o> .', '1:7', '""p"" cannot stand here.'],
    ['a label as predicate', '<u:s> _:p <u:o> .', '1:7', '"_:p" cannot stand here.'],
    ['brackets as predicate', '<u:s> [] <u:o> .', '1:7', '"[]" cannot stand here.'],
    ['a collection as predicate', '<u:s> () <u:o> .', '1:7', '"()" cannot stand here.'],
    ['a truth value as subject', 'true <u:p> 1 .', '1:1', '"true" cannot stand here.'],
    ['a truth value as predicate', '<u:s> false 1 .', '1:7', '"false" cannot stand here.'],
    ['@Base in capitals', '@Base <u:> .', '1:1', '"@Base" cannot stand here.'],
    ['a statement of four', '<u:s> <u:p> <u:o> <u:g> .', '1:19', 'A full stop, semicolon or comma is missing before "<u:g>".'],
    ['True in capitals', '<u:s> <u:p> True .', '1:13', '"True" cannot stand here.'],
    ['a subject alone', '<u:s> .', '1:7', '"." cannot stand here.'],
    ['empty brackets alone', '[] .', '1:4', '"." cannot stand here.'],
    ['a collection alone', '(1) .', '1:5', '"." cannot stand here.'],
    ['no object', '<u:s> <u:p> .', '1:13', '"." cannot stand here.'],
    ['a comma too much', '<u:s> <u:p> 1, .', '1:16', '"." cannot stand here.'],
    ['a comma behind a semicolon', '<u:s> <u:p> 1 ;, 2 .', '1:16', '"," cannot stand here.'],
    ['a semicolon first', '<u:s> ; <u:p> 1 .', '1:7', '";" cannot stand here.'],
    ['two full stops', '<u:s> <u:p> 1 ..', '1:16', '"." cannot stand here.'],
    ['no full stop', '<u:s> <u:p> 1\n<u:s> <u:p> 2 .', '2:1', 'A full stop, semicolon or comma is missing before "<u:s>".'],
    ['a bracket too much', '<u:s> <u:p> 1 ] .', '1:15', 'A full stop, semicolon or comma is missing before "]".'],
    ['another bracket', '<u:s> <u:p> [ <u:q> 1 ) .', '1:23', 'A closing bracket, semicolon or comma is missing before ")".'],
    ['a comma in a collection', '<u:s> <u:p> ( 1, 2 ) .', '1:16', '"," cannot stand here.'],
    ['a collection that nothing closes', '<u:s> <u:p> ( 1', '1:16', 'The file ends in the middle of a statement.'],
    ['brackets that nothing closes', '<u:s> <u:p> [ <u:q> 1 ;\n', '2:1', 'The file ends in the middle of a statement.'],
    ['a space in an IRI', '<u:s> <u:p> <u: o> .', '1:13', 'This is no valid IRI: "<u:".'],
    ['an escaped space in an IRI', '<u:s> <u:p> <u:\\u0020o> .', '1:13', 'This is no valid IRI: "<u:\\u0020o>".'],
    ['a short escape in an IRI', '<u:s> <u:p> <u:\\n> .', '1:16', 'This escape does not exist: "\\n>".'],
    ['a backslash at the end of an IRI', '<u:s> <u:p> <u:\\> .', '1:16', 'This escape does not exist: "\\>".'],
    ['an IRI that nothing closes', '<u:s> <u:p> <u:o .', '1:13', 'This is no valid IRI: "<u:o".'],
    ['a brace in an IRI', '<u:s> <u:p> <u:{o}> .', '1:13', 'This is no valid IRI: "<u:{o}>".'],
    ['a reference that begins with a colon', '<u:s> <u:p> <:o> .', '1:13', 'This is no valid IRI: "<:o>".'],
    ['a text over two lines', '<u:s> <u:p> "a\nb" .', '1:13', 'The text that begins here is not closed: ""a".'],
    ['marks that do not match', `<u:s> <u:p> "a' .`, '1:13', `The text that begins here is not closed: ""a'".`],
    ['a long text that short marks close', '<u:s> <u:p> """a" .', '1:13', 'The text that begins here is not closed: """"a"".'],
    ['a text that ends in a backslash', '<u:s> <u:p> "a\\', '1:13', 'The text that begins here is not closed: ""a\\".'],
    ['four marks at the end', '<u:s> <u:p> """a"""" .', '1:20', 'A full stop, semicolon or comma is missing before """.'],
    ['an escape that does not exist', '<u:s> <u:p> "a\\qb" .', '1:15', 'This escape does not exist: "\\qb"".'],
    ['too few digits', '<u:s> <u:p> """\n\\u12g4""" .', '2:1', 'This escape does not exist: "\\u12g4"""".'],
    ['a code point too high', '<u:s> <u:p> "\\U00110000" .', '1:14', 'This escape does not exist: "\\U00110000"".'],
    ['half a pair', '<u:s> <u:p> "\\uD83D\\uDE00" .', '1:14', 'This escape does not exist: "\\uD83D\\uDE00"".'],
    ['a language that begins with a digit', '<u:s> <u:p> "a"@1 .', '1:16', '"@1" cannot stand here.'],
    ['a language with two hyphens', '<u:s> <u:p> "a"@en--us .', '1:19', 'A full stop, semicolon or comma is missing before "--us".'],
    ['a language and a type', `<u:s> <u:p> "a"@en^^<u:t> .`, '1:19', 'A full stop, semicolon or comma is missing before "^^<u:t>".'],
    ['a type that is a text', '<u:s> <u:p> "a"^^"b" .', '1:18', '""b"" cannot stand here.'],
    ['a number with a type', '<u:s> <u:p> 1^^<u:t> .', '1:14', 'A full stop, semicolon or comma is missing before "^^<u:t>".'],
    ['a number with letters', '<u:s> <u:p> 1a .', '1:14', 'A full stop, semicolon or comma is missing before "a".'],
    ['an exponent without digits', '<u:s> <u:p> 1e .', '1:14', 'A full stop, semicolon or comma is missing before "e".'],
    ['a sign alone', '<u:s> <u:p> + .', '1:13', '"+" cannot stand here.'],
    ['a label that ends in a dot', '<u:s> <u:p> _:a.; <u:q> 1 .', '1:17', '";" cannot stand here.'],
    ['a label that begins with a hyphen', '<u:s> <u:p> _:-a .', '1:13', '"_:-a" cannot stand here.'],
    ['a local name that begins with a hyphen', `${HEAD}:s :p :-a .`, '2:8', 'A full stop, semicolon or comma is missing before "-a".'],
    ['a percent sign without digits', `${HEAD}:s :p :a%2 .`, '2:9', 'A full stop, semicolon or comma is missing before "%2".'],
    ['a full stop behind a number in brackets', '<u:s> <u:p> [ <u:q> 27. ] .', '1:23', 'A closing bracket, semicolon or comma is missing before ".".'],
    ['half a pair in an IRI', '<u:s> <u:p> <u:\\uD83D> .', '1:16', 'This escape does not exist: "\\uD83D>".'],
    ['a colon in a label', '<u:s> <u:p> _:a:b .', '1:16', 'A full stop, semicolon or comma is missing before ":b".'],
    ['an escape that local names have not', `${HEAD}:s :p :a\\n .`, '2:9', 'A full stop, semicolon or comma is missing before "\\n".'],
    ['half a character in a name', `${HEAD}:s :p :a%20\ud83d .`, '2:7', 'This name holds half a character: ":a%20\ud83d".'],
    ['a space that is none', '<u:s>\u00a0<u:p> 1 .', '1:6', '"U+00A0" cannot stand here.'],
    ['a type that needs a language', `<u:s> <u:p> "a"^^<${RDF}langString> .`, '1:16', 'A text of the type rdf:langString names its language: "^^<http://www.w3.org/1999/02/22-rdf-synt".'],
    ['a keyword of Notation 3 of old', '<u:s> is <u:p> of <u:o> .', '1:7', '"is" cannot stand here.'],
    ['a place behind three kinds of line ends', '#1\r\n#2\r#3\n+', '4:1', '"+" cannot stand here.'],
  ])('%s', async (_what, turtle, place, message) => {
    expect(await refusal(turtle)).toBe(`${place} The Turtle breaks: ${message}`);
  });

  // prettier-ignore
  it.each([
    ['a named graph', '<u:g> { <u:s> <u:p> 1 }', '1:7', '{'],
    ['a graph with its keyword', 'GRAPH <u:g> { }', '1:1', 'GRAPH'],
    ['a default graph', '{ <u:s> <u:p> 1 }', '1:1', '{'],
    ['a rule', '<u:s> <u:p> 1 . {} => {}', '1:17', '{'],
    ['equality', '<u:s> = <u:o> .', '1:7', '='],
    ['implication', '<u:s> <= <u:o> .', '1:7', '<='],
    ['a variable', '<u:s> <u:p> ?x .', '1:13', '?'],
    ['a path', '<u:s>!<u:p> <u:q> 1 .', '1:6', '!'],
    ['a path the other way', '<u:s> <u:p> <u:o>^<u:q> .', '1:18', '^'],
    ['a quantifier', '@forAll :x .', '1:1', '@forAll'],
    ['keywords', '@keywords a, is, of .', '1:1', '@keywords'],
    ['a quoted triple', '<u:s> <u:p> << <u:a> <u:b> 1 >> .', '1:13', '<<'],
    ['a reifier', '<u:s> <u:p> 1 ~ .', '1:15', '~'],
    ['a version', 'VERSION "1.2"', '1:1', 'VERSION'],
    ['a direction', '<u:s> <u:p> "a"@ar--rtl .', '1:19', '--rtl'],
  ])('but of TriG, N3 or RDF 1.2 is unsupported: %s', async (_what, turtle, place, sign) => {
    const result = await parseTurtle(turtle);
    expect(result).toMatchObject({ ok: false, fault: { code: 'unsupported' } });
    expect(await refusal(turtle)).toBe(
      `${place} "${sign}" is not Turtle 1.1; what TriG, N3 and RDF 1.2 add is not read.`,
    );
  });
});
