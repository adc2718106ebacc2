import pg from 'pg';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * A connection of its own that listens, and comes back by itself when it is lost. Wakes once after coming
 * back, since notifications in between are gone.
 */
export class PgListener {
  readonly #config: pg.ClientConfig;
  readonly #channel: string;
  readonly #onWake: (text?: string) => void;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #closed = false;

  constructor(config: pg.ClientConfig, channel: string, onWake: (text?: string) => void) {
    this.#config = config;
    this.#channel = channel;
    this.#onWake = onWake;
  }

  async start(): Promise<void> {
    const client = new pg.Client(this.#config);
    this.#client = client;
    // Both are raised for one loss, and `error` without a listener would end the process.
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#onWake(payload));
    await client.connect();
    // Closed while connecting: nobody else would end this connection.
    if (this.#closed) return client.end();
    await client.query(`LISTEN ${client.escapeIdentifier(this.#channel)}`);
    this.#pause = FIRST_PAUSE_MS;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  #lost(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    this.#retry = setTimeout(() => void this.#comeBack(), this.#pause);
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 2);
  }

  async #comeBack(): Promise<void> {
    try {
      await this.start();
      this.#onWake();
    } catch {
      // Still away: try again later. Whoever reads or writes meanwhile gets `unavailable`.
      const client = this.#client;
      if (client !== null) this.#lost(client);
    }
  }
}
