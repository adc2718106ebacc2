import { describe, expect, it } from 'vitest';
import { parseJsonLd } from './parse-jsonld.js';
import { printJsonLd } from './print-jsonld.js';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const read = async (value: unknown): Promise<readonly string[]> => {
  const result = await parseJsonLd(JSON.stringify(value), { baseIri: 'http://base.example/dir/' });
  if (!result.ok) throw new Error(`${result.fault.path ?? ''} ${result.fault.message}`);
  return result.triples.map((triple) => triple.join(' ')).sort();
};
const faultOf = async (value: unknown): Promise<unknown> => {
  const result = await parseJsonLd(typeof value === 'string' ? value : JSON.stringify(value));
  if (result.ok) return 'read';
  const { message: _message, ...fault } = result.fault;
  return fault;
};

describe('parseJsonLd', () => {
  it('reads what vocabulary publishers write: aliases of keywords, texts by language, nested nodes', async () => {
    const file = {
      '@context': { skos: SKOS, id: '@id', type: '@type', Concept: 'skos:Concept', prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' }, broader: { '@id': 'skos:broader', '@type': '@id' }, narrower: { '@id': 'skos:narrower', '@container': '@set' } }, // prettier-ignore
      id: 'a',
      type: 'Concept',
      prefLabel: { en: 'A', zh: ['甲'] },
      narrower: [{ id: 'http://e.example/b', type: 'Concept', broader: 'a' }],
      unknown: 'says nothing',
    };
    expect(await read(file)).toEqual([
      `http://base.example/dir/a http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${SKOS}Concept`,
      `http://base.example/dir/a ${SKOS}narrower http://e.example/b`,
      `http://base.example/dir/a ${SKOS}prefLabel "A"@en`,
      `http://base.example/dir/a ${SKOS}prefLabel "甲"@zh`,
      `http://e.example/b http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${SKOS}Concept`,
      `http://e.example/b ${SKOS}broader http://base.example/dir/a`,
    ]);
  });

  it('reads expanded files, numbers, lists and the way back', async () => {
    const p = 'http://e.example/p';
    expect(
      await read([
        {
          '@id': 'urn:a',
          [p]: [{ '@value': 1 }, { '@value': 1.5 }, { '@value': true }, { '@value': 'x', '@type': 'urn:t' }],
        },
      ]),
    ).toEqual([
      // prettier-ignore
      `urn:a ${p} "1"^^http://www.w3.org/2001/XMLSchema#integer`,
      `urn:a ${p} "1.5E0"^^http://www.w3.org/2001/XMLSchema#double`,
      `urn:a ${p} "true"^^http://www.w3.org/2001/XMLSchema#boolean`,
      `urn:a ${p} "x"^^urn:t`,
    ]);
    expect(await read({ '@context': { up: { '@reverse': p } }, '@id': 'urn:a', up: { '@id': 'urn:b' } })).toEqual([`urn:b ${p} urn:a`]); // prettier-ignore
    expect(await read({ '@id': 'urn:a', [p]: { '@list': ['x', 'y'] } })).toHaveLength(5);
  });

  it.each([
    ['text that is no JSON', '{"a": }', { code: 'syntax', line: 1, column: 7 }],
    [
      'a remote context',
      { '@context': 'https://e.example/c.json' },
      { code: 'remote-context', path: '/@context' },
    ],
    [
      'a relative id without a base',
      { '@graph': [{ '@id': 'a' }] },
      { code: 'syntax', path: '/@graph/0/@id' },
    ],
    ['included nodes', { '@included': [] }, { code: 'unsupported', path: '/@included' }],
    ['containers by index', { '@context': { a: { '@id': 'urn:a', '@container': '@index' } } }, { code: 'unsupported', path: '/@context/a/@container' }], // prettier-ignore
    ['a number as an id', [{ '@id': 5 }], { code: 'syntax', path: '/0/@id' }],
    ['no node', '[1]', { code: 'syntax', path: '/0' }],
    [
      'what is no language, and would be statements of its own in Turtle',
      { '@id': 'urn:a', 'urn:p': [{ '@value': 'x', '@language': 'en . <urn:b> <urn:c> "d"' }] },
      { code: 'syntax', path: '/urn:p/0' },
    ],
    [
      'what is no language among texts by language',
      { '@context': { p: { '@id': 'urn:p', '@container': '@language' } }, '@id': 'urn:a', p: { 'e[n': 'x' } },
      { code: 'syntax', path: '/p/e[n' },
    ],
    [
      'what stands in a list or set, by the names of the file',
      {
        '@context': { items: '@list' },
        '@id': 'urn:a',
        'urn:p': { '@set': [{ items: ['x', { '@id': 5 }] }] },
      },
      { code: 'syntax', path: '/urn:p/@set/0/items/1/@id' },
    ],
  ])('refuses with the place: %s', async (_what, value, fault) => {
    expect(await faultOf(value)).toEqual(fault);
  });

  it('refuses nesting that would exhaust it', async () => {
    const deep = '{"urn:p":'.repeat(50_000) + '{}' + '}'.repeat(50_000);
    expect(await faultOf(deep)).toMatchObject({ code: 'unsupported' });
    const inside = (open: string, close: string): string => open.repeat(50_000) + close.repeat(50_000);
    for (const value of [
      inside('[', ']'),
      inside('{"@set":', '}').replace(':}', ':1}'),
      inside('{"@list":[', ']}'),
    ])
      expect(await faultOf(`{"@id":"urn:a","urn:p":${value}}`), value.slice(0, 20)).toMatchObject({
        code: 'unsupported',
      });
    expect(await faultOf(`{"@context":${inside('[', ']')},"@id":"urn:a"}`)).toMatchObject({
      code: 'unsupported',
    });
  });

  it('finds where a file with a very long text breaks', async () => {
    const long = 'x'.repeat(12_000_000);
    expect(await faultOf(`{"a":"${long}" oops`)).toEqual({
      code: 'syntax',
      line: 1,
      column: long.length + 9,
    });
    expect(await faultOf('{"a":"\u007f" oops')).toEqual({ code: 'syntax', line: 1, column: 10 });
  });

  it('is not kept busy by a label that is made to be long', async () => {
    const label = `_:${'b'.repeat(300_000)}`;
    const result = await parseJsonLd(JSON.stringify({ '@id': label, 'urn:p': { 'urn:q': 'x' } }));
    expect(result.ok && result.triples[1]).toEqual([label, 'urn:p', `${label}b1`]);
  });
});

describe('printJsonLd', () => {
  it('never shortens to what would be read otherwise', () => {
    const text = printJsonLd([['urn:x:a', 'urn:x:p', 'http://e.example/b']], { urn: 'http://e.example/' });
    expect(JSON.parse(text)).toEqual({
      '@context': {},
      '@graph': [{ '@id': 'urn:x:a', 'urn:x:p': [{ '@id': 'http://e.example/b' }] }],
    });
  });
});
