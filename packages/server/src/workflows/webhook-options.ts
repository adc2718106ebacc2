/** Where this service may send webhooks, and how it signs them. Without it none is sent. */
export interface WebhookOptions {
  /**
   * Origins that may be sent to, e.g. `https://hooks.example.com`; nothing else is, whoever asks: a workflow must not
   * be a way into the network of the service. Redirects are not followed.
   */
  readonly origins: readonly string[];
  /** The secret that goes by a name, `default` where a workflow names none; `undefined` for an unknown one. */
  readonly secret: (name: string) => string | undefined;
  /** How long an answer may take. Default 10,000. */
  readonly timeoutMs?: number;
}
