/**
 * The terminals of the grammar of Turtle 1.1 as patterns that match where a reader stands. Loops are over one class of
 * characters each: a repeated choice runs out of stack within a long name, and two loops side by side take for ever.
 */

/** PN_CHARS_BASE. Halves of surrogate pairs count; a reader looks for lone ones itself. */
const LETTER = String.raw`A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\udb7f\udc00-\udfff\uf900-\ufdcf\ufdf0-\ufffd`;
/** PN_CHARS. */
const IN_NAME = String.raw`-\w\xb7\u0300-\u036f\u203f\u2040${LETTER}`;
/** PLX. */
const ESCAPED = String.raw`(?:%[\dA-Fa-f]{2}|\\[-_~.!$&'()*+,;=/?#@%])`;
/** Dots stand within a name, not at its end. */
const MORE_LETTERS = `(?:[${IN_NAME}.]*[${IN_NAME}])?`;
const MORE_OF_LOCAL = `(?:[${IN_NAME}.:]*[${IN_NAME}:])?`;
const PREFIX = `(?:[${LETTER}]${MORE_LETTERS})?:`;

const here = (pattern: string, flags = 'y'): RegExp => new RegExp(pattern, flags);

/** PNAME_NS. */
export const NAMESPACE = here(PREFIX);
/** PNAME_NS or PNAME_LN up to the second escape of the local name. */
export const NAME = here(`${PREFIX}(?:(?:[\\w:${LETTER}]|${ESCAPED})${MORE_OF_LOCAL})?`);
/** How a local name goes on. */
export const NAME_GOES_ON = here(`\\.*${ESCAPED}${MORE_OF_LOCAL}`);
/** BLANK_NODE_LABEL. */
export const LABEL = here(`_:[\\w${LETTER}]${MORE_LETTERS}`);
/** Words end where no name goes on. */
export const A = here(`a(?![${IN_NAME}.:])`);
export const BOOLEAN = here(`(?:true|false)(?![${IN_NAME}:])`);
export const AT_DIRECTIVE = /@(?:prefix|base)(?![\w-])/y;
export const DIRECTIVE = here(`(?:prefix|base)(?![${IN_NAME}.:])`, 'iy');
/** IRIREF. */
export const IRI = /<[^\0-\x20<>"{}|^`\\]*>/y;
export const IRI_WITH_ESCAPES = /<[^\0-\x20<>"{}|^`]*>/y;
/** LANGTAG, its first part and each of the others. */
export const LANGUAGE = /@[A-Za-z]+/y;
export const LANGUAGE_GOES_ON = /-[A-Za-z\d]+/y;
/** What numbers of each kind look like, by their datatype: the longest first. */
export const NUMBERS = [
  ['double', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+/y],
  ['decimal', /[+-]?\d*\.\d+/y],
  ['integer', /[+-]?\d+/y],
] as const;
/** Space, or a comment to the end of its line. */
export const SPACE = /[ \t\r\n]+|#[^\r\n]*/y;
/** What a text holds between two escapes, by its quotation marks. */
export const WITHIN: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\\r\n]*/y,
  "'": /[^'\\\r\n]*/y,
  '"""': /[^"\\]*/y,
  "'''": /[^'\\]*/y,
};
