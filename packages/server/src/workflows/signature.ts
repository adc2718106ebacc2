import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header with the signature: `t=<unix seconds>,v1=<hex>`. */
export const SIGNATURE_HEADER = 'Tagma-Signature';

/** Signs a body: HMAC-SHA256 over `<unix seconds>.<body>`, so that neither can be changed nor an old one replayed. */
export function signWebhook(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${digest(secret, body, seconds)}`;
}

/** A webhook as it came. */
export interface ReceivedWebhook {
  /** Value of the signature header. */
  readonly signature: string;
  /** The body, byte for byte. */
  readonly body: string;
  /** Unix seconds of the receiver. */
  readonly now: number;
  /** Older ones are refused. Default 300. */
  readonly toleranceSeconds?: number;
}

/** For receivers: whether a webhook comes from who knows the secret, and is fresh. */
export function verifyWebhook(secret: string, received: ReceivedWebhook): boolean {
  const { signature, body, now, toleranceSeconds = 300 } = received;
  const match = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(signature);
  if (match === null) return false;
  const seconds = Number(match[1]);
  if (Math.abs(now - seconds) > toleranceSeconds) return false;
  const expected = Buffer.from(digest(secret, body, seconds), 'hex');
  return timingSafeEqual(expected, Buffer.from(match[2] ?? '', 'hex'));
}

function digest(secret: string, body: string, seconds: number): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}
