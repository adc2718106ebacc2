import type { Problems } from './problems.js';

/** What a type letter matches among the letters of the given values; `m` is a missing one. */
const LETTERS: Readonly<Record<string, string>> = {
  s: '[sm]',
  n: '[nm]',
  b: '[bm]',
  l: '[lm]',
  o: '[om]',
  a: '[asnblfom]',
  f: 'f',
  j: '[asnblom]',
  x: '[asnblfom]',
};

interface Parameter {
  readonly letter: string;
  pattern: string;
}

/**
 * Checks a function signature as jsonata reads it, so that the same ones are refused.
 * @param position Where the `<` ends.
 */
export function checkSignature(text: string, position: number, problems: Problems): void {
  const parameters: Parameter[] = [];
  for (let at = 1; at < text.length && text.charAt(at) !== ':'; at++) {
    const letter = text.charAt(at);
    const last = parameters.at(-1);
    const pattern = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
    if (pattern !== undefined) parameters.push({ letter, pattern });
    else if (letter === '-' && last !== undefined) last.pattern += '?';
    else if ((letter === '?' || letter === '+') && last !== undefined) last.pattern += letter;
    else if (letter === '(') {
      const close = closingAt(text, at, '(', ')');
      const choice = text.slice(at + 1, close);
      if (choice.includes('<')) {
        problems.raise({ code: 'S0402', position: position + at, value: choice });
        return;
      }
      parameters.push({ letter: '(', pattern: `[${choice}m]` });
      at = close;
    } else if (letter === '<') {
      if (last?.letter !== 'a' && last?.letter !== 'f') {
        const value = last === undefined ? undefined : typeOf(last);
        problems.raise({ code: 'S0401', position: position + at, value });
        return;
      }
      at = closingAt(text, at, '<', '>');
    }
  }
  checkPattern(parameters, problems);
}

function typeOf({ letter, pattern }: Parameter): string {
  return letter === '(' ? `(${pattern.slice(1, pattern.indexOf('m]'))})` : letter;
}

/** Where the bracket that opens at `start` closes; the end of the text when it does not. */
function closingAt(text: string, start: number, open: string, close: string): number {
  let depth = 1;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === open) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return text.length;
}

/** jsonata makes a pattern of the signature; some signatures make no valid one, such as `<s++>`. */
function checkPattern(parameters: readonly Parameter[], problems: Problems): void {
  try {
    new RegExp(`^${parameters.map(({ pattern }) => `(${pattern})`).join('')}$`).test('');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.raiseAt(0, 0, 'G0004', { message });
  }
}
