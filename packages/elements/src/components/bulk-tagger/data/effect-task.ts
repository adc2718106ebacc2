import type { ReactiveControllerHost } from 'lit';
import { previewTagRecordsSteps } from '@tagma/core/tags';
import type { Command, PreviewFacts, TaggingPreview } from '@tagma/core';
import { inSlices } from './in-slices.js';

type Tagging = Extract<Command, { type: 'tagRecords' }>;

/** What a command would do: not asked, being worked out, not to be had, or there. */
export type Effect =
  | { readonly state: 'none' | 'failed' }
  | { readonly state: 'loading' | 'there'; readonly preview: TaggingPreview | null };

/** Works out, in the idle times of the page, what a command would do; only the last one counts. */
export class EffectTask {
  readonly #host: ReactiveControllerHost;
  readonly #onDone: () => void;
  #effect: Effect = { state: 'none' };
  #running: AbortController | null = null;

  /** @param onDone Called when an effect is there. */
  constructor(host: ReactiveControllerHost, onDone: () => void) {
    this.#host = host;
    this.#onDone = onDone;
  }

  get current(): Effect {
    return this.#effect;
  }

  /** Starts over; `null`: nothing is asked. The last answer stays in sight meanwhile. */
  show(command: Tagging | null, facts: PreviewFacts | null): void {
    this.#running?.abort();
    this.#running = null;
    if (command === null || facts === null) {
      this.#effect = { state: 'none' };
      return;
    }
    const running = new AbortController();
    this.#running = running;
    this.#effect = { state: 'loading', preview: 'preview' in this.#effect ? this.#effect.preview : null };
    void inSlices(previewTagRecordsSteps(command, facts), running.signal).then(
      (preview) => this.#take({ state: 'there', preview }, running),
      () => this.#take({ state: 'failed' }, running),
    );
  }

  #take(effect: Effect, running: AbortController): void {
    if (running !== this.#running) return;
    this.#effect = effect;
    this.#host.requestUpdate();
    this.#onDone();
  }
}
