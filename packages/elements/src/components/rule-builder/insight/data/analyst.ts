import { answer } from './analysis-tasks.js';
import type {
  AnalysisAnswer,
  AnalysisArguments,
  AnalysisName,
  AnalysisReply,
  AnalysisRequest,
} from './analysis-tasks.js';

interface Waiting {
  readonly request: AnalysisRequest;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Answers questions about rules: in a worker where the page starts one, else in the page after everything that
 * waits had its turn. Giving a question up ends the worker, for nothing else stops a proof.
 */
export class Analyst {
  readonly #create: () => Worker | null;
  #worker: Worker | null = null;
  #broken = false;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param create starts the worker; `null` from a page that allows none. */
  constructor(create: () => Worker | null) {
    this.#create = create;
  }

  /** Whether long questions leave the page free. */
  get hasWorker(): boolean {
    return this.#ensure() !== null;
  }

  /** Asks one question; rejects when it is given up, and when it fails. */
  async ask<N extends AnalysisName>(
    name: N,
    given: AnalysisArguments<N>,
    signal: AbortSignal,
  ): Promise<AnalysisAnswer<N>> {
    signal.throwIfAborted();
    const worker = this.#ensure();
    const said = worker === null ? this.#here(name, given, signal) : this.#there(worker, name, given, signal);
    return (await said) as AnalysisAnswer<N>;
  }

  /** Ends the worker; the next question starts another. */
  disconnect(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const reason = new DOMException('given up', 'AbortError');
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  async #here(name: AnalysisName, given: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    return answer({ id: 0, name, arguments: given });
  }

  async #there(
    worker: Worker,
    name: AnalysisName,
    given: readonly unknown[],
    signal: AbortSignal,
  ): Promise<unknown> {
    const id = (this.#last += 1);
    const giveUp = (): void => this.#giveUp(id);
    signal.addEventListener('abort', giveUp);
    try {
      return await new Promise((resolve, reject) => {
        const request = { id, name, arguments: given };
        this.#waiting.set(id, { request, resolve, reject });
        worker.postMessage(request);
      });
    } catch (raised) {
      // Records that cannot be sent (with functions in them, for instance) are looked at here.
      if (raised instanceof DOMException && raised.name === 'DataCloneError')
        return await this.#here(name, given, signal);
      // A worker that could not be started must not keep the answer back.
      if (this.#broken) return await this.#here(name, given, signal);
      throw raised;
    } finally {
      this.#waiting.delete(id);
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Ends the worker with the question, and asks another one what else waits. */
  #giveUp(id: number): void {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#worker?.terminate();
    this.#worker = null;
    asked?.reject(new DOMException('given up', 'AbortError'));
    if (this.#waiting.size === 0) return;
    const next = this.#ensure();
    for (const { request } of this.#waiting.values()) next?.postMessage(request);
  }

  #ensure(): Worker | null {
    if (this.#worker !== null || this.#broken) return this.#worker;
    try {
      this.#worker = this.#create();
    } catch {
      // The page forbids workers; what they would do is done here.
      this.#broken = true;
      return null;
    }
    this.#worker?.addEventListener('message', (event: MessageEvent<AnalysisReply>) =>
      this.#settle(event.data),
    );
    this.#worker?.addEventListener('error', (event) => this.#fail(event));
    return this.#worker;
  }

  #settle(reply: AnalysisReply): void {
    const asked = this.#waiting.get(reply.id);
    if ('failed' in reply) asked?.reject(new Error(reply.failed));
    else asked?.resolve(reply.answer);
  }

  /** A module that does not load, or a policy that stops it. */
  #fail(event: Event): void {
    event.preventDefault();
    this.#broken = true;
    this.disconnect();
  }
}
