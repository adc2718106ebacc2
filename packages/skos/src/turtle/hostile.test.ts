import { describe, expect, it } from 'vitest';
import { LIMITS } from '@tagma/core/formats';
import { parseTurtle } from './parse-turtle.js';

const HEAD = '@prefix e: <http://e/> .\n';
/** Long enough that time by its square would be days, and a stack of one step per character would not do. */
const LONG = 3_000_000;
const long = (part: string): string => part.repeat(LONG / part.length);
const about = (object: string): string => `<u:s> <u:p> ${object}`;

async function outcome(turtle: string): Promise<string> {
  const result = await parseTurtle(turtle);
  if (result.ok) return `read ${result.triples.length}`;
  const { code, line, column, message } = result.fault;
  expect(message.length).toBeLessThan(300);
  return `${code} ${line}:${column}`;
}

describe('files that are made to do harm are read or refused where they break', () => {
  // prettier-ignore
  it.each([
    ['a name', `${HEAD}e:${long('a')} a e:b .`, 'read 1'],
    ['a name and its dots', `${HEAD}e:a${long('.')}`, 'syntax 2:4'],
    ['a name of escapes', `${HEAD}e:${long('%20')} a e:b .`, 'read 1'],
    ['a name of dots and escapes', `${HEAD}e:a${long('.\\.')} a e:b .`, 'read 1'],
    ['a name beyond the first plane', `${HEAD}e:${long('😀')} a e:b .`, 'read 1'],
    ['a word without a colon', long('a.'), 'syntax 1:1'],
    ['words that are none', long('true'), 'syntax 1:1'],
    ['a label', `_:${long('a.b')} a <u:b> .`, 'read 1'],
    ['a language', about(`"x"@a${long('-a')} .`), 'read 1'],
    ['comments', long('#\n'), 'read 0'],
    ['lines', `<u:s>${long('\r\n')}!`, `unsupported ${LONG / 2 + 1}:1`],
    ['semicolons', about(`1 ${long(';')} .`), 'read 1'],
    ['digits', about(`${long('1')}.`), 'read 1'],
    ['digits of an exponent that is none', about(`1.${long('1')}e`), `syntax 1:${LONG + 15}`],
    ['escapes in a text', about(`"${long('\\n')}" .`), 'read 1'],
    ['a text that nothing closes', about(`"${long('x')}`), 'syntax 1:13'],
    ['marks in a long text', about(`"""${long('"" ')}`), 'syntax 1:13'],
    ['quotation marks', about(long('"')), 'syntax 1:19'],
    ['an IRI that nothing closes', `<${long('a')}`, 'syntax 1:1'],
    ['a path of dots', `@base <http://e/> . <${long('a/../')}> <u:p> 1 .`, 'read 1'],
    ['a long base', `@base <http://e/${long('a/')}> . ${'<../x> <u:p> 1 .'.repeat(20_000)}`, 'read 20000'],
    ['prefixes', long(HEAD.repeat(4)), 'read 0'],
    ['a flat list', about(`(${long('1 ')}) .`), `read ${LONG + 1}`],
    ['nested lists', about('('.repeat(100_000)), 'unsupported 1:213'],
    ['nested lists that are closed', about(`${'('.repeat(100_000)}${')'.repeat(100_000)} .`), 'unsupported 1:213'],
    ['nested brackets', about('[<u:p>'.repeat(100_000)), 'unsupported 1:1213'],
    ['nested brackets as subject', `${'[<u:p>'.repeat(100_000)}`, 'unsupported 1:1201'],
  ])('%s', async (_what, turtle, expected) => {
    expect(await outcome(turtle)).toBe(expected);
  });

  it('nesting up to the limit is read', async () => {
    expect(await outcome(`${about(`${'['.repeat(200).replaceAll('[', '[<u:q>')}1${']'.repeat(200)}`)} .`)).toBe('read 201'); // prettier-ignore
  });

  it('what is too large is not looked at', async () => {
    expect(await outcome(' '.repeat(LIMITS.documentText + 1))).toBe('too-large undefined:undefined');
  });
});
