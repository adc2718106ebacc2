import type { Delivery, DeliveryAttempt } from '@tagma/core';
import { SIGNATURE_HEADER, signWebhook } from './signature.js';
import type { WebhookOptions } from './webhook-options.js';

const TIMEOUT_MS = 10_000;
const DEFAULT_SECRET = 'default';

/** Makes one attempt. Never rejects for what the other side does; `null` when `signal` broke it off. */
export async function sendWebhook(
  { id, action, payload }: Pick<Delivery, 'id' | 'action' | 'payload'>,
  options: WebhookOptions | undefined,
  { now, signal }: { readonly now: string; readonly signal: AbortSignal },
): Promise<DeliveryAttempt | null> {
  if (action.type !== 'webhook') return { ok: true };
  if (options === undefined || !isAllowed(action.url, options.origins))
    return { ok: false, code: 'host-not-allowed' };
  const secret = options.secret(action.secretName ?? DEFAULT_SECRET);
  if (secret === undefined) return { ok: false, code: 'unknown-secret' };
  const body = JSON.stringify(payload);
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(action.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Idempotency-Key': id,
        [SIGNATURE_HEADER]: signWebhook(secret, body, Math.floor(Date.parse(now) / 1000)),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([timeout, signal]),
    });
    // What it says is nobody's business here, and may be without end.
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, code: 'status', status: response.status };
  } catch {
    if (signal.aborted) return null;
    return { ok: false, code: timeout.aborted ? 'timeout' : 'unreachable' };
  }
}

function isAllowed(url: string, origins: readonly string[]): boolean {
  try {
    return origins.includes(new URL(url).origin);
  } catch {
    return false;
  }
}
