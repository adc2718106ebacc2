import { documentFromSnapshot, importItems, type WorkspaceSnapshot } from '@tagma/core';
import type { FormatReading, TaxonomyFormat } from '@tagma/elements/taxonomy-editor';
import {
  readSkosJsonLd,
  readSkosTurtle,
  writeSkosJsonLd,
  writeSkosTurtle,
  type SkosReading,
  type TaxonomyEntry,
} from '@tagma/skos';
import { describeFault } from '@tagma/skos/faults';
import { taxonomyWords } from './words.js';

/** SKOS as Turtle and as JSON-LD; the add-on fetches what reads a file when one is chosen. */
export const skosFormats: readonly TaxonomyFormat[] = [
  {
    id: 'skos-turtle',
    label: 'SKOS (Turtle)',
    extensions: ['.ttl'],
    mediaType: 'text/turtle',
    read: async (text) => readingOf(await readSkosTurtle(text)),
    write: (workspace) => writeSkosTurtle(entriesOf(workspace)),
  },
  {
    id: 'skos-json-ld',
    label: 'SKOS (JSON-LD)',
    extensions: ['.jsonld'],
    mediaType: 'application/ld+json',
    read: async (text) => readingOf(await readSkosJsonLd(text)),
    write: (workspace) => writeSkosJsonLd(entriesOf(workspace)),
  },
];

function entriesOf(workspace: WorkspaceSnapshot): readonly TaxonomyEntry[] {
  return documentFromSnapshot(workspace).taxonomy;
}

function readingOf(reading: SkosReading): FormatReading {
  if (reading.ok) return { ok: true, items: importItems(reading.concepts), problems: [] };
  const { line, column, path } = reading.fault;
  const words = taxonomyWords();
  const message = describeFault(reading.fault, document.documentElement.lang);
  if (line !== undefined) return { ok: false, message: words.faultAt(line, column ?? 1, message) };
  return { ok: false, message: path === undefined ? words.fault(message) : words.faultIn(path, message) };
}
