import { judge } from './judge.js';
import type { Asking, JudgeTools, Verdict } from './judge.js';
import type { JudgeMessage, JudgeReply } from './judge-messages.js';
import { Pace, quickTurn } from './pace.js';
import type { RecordChunks } from './record-chunks.js';

/** So few records are judged in the page before a worker would have started. */
const FEW = 500;
/** So many are judged in the page by a quick rule until a worker has them: to send them takes longer. */
const MANY = 20_000;
/** Records that are sent between two looks at the clock. */
const STEP = 50;

interface Waiting {
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (reason: Error) => void;
  readonly progress: ((done: number) => void) | undefined;
}

/** A list of records that was sent, or is being sent. */
interface Sent {
  readonly records: readonly unknown[];
  readonly list: number;
  readonly done: Promise<void>;
  /** The worker has read them: a question was answered. */
  isRead: boolean;
}

/** How judging goes on, and where. */
export interface RecordJudgeTools extends JudgeTools {
  /** The texts are known to be quick. */
  readonly quick?: boolean;
}

/**
 * Asks texts of all records of a page: of many in a worker of its own, where the page starts one, so that neither
 * reading them into columns nor judging them keeps the page busy. Else in the page, in slices.
 */
export class RecordJudge {
  readonly #create: () => Worker | null;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #broken = false;
  #sent: Sent | null = null;
  #last = 0;
  /** Settles when nothing is judged in the page that somebody waits for. */
  #inPage: Promise<unknown> = Promise.resolve();

  /** @param create starts the worker; `null` from a page that allows none. */
  constructor(create: () => Worker | null) {
    this.#create = create;
  }

  /** What the texts say of all records, one verdict for each. */
  async judge(
    chunks: RecordChunks,
    texts: readonly string[],
    asking: Asking,
    tools: RecordJudgeTools,
  ): Promise<readonly Verdict[]> {
    const { records } = chunks;
    if (tools.quick === true && records.length <= MANY && !this.#isThere(records)) {
      const verdicts = judge(chunks, texts, asking, { ...tools, breath: quickTurn });
      this.#inPage = Promise.allSettled([this.#inPage, verdicts]);
      return verdicts;
    }
    const worker = records.length > FEW ? this.#ensure() : null;
    if (worker === null) return judge(chunks, texts, asking, tools);
    try {
      const sent = await this.#send(worker, records);
      tools.signal.throwIfAborted();
      // It may have failed, or been ended, while records were on their way: then nobody would answer.
      if (this.#worker !== worker) throw new DOMException('given up', 'AbortError');
      const verdicts = await this.#ask(worker, { list: sent.list, texts, asking }, tools);
      sent.isRead = true;
      return verdicts;
    } catch (raised) {
      if (tools.signal.aborted || !this.#broken) throw raised;
      // A worker that does not start, or records that cannot be sent: they are judged here.
      return judge(chunks, texts, asking, tools);
    }
  }

  /** Ends the worker; the next question starts another. */
  disconnect(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
    for (const { reject } of this.#waiting.values()) reject(new DOMException('given up', 'AbortError'));
    this.#waiting.clear();
  }

  #ensure(): Worker | null {
    if (this.#worker !== null || this.#broken) return this.#worker;
    try {
      this.#worker = this.#create();
    } catch {
      this.#broken = true;
    }
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<JudgeReply>) => this.#take(data));
    this.#worker?.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail();
    });
    return this.#worker;
  }

  #fail(): void {
    this.#broken = true;
    this.disconnect();
  }

  /** Whether a worker has read all of these records. */
  #isThere(records: readonly unknown[]): boolean {
    return this.#sent?.records === records && this.#sent.isRead;
  }

  /** Sends records once, a few at a time; the list is named, so that no answer is about another one. */
  async #send(worker: Worker, records: readonly unknown[]): Promise<Sent> {
    if (this.#sent?.records !== records) {
      const list = (this.#last += 1);
      this.#sent = { records, list, done: this.#post(worker, list, records), isRead: false };
    }
    const sent = this.#sent;
    await sent.done;
    return sent;
  }

  async #post(worker: Worker, list: number, records: readonly unknown[]): Promise<void> {
    // The list is sent for all questions: it does not end with the one that asked first.
    const pace = new Pace(new AbortController().signal);
    try {
      for (let from = 0; from < records.length; from += STEP) {
        // What is sent is for figures that come later, and sending takes the page as long as judging does.
        await this.#inPage;
        await pace.breathe();
        // Another list came meanwhile, or the worker has gone; questions about this one are given up.
        if (this.#sent?.list !== list) return;
        const message: JudgeMessage = { judge: 'records', list, records: records.slice(from, from + STEP) };
        worker.postMessage(message);
      }
    } catch (raised) {
      this.#fail();
      throw raised;
    }
  }

  async #ask(
    worker: Worker,
    question: { readonly list: number; readonly texts: readonly string[]; readonly asking: Asking },
    { signal, progress }: JudgeTools,
  ): Promise<readonly Verdict[]> {
    const id = (this.#last += 1);
    const giveUp = (): void => {
      worker.postMessage({ judge: 'stop', id } satisfies JudgeMessage);
      this.#waiting.get(id)?.reject(new DOMException('given up', 'AbortError'));
    };
    signal.addEventListener('abort', giveUp);
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, progress });
        worker.postMessage({ judge: 'ask', id, ...question } satisfies JudgeMessage);
      });
    } finally {
      this.#waiting.delete(id);
      signal.removeEventListener('abort', giveUp);
    }
  }

  #take(reply: JudgeReply): void {
    const waiting = this.#waiting.get(reply.judge);
    if ('verdicts' in reply) waiting?.resolve(reply.verdicts);
    else if ('progress' in reply) waiting?.progress?.(reply.progress);
    else waiting?.reject(new Error(reply.failed));
  }
}
