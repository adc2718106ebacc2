import { createHash } from 'node:crypto';
import { ApiError } from './api-error.js';

/** An answer to a command, ready to be sent again. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/** What came back for a key: the answer, and whether it is a repeat of an earlier one. */
export interface IdempotentAnswer extends KeptAnswer {
  readonly replayed: boolean;
}

/** Answers kept for repeats. */
export interface IdempotencyCache {
  /**
   * Runs `work` once per actor and key; a repeat gets the first answer, also while the first still runs.
   *
   * @throws ApiError `invalid` for a malformed key, `key-reused` when the key came with another body.
   */
  answer(
    request: { readonly actorId: string; readonly key: string; readonly body: string },
    work: () => Promise<KeptAnswer>,
  ): Promise<IdempotentAnswer>;
}

interface Entry {
  readonly fingerprint: string;
  readonly answer: Promise<KeptAnswer>;
  bytes: number;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const MAX_ENTRIES = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * A bounded memory of answers, least recently used out first.
 *
 * In memory, so that the first answer comes back word for word. After a restart, or from another process, the
 * stored transaction is the answer: see `executeOnce`.
 */
export function createIdempotencyCache(
  limits = { entries: MAX_ENTRIES, bytes: MAX_BYTES },
): IdempotencyCache {
  const entries = new Map<string, Entry>();
  let bytes = 0;

  const drop = (id: string): void => {
    bytes -= entries.get(id)?.bytes ?? 0;
    entries.delete(id);
  };
  const trim = (): void => {
    for (const id of entries.keys()) {
      if (entries.size <= limits.entries && bytes <= limits.bytes) return;
      drop(id);
    }
  };
  const begin = (id: string, fingerprint: string, work: () => Promise<KeptAnswer>): Entry => {
    const entry: Entry = { fingerprint, answer: work(), bytes: 0 };
    entries.set(id, entry);
    entry.answer.then(
      ({ body }) => {
        if (entries.get(id) !== entry) return;
        entry.bytes = body.length * 2;
        bytes += entry.bytes;
        trim();
      },
      // A command that failed got no answer, so its repeat must be carried out.
      () => entries.get(id) === entry && drop(id),
    );
    return entry;
  };

  return {
    async answer({ actorId, key, body }, work) {
      if (!KEY.test(key)) {
        throw new ApiError('invalid', 'The Idempotency-Key must be 1 to 200 printable ASCII characters.', {
          path: '/headers/idempotency-key',
        });
      }
      const id = JSON.stringify([actorId, key]);
      const fingerprint = createHash('sha256').update(body).digest('base64');
      const known = entries.get(id);
      if (known === undefined) return { ...(await begin(id, fingerprint, work).answer), replayed: false };
      if (known.fingerprint !== fingerprint) {
        throw new ApiError('key-reused', 'This Idempotency-Key was sent with another command before.');
      }
      // Back to the end of the line: the map keeps its insertion order.
      entries.delete(id);
      entries.set(id, known);
      return { ...(await known.answer), replayed: true };
    },
  };
}
