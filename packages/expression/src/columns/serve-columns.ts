import { ColumnSetBuilder, type ColumnSet } from './column-set.js';
import { compileRuleSet } from './rule-set.js';
import type { RuleText } from './rule-set.types.js';
import type { RuleSet } from './rule-set.js';
import type { ColumnPort, ColumnReply, ColumnRequest } from './worker.types.js';

/** Rule sets kept ready, so that the same rules are not compiled for every evaluation. */
const MOST_RULE_SETS = 8;

/** Answers the requests of a client: keeps one column set and evaluates rules on it, off the page's thread. */
export function serveColumns(port: ColumnPort): void {
  const server = new ColumnServer(port);
  port.listen((message) => server.receive(message as ColumnRequest));
}

class ColumnServer {
  #builder: ColumnSetBuilder | undefined;
  #set: ColumnSet | undefined;
  readonly #running = new Map<number, { aborted: boolean }>();
  readonly #ruleSets = new Map<string, RuleSet>();

  constructor(private readonly port: ColumnPort) {}

  receive(request: ColumnRequest): void {
    this.#answer(request).catch((raised: unknown) => {
      const message = raised instanceof Error ? raised.message : String(raised);
      this.#reply({ id: request.id, kind: 'failed', message });
    });
  }

  async #answer(request: ColumnRequest): Promise<void> {
    switch (request.kind) {
      case 'open':
        this.#builder = new ColumnSetBuilder(request.schema);
        break;
      case 'add':
        this.#open().addBatch(request.records);
        break;
      case 'finish':
        this.#set = this.#open().finish();
        this.#builder = undefined;
        break;
      case 'update':
        this.#finished().update(request.row, request.record);
        break;
      case 'cancel': {
        const running = this.#running.get(request.of);
        if (running !== undefined) running.aborted = true;
        break;
      }
      case 'evaluate':
        await this.#evaluate(request);
        return;
    }
    this.#reply({ id: request.id, kind: 'done', rows: this.#set?.rows ?? 0 });
  }

  async #evaluate({ id, rules, options }: Extract<ColumnRequest, { kind: 'evaluate' }>): Promise<void> {
    const signal = { aborted: false };
    this.#running.set(id, signal);
    try {
      const outcome = await this.#ruleSet(rules).evaluate(this.#finished(), {
        ...options,
        signal,
        onProgress: (progress) => this.#reply({ id, kind: 'progress', progress }),
      });
      const buffers = (outcome?.rules ?? []).flatMap(({ bits }) => (bits === undefined ? [] : [bits.buffer]));
      this.#reply({ id, kind: 'outcome', outcome: outcome ?? null }, buffers);
    } finally {
      this.#running.delete(id);
    }
  }

  #ruleSet(rules: readonly RuleText[]): RuleSet {
    const key = JSON.stringify(rules);
    const known = this.#ruleSets.get(key);
    if (known !== undefined) return known;
    if (this.#ruleSets.size >= MOST_RULE_SETS) this.#ruleSets.clear();
    const made = compileRuleSet(rules);
    this.#ruleSets.set(key, made);
    return made;
  }

  #open(): ColumnSetBuilder {
    if (this.#builder === undefined) throw new Error('no column set is open');
    return this.#builder;
  }

  #finished(): ColumnSet {
    if (this.#set === undefined) throw new Error('there is no column set yet');
    return this.#set;
  }

  #reply(reply: ColumnReply, transfer: readonly (ArrayBuffer | SharedArrayBuffer)[] = []): void {
    const movable = transfer.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
    this.port.postMessage(reply, movable);
  }
}
