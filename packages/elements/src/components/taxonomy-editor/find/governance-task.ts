import type { ReactiveControllerHost } from 'lit';
import type { Concept } from '@tagma/core';
import { whenIdle } from '../../../internal/idle.js';
import type { GovernanceFinder } from './governance.js';
import type { Governance } from './node-filters.js';

/**
 * What needs a look at the whole taxonomy: near-duplicates and reviews. Worked out in slices while the page has time
 * for it; after an edit only what changed is looked at again. Until it is there the answer of before is given.
 */
export class GovernanceTask {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #now: () => number;
  #finder: Promise<GovernanceFinder> | null = null;
  #wanted: readonly Concept[] | null = null;
  #found: Governance | null = null;
  #cancel: (() => void) | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, now: () => number) {
    this.#host = host;
    this.#now = now;
  }

  /** What is known of these concepts; `null` before anything is. */
  of(concepts: readonly Concept[], timeZone: string): Governance | null {
    if (concepts !== this.#wanted) {
      this.#wanted = concepts;
      void this.#start(concepts, timeZone);
    }
    return this.#found;
  }

  async #start(concepts: readonly Concept[], timeZone: string): Promise<void> {
    this.#cancel?.();
    let finder: GovernanceFinder;
    try {
      this.#finder ??= import('./governance.js').then(({ GovernanceFinder: Finder }) => new Finder());
      finder = await this.#finder;
    } catch {
      // Not fetched: the next time it is asked for, another try is made.
      this.#finder = null;
      this.#wanted = null;
      return;
    }
    if (concepts !== this.#wanted) return;
    const steps = finder.follow(concepts, { now: new Date(this.#now()).toISOString(), timeZone });
    this.#cancel = whenIdle(() => {
      const step = steps.next();
      if (step.done !== true) return false;
      this.#found = step.value;
      this.#host.requestUpdate();
      return true;
    });
  }
}
