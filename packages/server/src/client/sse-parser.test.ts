import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSseParser } from './sse-parser.js';

describe('createSseParser', () => {
  it('reads events and skips comments and retry times', () => {
    const parse = createSseParser();
    expect(
      parse('retry: 2000\n: connected\n\nid: 1\nevent: change\ndata: {"a":1}\n\n: alive\n\nid: 2\ndata: x\n'),
    ).toEqual([{ id: '1', data: '{"a":1}' }]);
    expect(parse('\n')).toEqual([{ id: '2', data: 'x' }]);
  });

  it('joins several data lines and takes CRLF', () => {
    expect(createSseParser()('data: a\r\ndata: b\r\n\r\n')).toEqual([{ id: '', data: 'a\nb' }]);
  });

  it('gives the same events however the text is cut', () => {
    const whole = 'id: 1\ndata: 客户\n\n: alive\n\nid: 2\r\ndata: two\r\n\r\nid: 3\ndata:3\ndata: more\n\n';
    const expected = createSseParser()(whole);
    expect(expected).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const parse = createSseParser();
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const got = edges.flatMap((edge, index) => parse(whole.slice(edges[index - 1] ?? 0, edge)));
        expect(got).toEqual(expected);
      }),
    );
  });
});
