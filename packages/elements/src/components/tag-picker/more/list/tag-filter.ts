import type { Expression } from '@tagma/expression';
import { memoize } from '../../../../internal/memoize.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { PickerIndex } from '../../picker-index.js';
import type { MorePort } from '../../picker-more.js';

/** Tags tested before the page gets its turn. */
const SLICE = 500;

/** Keeps the tags for which the JSONata text of `filter` is true. */
export class TagFilter {
  readonly #port: MorePort;
  #allowed: ReadonlySet<string> | undefined;
  #runs = 0;
  /** Works it out again when the text, the tags, the value or the record are others. */
  readonly #start = memoize(
    (text: string, index: PickerIndex, _value: readonly string[], _record: unknown): void =>
      void this.#run(text, index),
  );

  constructor(port: MorePort) {
    this.#port = port;
  }

  /** Ids that may be offered; `undefined`: all. */
  get allowed(): ReadonlySet<string> | undefined {
    return this.#allowed;
  }

  update(): void {
    const { host, index, shownIds } = this.#port;
    this.#start(host.filter?.trim() ?? '', index, shownIds, host.record);
  }

  async #run(text: string, index: PickerIndex): Promise<void> {
    const run = ++this.#runs;
    if (text === '') {
      this.#take(undefined);
      return;
    }
    try {
      const { compile, describeError } = await import('@tagma/expression');
      const compiled = compile(text);
      if (compiled.ok) {
        const allowed = await this.#allowedBy(compiled.expression, index, run);
        if (allowed) this.#take(allowed);
      } else this.#fail(describeError(compiled.error, this.#port.localize.code), run);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error), run);
    }
  }

  /** `null` when something changed meanwhile. A tag for which the text fails is not offered. */
  async #allowedBy(
    expression: Expression,
    index: PickerIndex,
    run: number,
  ): Promise<ReadonlySet<string> | null> {
    const { host, shownIds } = this.#port;
    const allowed = new Set<string>();
    const options = { asOf: new Date().toISOString() };
    const context = { value: [...shownIds], record: host.record ?? null };
    for (const [at, concept] of index.tags.entries()) {
      if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#runs) return null;
      const input = { concept, ...context };
      const outcome =
        expression.engine === 'closure'
          ? expression.test(input, options)
          : await expression.testAsync(input, options);
      if (outcome === 'match') allowed.add(concept.id);
    }
    return run === this.#runs ? allowed : null;
  }

  #take(allowed: ReadonlySet<string> | undefined): void {
    this.#allowed = allowed;
    this.#port.host.requestUpdate();
  }

  /** An error of whoever set the filter must not keep people from tagging. */
  #fail(why: string, run: number): void {
    if (run !== this.#runs) return;
    this.#take(undefined);
    this.#port.tell({ tone: 'warning', text: this.#port.words(pickerListTerms).badFilter(why) });
  }
}
