import { documentFromSnapshot, importItems, type WorkspaceSnapshot } from '@tagma/core';
import type { FormatReading, TaxonomyFormat } from '@tagma/elements/taxonomy-editor';
import type { SkosReading, TaxonomyEntry } from '@tagma/skos';
import { taxonomyWords } from './words.js';

type Skos = typeof import('@tagma/skos');

/** SKOS as Turtle and as JSON-LD; what reads it comes when a file is chosen. */
export const skosFormats: readonly TaxonomyFormat[] = [
  {
    id: 'skos-turtle',
    label: 'SKOS (Turtle)',
    extensions: ['.ttl'],
    mediaType: 'text/turtle',
    read: async (text) => readingOf((await skos()).readSkosTurtle(text)),
    write: async (workspace) => (await skos()).writeSkosTurtle(entriesOf(workspace)),
  },
  {
    id: 'skos-json-ld',
    label: 'SKOS (JSON-LD)',
    extensions: ['.jsonld'],
    mediaType: 'application/ld+json',
    read: async (text) => readingOf((await skos()).readSkosJsonLd(text)),
    write: async (workspace) => (await skos()).writeSkosJsonLd(entriesOf(workspace)),
  },
];

const skos = (): Promise<Skos> => import('@tagma/skos');

function entriesOf(workspace: WorkspaceSnapshot): readonly TaxonomyEntry[] {
  return documentFromSnapshot(workspace).taxonomy;
}

function readingOf(reading: SkosReading): FormatReading {
  if (reading.ok) return { ok: true, items: importItems(reading.concepts), problems: [] };
  const { line, column, path, message } = reading.fault;
  const words = taxonomyWords();
  if (line !== undefined) return { ok: false, message: words.faultAt(line, column ?? 1, message) };
  return { ok: false, message: path === undefined ? words.fault(message) : words.faultIn(path, message) };
}
