import { describe, expect, it } from 'vitest';
import { guessDialect } from './dialect.js';

describe('guessDialect', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['"a;b","c;d"\n1;x,2\n', ','],
    ['only one column\nvalue\n', ','],
  ])('%j is cut at %j', (text, delimiter) => {
    expect(guessDialect(text)).toEqual({ delimiter, newline: '\n' });
  });

  it('sees lines that end with a lone carriage return', () => {
    expect(guessDialect('a,b\r1,2\r')).toEqual({ delimiter: ',', newline: '\r' });
  });
});
