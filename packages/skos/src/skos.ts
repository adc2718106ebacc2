import { readConcepts } from './map/read-concepts.js';
import { conceptTriples } from './map/write-concepts.js';
import type { SkosReading, SkosReadOptions, SkosWriteOptions, TaxonomyEntry } from './map/map.types.js';
import { readTurtle } from './turtle/read-turtle.js';
import { writeTurtle } from './turtle/write-turtle.js';

/** The concepts of a Turtle file, or where it breaks. Never throws. */
export function readSkosTurtle(turtle: string, options: SkosReadOptions = {}): SkosReading {
  const { baseIri } = options;
  const file = readTurtle(turtle, baseIri === undefined ? {} : { baseIri });
  return file.ok ? readConcepts(file.triples, file.prefixes, options) : file;
}

/** A taxonomy as Turtle, with every statement that its concepts carry along. Equal ones give equal bytes. */
export function writeSkosTurtle(concepts: readonly TaxonomyEntry[], options: SkosWriteOptions = {}): string {
  const { triples, prefixes } = conceptTriples(concepts, options);
  return writeTurtle(triples, prefixes);
}
