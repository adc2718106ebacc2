import { judge } from './judge.js';
import type { JudgeMessage, JudgeReply } from './judge-messages.js';
import { RecordChunks } from './record-chunks.js';

type Question = Extract<JudgeMessage, { judge: 'ask' }>;

/** The worker's side of judging: holds the records of one page and answers questions about them. */
export class JudgeDesk {
  readonly #reply: (reply: JudgeReply) => void;
  readonly #running = new Map<number, AbortController>();
  #list = -1;
  #records: unknown[] = [];
  #chunks: RecordChunks | null = null;

  constructor(reply: (reply: JudgeReply) => void) {
    this.#reply = reply;
  }

  /** Takes one message of the page. */
  receive(message: JudgeMessage): void {
    switch (message.judge) {
      case 'records':
        this.#take(message.list, message.records);
        break;
      case 'ask':
        void this.#answer(message);
        break;
      case 'stop':
        this.#running.get(message.id)?.abort();
    }
  }

  #take(list: number, records: readonly unknown[]): void {
    if (list !== this.#list) this.#records = [];
    this.#list = list;
    this.#chunks = null;
    this.#records.push(...records);
  }

  async #answer({ id, list, texts, asking }: Question): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      if (list !== this.#list) throw new Error('These records are not here any more.');
      this.#chunks ??= new RecordChunks(this.#records);
      const verdicts = await judge(this.#chunks, texts, asking, {
        signal: abort.signal,
        progress: (progress) => this.#reply({ judge: id, progress }),
      });
      const plain = verdicts.map(({ matches, errors, marks }) => ({ matches, errors, marks }));
      this.#reply({ judge: id, verdicts: plain });
    } catch (raised) {
      this.#reply({ judge: id, failed: raised instanceof Error ? raised.message : String(raised) });
    } finally {
      this.#running.delete(id);
    }
  }
}
