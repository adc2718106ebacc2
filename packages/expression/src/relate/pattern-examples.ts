/**
 * A few texts that a simple pattern probably finds, and one that it does not: letters as they stand, classes
 * by their first member, repeats by their least number, the first of alternatives. Guesses, to be tried.
 */
export function patternExamples(pattern: string, flags: string): readonly string[] {
  const bare = pattern.replace(/^\^/, '').replace(/\$$/, '');
  const guess = bare
    .replace(/\(\?:|\(/g, '(')
    .replace(/\\d|\[0-9\]/g, '5')
    .replace(/\\w/g, 'a')
    .replace(/\\s/g, ' ')
    .replace(/\[([^\]^\\])[^\]]*\]/g, '$1')
    .replace(/\\(.)/g, '$1');
  const first = guess.split('|').map((part) => part.replace(/[()]/g, ''));
  const repeated = first.map((part) =>
    part.replace(/(.)\{(\d+)(?:,\d*)?\}/g, (_, char: string, times: string) => char.repeat(Number(times))),
  );
  const plain = repeated.map((part) =>
    part
      .replace(/(.)[*?]/g, '')
      .replace(/(.)\+/g, '$1')
      .replace(/\./g, 'a'),
  );
  return [...plain, ...(flags.includes('i') ? plain.map((text) => text.toUpperCase()) : []), '', '#'];
}
