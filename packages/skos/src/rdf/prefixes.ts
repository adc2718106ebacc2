import { compareTexts } from './compare.js';
import type { Prefixes } from './rdf.types.js';

/** Names that Turtle takes as they are, a safe subset: letters, digits, `_`, `-` within, dots within. */
const LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const PREFIX = /^[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/** Shortens IRIs and remembers which prefixes it used. */
export class Shortener {
  readonly #names = new Map<string, string>();
  readonly #used = new Map<string, string>();

  constructor(prefixes: Prefixes) {
    for (const name of Object.keys(prefixes).sort(compareTexts)) {
      const namespace = prefixes[name];
      if (namespace !== undefined && PREFIX.test(name) && !this.#names.has(namespace))
        this.#names.set(namespace, name);
    }
  }

  /** `prefix:local`, or `null` when no prefix fits. */
  shorten(iri: string): string | null {
    for (const cut of [iri.lastIndexOf('#'), iri.lastIndexOf('/'), iri.lastIndexOf(':')]) {
      const namespace = iri.slice(0, cut + 1);
      const prefix = this.#names.get(namespace);
      const local = iri.slice(cut + 1);
      if (prefix === undefined || !LOCAL.test(local)) continue;
      this.#used.set(prefix, namespace);
      return `${prefix}:${local}`;
    }
    return null;
  }

  /** The prefixes used so far, in order. */
  used(): readonly (readonly [prefix: string, namespace: string])[] {
    return [...this.#used].sort(([a], [b]) => compareTexts(a, b));
  }
}
