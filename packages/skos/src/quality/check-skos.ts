import type { Triple } from '../rdf/rdf.types.js';
import { labelFindings } from './label-findings.js';
import { linkFindings } from './link-findings.js';
import type { SkosFinding } from './quality.types.js';
import { structureFindings } from './structure-findings.js';
import { vocabularyGraph } from './vocabulary-graph.js';

/**
 * Checks the statements of a SKOS file, as `readTurtle` and `readJsonLd` give them, or those of a taxonomy written with
 * `writeSkosTurtle`. Findings come in the order labels, structure, links, each in the order of the file.
 */
export function checkSkos(triples: readonly Triple[]): readonly SkosFinding[] {
  const vocabulary = vocabularyGraph(triples);
  return [...labelFindings(vocabulary), ...structureFindings(vocabulary), ...linkFindings(vocabulary)];
}
