import type { DomainEvent } from '@tagma/core';
import { createSseParser } from '../../client/sse-parser.js';
import type { Caller } from './caller.js';
import type { Ledger } from './ledger.js';

/** Hears events, from the last one heard on, until the connection breaks. */
export async function followEvents({ url, token }: Caller, ledger: Ledger): Promise<void> {
  try {
    const response = await fetch(`${url}/api/events`, {
      headers: { Authorization: `Bearer ${token}`, 'Last-Event-ID': String(ledger.lastHeard) },
    });
    if (!response.ok || response.body === null) return;
    const parse = createSseParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      ledger.hear(parse(part.value).map(({ data }) => JSON.parse(data) as DomainEvent));
  } catch {
    // The service was killed. What was heard counts; the rest comes with the next connection.
  }
}
