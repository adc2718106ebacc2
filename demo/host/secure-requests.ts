import type { MiddlewareHandler } from 'hono';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The demo signs anybody in, so it answers only when it was asked for by its own name. Otherwise any web page
 * could point a name of its own at this machine and read the demo's data.
 *
 * @param allowed further names, e.g. of the address that `--host` gives
 */
export function secureRequests(allowed: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (LOCAL.has(hostname) || allowed.includes(hostname)) return next();
    return c.text(`This demo does not answer to the name ${hostname}.`, 421);
  };
}
