import { Lexer, Parser, type ParserOptions } from 'n3';
import { LIMITS } from '@tagma/core/formats';
import type { FileFault, Prefixes, ReadOptions, Triple, TriplesResult } from '../rdf/rdf.types.js';
import { unusedLabel } from '../rdf/unused-label.js';
import { createTermFactory, TripleTermError } from './term-factory.js';
import { locate } from './locate.js';

/**
 * The parser goes on behind what it cannot read, and fails there with another error that says nothing. This one ends
 * at the first, with its place.
 */
class LocatingParser extends Parser {
  _error(message: string, token: Token): never {
    throw Object.assign(new Error(`${message} on line ${token.line}.`), {
      context: { token, line: token.line },
    });
  }
}

/** Ours makes less than the interface of RDF/JS asks for, and all that the parser calls. */
type Factory = NonNullable<ParserOptions['factory']>;

const DECLARATION = /(?:@prefix|\bPREFIX)\s+([\w.-]*):\s*<([^<>\s]+)>/g;

/** The statements of a Turtle text, each as it is written; or where it breaks. Never throws. */
export function parseTurtle(turtle: string, options: ReadOptions = {}): TriplesResult {
  if (turtle.length > LIMITS.documentText) return { ok: false, fault: tooLarge() };
  const source = turtle.replace(/^\uFEFF/, '');
  try {
    return { ok: true, triples: parse(source, options), prefixes: prefixesOf(source) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, source) };
  }
}

function parse(source: string, { baseIri }: ReadOptions): Triple[] {
  const parser = new LocatingParser({
    format: 'text/turtle',
    // Labels stay as they are written.
    blankNodePrefix: '_:',
    factory: createTermFactory(unusedLabel(source)) as unknown as Factory,
    ...(baseIri === undefined ? {} : { baseIRI: baseIri }),
  });
  // What our factory makes of a statement is what the parser collects.
  return parser.parse(source) as unknown as Triple[];
}

function prefixesOf(source: string): Prefixes {
  return Object.fromEntries(
    [...source.matchAll(DECLARATION)].map(([, name, namespace]) => [name ?? '', namespace ?? '']),
  );
}

function tooLarge(): FileFault {
  return { code: 'too-large', message: `The file has more than ${LIMITS.documentText} characters.` };
}

function faultOf(error: unknown, source: string): FileFault {
  if (error instanceof TripleTermError) {
    const tokens = new Lexer({ n3: false }).tokenize(source) as unknown as readonly Token[];
    const token = tokens.find(({ type }) => type.startsWith('<<') || type === 'dircode');
    const place = token === undefined ? {} : { line: token.line, column: token.start + 1 };
    const message = 'Statements about statements and texts with a direction (RDF 1.2) are not read.';
    return { code: 'unsupported', message, ...place };
  }
  const cause = shortened(error instanceof Error ? error.message : String(error));
  return { code: 'syntax', message: `The Turtle breaks: ${cause}`, ...locate(error, source) };
}

/** A quotation mark that nothing closes is followed by the rest of the file. */
function shortened(cause: string): string {
  return cause.length > LONGEST_CAUSE ? `${cause.slice(0, LONGEST_CAUSE)}…` : cause;
}

const LONGEST_CAUSE = 200;

interface Token {
  readonly type: string;
  readonly line: number;
  readonly start: number;
}
