import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Receives webhooks and remembers them by their key. */
export interface WebhookSink {
  readonly origin: string;
  /** Bodies that came with a key, in order. */
  readonly received: ReadonlyMap<string, readonly string[]>;
  /** Requests that had no key. */
  readonly keyless: number;
  /** What it answers from now on; 204 in the beginning. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** Listens on a free port. */
export async function openSink(): Promise<WebhookSink> {
  const received = new Map<string, string[]>();
  let keyless = 0;
  let status = 204;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string') keyless += 1;
      else received.set(key, [...(received.get(key) ?? []), body]);
      response.writeHead(status).end();
    });
    // A sender that is killed on the way leaves half a request.
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    get keyless() {
      return keyless;
    },
    answerWith: (next) => void (status = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
