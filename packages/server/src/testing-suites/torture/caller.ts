import { setTimeout } from 'node:timers/promises';

/** Thrown when the service is gone, or is going. */
export class Gone extends Error {}

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** Calls the service of one life. */
export interface Caller {
  readonly url: string;
  readonly token: string;
  /** @throws Gone when there is no whole answer: what was asked may have been done or not. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** Strings are sent as CSV, everything else as JSON. */
export function createCaller(url: string, token: string): Caller {
  return {
    url,
    token,
    async call(method, path, body, headers = {}) {
      const type = typeof body === 'string' ? 'text/csv' : 'application/json';
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      try {
        const response = await fetch(`${url}/api${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, ...headers },
          ...(text === undefined ? {} : { body: text }),
        });
        const answer = { status: response.status, json: (await response.json()) as unknown };
        if (answer.status < 500) return answer;
        throw new Gone(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.json)}`);
      } catch (error) {
        throw error instanceof Gone ? error : new Gone(String(error));
      }
    },
  };
}

/** Does something; that the service is gone ends it quietly. */
export async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  }
}

/** Does something again and again until the service is gone. */
export function untilGone(work: () => Promise<void>): Promise<void> {
  return unlessGone(async () => {
    for (;;) {
      await work();
      await setTimeout(1);
    }
  });
}
