import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Triple } from '../rdf/rdf.types.js';
import { text, typed } from '../rdf/terms.js';
import { XSD } from '../rdf/vocabulary.js';
import { parseTurtle } from './parse-turtle.js';
import { printTurtle } from './print-turtle.js';

const read = async (turtle: string): Promise<readonly Triple[]> => {
  const result = await parseTurtle(turtle, { baseIri: 'http://base.example/' });
  if (!result.ok) throw new Error(result.fault.message);
  return result.triples;
};
const faultOf = async (turtle: string): Promise<unknown> => {
  const result = await parseTurtle(turtle);
  return result.ok
    ? 'read'
    : { code: result.fault.code, line: result.fault.line, column: result.fault.column };
};

describe('parseTurtle', () => {
  it('keeps labels of nodes and the case of languages', async () => {
    expect(await read('_:a <http://e.example/p> "高价值"@zh-CN, [], <x> .')).toEqual([
      ['_:a', 'http://e.example/p', '"高价值"@zh-CN'],
      ['_:a', 'http://e.example/p', '_:b1'],
      ['_:a', 'http://e.example/p', 'http://base.example/x'],
    ]);
  });

  it('names anonymous nodes as no node of the file is named', async () => {
    const nodes = (await read('_:b1 <http://e.example/p> [] .')).map(([subject, , object]) => [
      subject,
      object,
    ]);
    expect(nodes).toEqual([['_:b1', '_:bb1']]);
  });

  it.each([
    ['a word too much', '<a:b> <a:c> "x" "y" .', { code: 'syntax', line: 1, column: 17 }],
    ['no end', '<a:b> <a:c> "x"', { code: 'syntax', line: 1, column: 16 }],
    ['an open quotation', '<a:b>\n  <a:c> "x .\n', { code: 'syntax', line: 2, column: 9 }],
    ['an unknown prefix', '\n\n  <a:b> x:y "z" .', { code: 'syntax', line: 3, column: 9 }],
    [
      'a triple term',
      '<a:b> <a:c>\n <<( <a:b> <a:c> <a:d> )>> .',
      { code: 'unsupported', line: 2, column: 2 },
    ],
    [
      'a prefix for no IRI',
      '@prefix e: <h@http://e.example/> .\ne:a a e:b .',
      { code: 'syntax', line: 1, column: 12 },
    ],
    ['another format', '<?xml version="1.0"?>', { code: 'syntax', line: 1, column: 1 }],
  ])('says where it breaks: %s', async (_what, turtle, fault) => {
    expect(await faultOf(turtle)).toEqual(fault);
  });

  it('says what breaks it in few words, however much is left of the file', async () => {
    const result = await parseTurtle(`<a:b> <a:c> "${'x'.repeat(100_000)}`);
    expect(!result.ok && result.fault.message.length).toBeLessThan(300);
  });

  it('gives nodes without a label one that the file has not, however long those of the file are', async () => {
    const label = `_:${'b'.repeat(300_000)}`;
    const result = await parseTurtle(`${label} <a:c> [ <a:d> <a:e> ] .`);
    expect(result.ok && result.triples.map(([subject]) => subject.startsWith(`${label}b`)).sort()).toEqual([
      false,
      true,
    ]);
  });

  it('never rejects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('<a:b>', '"x"', '@en', '.', ';', '[', ']', '(', '"""', '\\', '_:x', '#', '\n', 'a', '<<', '@prefix')), async (parts) => { expect(await parseTurtle(parts.join(' '))).toHaveProperty('ok'); }), // prettier-ignore
    );
  });
});

const iri = fc.constantFrom('http://e.example/a', 'http://e.example/a#b', 'urn:x:y', `${XSD}string`, 'http://e.example/a/.b', 'http://e.example/名'); // prettier-ignore
const node = fc.oneof(iri, fc.constantFrom('_:a', '_:b1', '_:node-2'));
const literal = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => text(value)),
  fc.string({ unit: 'grapheme' }).map((value) => text(value, 'zh-CN')),
  fc.string().map((value) => typed(value, `${XSD}date`)),
);
const triples = fc.array(fc.tuple(node, iri, fc.oneof(node, literal)), { maxLength: 20 });

describe('printTurtle', () => {
  it('writes what it read, whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(triples, async (given) => {
        const turtle = printTurtle(given, { e: 'http://e.example/' });
        const again = await read(turtle);
        expect(new Set(again.map((triple) => triple.join('\0')))).toEqual(
          new Set(given.map((triple) => triple.join('\0'))),
        );
        expect(printTurtle(again, { e: 'http://e.example/' })).toBe(turtle);
      }),
    );
  });

  it('gives equal bytes for equal statements in any order', () => {
    const given: Triple[] = [
      ['http://e.example/b', 'http://e.example/p', '"2"'],
      ['http://e.example/a', 'http://e.example/p', '"1"'],
    ];
    expect(printTurtle([...given].reverse(), { e: 'http://e.example/' })).toBe(
      '@prefix e: <http://e.example/> .\n\ne:a e:p "1" .\n\ne:b e:p "2" .\n',
    );
    expect(printTurtle(given)).toBe(printTurtle([...given].reverse()));
  });
});
