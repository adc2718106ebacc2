import { LIMITS } from '@tagma/core/formats';
import type { ReadOptions, TriplesResult } from '../rdf/rdf.types.js';
import { TurtleError } from './turtle-error.js';
import { TurtleReader } from './turtle-reader.js';

/** The statements of a Turtle text, each as it is written; or where it breaks. A broken file does not reject the promise. */
export async function parseTurtle(
  turtle: string,
  { baseIri = '' }: ReadOptions = {},
): Promise<TriplesResult> {
  if (turtle.length > LIMITS.documentText)
    return {
      ok: false,
      fault: { code: 'too-large', message: `The file has more than ${LIMITS.documentText} characters.` },
    };
  const source = turtle.replace(/^\uFEFF/, '');
  const reader = new TurtleReader(source, baseIri);
  try {
    reader.read();
    return { ok: true, triples: reader.triples, prefixes: reader.prefixes };
  } catch (error) {
    if (!(error instanceof TurtleError)) throw error;
    // What says why is fetched for a file that breaks.
    const { faultOf } = await import('./fault.js');
    return { ok: false, fault: faultOf(error, source) };
  }
}
