import type { RuleTree } from '@tagma/expression';
import type { InsightHost } from '../insight.types.js';
import type { Asking } from './judge.js';
import { PAGE_CHUNK, RecordChunks } from './record-chunks.js';

/**
 * What is asked now: the last text that can be read, when, and of which records. While a text with an error is being
 * typed everything stays with the text before it.
 */
export class Present {
  readonly #host: InsightHost;
  #readable: RuleTree | null = null;
  #chunks: RecordChunks | null = null;
  #asking: { readonly key: string; readonly asking: Asking } | null = null;
  #moment: { readonly text: string; readonly records: unknown; readonly at: string } | null = null;

  constructor(host: InsightHost) {
    this.#host = host;
  }

  /** The last tree that could be read; `null` before there was one. */
  get tree(): RuleTree | null {
    const { tree } = this.#host;
    if (tree.errors.length === 0) this.#readable = tree;
    return this.#readable;
  }

  /** The text that counts; `null` when nothing in the rule does, or when it was never readable. */
  get text(): string | null {
    const { tree } = this;
    return tree?.active === true ? tree.text : null;
  }

  /** Whether the text itself cannot be read. */
  get isBroken(): boolean {
    return this.#host.tree.errors.length > 0;
  }

  /** The records as columns; the same object as long as the host gives the same list. */
  get chunks(): RecordChunks | null {
    const { records } = this.#host;
    if (this.#chunks?.records !== records)
      this.#chunks = records === null ? null : new RecordChunks(records, PAGE_CHUNK);
    return this.#chunks;
  }

  /** When the rule is asked and with which parameters; the same object as long as they are the same. */
  get asking(): Asking {
    const asOf = this.#host.asOf ?? this.#now();
    const given = this.#host.parameters.filter(({ value }) => value !== undefined);
    const bindings = Object.fromEntries(given.map(({ name, value }) => [name, value]));
    const key = JSON.stringify([asOf, bindings]);
    if (this.#asking?.key !== key) this.#asking = { key, asking: { asOf, bindings } };
    return this.#asking.asking;
  }

  /** "Now" stands still while nothing changes, or each draw would ask anew. */
  #now(): string {
    const { text } = this.#host;
    const { records } = this.#host;
    if (this.#moment?.text !== text || this.#moment.records !== records)
      this.#moment = { text, records, at: new Date().toISOString() };
    return this.#moment.at;
  }
}
