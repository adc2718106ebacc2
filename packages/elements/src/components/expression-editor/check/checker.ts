import type { RecordSchema, TextEdit } from '@tagma/expression';
import type { ExpressionDiagnostic } from '../expression-editor.types.js';

type Tools = typeof import('./check.js');

/** What a text is checked with, and what was found. */
export interface Checked {
  readonly text: string;
  readonly schema: RecordSchema | undefined;
  readonly locale: string;
  readonly diagnostics: readonly ExpressionDiagnostic[];
}

/** Half-typed words are not called wrong: a check waits for a pause as long as this. */
const PAUSE_MS = 250;

/** Checks texts when typing pauses. What checks is fetched on its own. */
export class Checker {
  readonly #done: () => void;
  #tools: Tools | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Checked | null = null;
  #failed = false;

  constructor(done: () => void) {
    this.#done = done;
  }

  /** What the last check found; `null` before the first. */
  get last(): Checked | null {
    return this.#last;
  }

  /** What checks could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Checks after a pause, unless this was checked already. */
  schedule(text: string, schema: RecordSchema | undefined, locale: string): void {
    clearTimeout(this.#timer);
    const last = this.#last;
    if (last !== null && last.text === text && last.schema === schema && last.locale === locale) return;
    const pause = last === null || last.text === text ? 0 : PAUSE_MS;
    this.#timer = setTimeout(() => void this.#run(text, schema, locale), pause);
  }

  /** The edits that format a text; `null` when it cannot be read. */
  async formatEdits(text: string): Promise<readonly TextEdit[] | null> {
    return (await this.#load()).formatEdits(text);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #run(text: string, schema: RecordSchema | undefined, locale: string): Promise<void> {
    try {
      const tools = await this.#load();
      this.#last = { text, schema, locale, diagnostics: tools.check(text, schema, locale) };
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#done();
  }

  async #load(): Promise<Tools> {
    this.#tools ??= await import('./check.js');
    return this.#tools;
  }
}
