import type { FileFault } from '../rdf/rdf.types.js';
import type { TurtleError, TurtleTrouble } from './turtle-error.js';

/** What TriG, N3 and RDF 1.2 have and Turtle 1.1 has not. */
const BEYOND =
  /(?:<<|<=|[{~=?!]|\^(?!\^)|--(?:ltr|rtl)\b|@?version\b|graph\b|@(?:keywords|forall|forsome)\b)/iy;
const FOUND = /[^ \t\r\n]{0,40}/y;
const PREFIX = /[^:]*:/y;

/** The beginning of what stands there, `""` when there is nothing, is put in for `$`. */
const SAID: Readonly<Record<TurtleTrouble, string>> = {
  unexpected: '$ cannot stand here.',
  'no-end-of-statement': 'A full stop, semicolon or comma is missing before $.',
  'no-end-of-directive': 'A full stop is missing before $.',
  'no-closing-bracket': 'A closing bracket, semicolon or comma is missing before $.',
  'no-prefix': 'A prefix with a colon is missing before $.',
  'no-iri': 'An IRI in angle brackets is missing before $.',
  undeclared: 'The prefix $ is not declared.',
  'invalid-iri': 'This is no valid IRI: $.',
  'open-text': 'The text that begins here is not closed: $.',
  escape: 'This escape does not exist: $.',
  'half-character': 'This name holds half a character: $.',
  'no-language': 'A text of the type rdf:langString names its language: $.',
  'too-deep': 'Nesting as deep as this is not read.',
};

/** Troubles in which the sign that stands there may be one of another language. */
const MAY_BE_BEYOND: ReadonlySet<TurtleTrouble> = new Set<TurtleTrouble>([
  'unexpected',
  'no-end-of-statement',
  'no-closing-bracket',
  'invalid-iri',
]);

/** The fault as readers of the file need it: line and column from 1, in UTF-16 units. */
export function faultOf({ trouble, at }: TurtleError, text: string): FileFault {
  const lines = text.slice(0, at).split(/\r\n|[\r\n]/);
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const beyond = MAY_BE_BEYOND.has(trouble) ? found(BEYOND, text, at) : null;
  if (beyond !== null) {
    const message = `"${beyond}" is not Turtle 1.1; what TriG, N3 and RDF 1.2 add is not read.`;
    return { code: 'unsupported', message, ...place };
  }
  const isAtEnd = at >= text.length;
  const cause = isAtEnd ? 'The file ends in the middle of a statement.' : saidOf(trouble, text, at);
  return {
    code: trouble === 'too-deep' ? 'unsupported' : 'syntax',
    message: `The Turtle breaks: ${cause}`,
    ...place,
  };
}

function saidOf(trouble: TurtleTrouble, text: string, at: number): string {
  const sign = found(trouble === 'undeclared' ? PREFIX : FOUND, text, at) ?? '';
  return SAID[trouble].replace('$', () => `"${visible(sign)}"`);
}

/** Other spaces than those of Turtle look like these, so their number is said. */
function visible(sign: string): string {
  return /^\s/.test(sign) ? `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : sign;
}

function found(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
