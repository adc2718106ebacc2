import type { Action, Actor } from '@tagma/core';
import type { Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from './api-error.js';
import type { ApiApp, ApiDeps, ApiEnv } from './deps.js';
import { describeRoute } from './openapi.js';
import { checked, readJson } from './read-body.js';

/** Who may call a route: everyone, everyone with a good token, or those whose roles allow an action. */
export type RouteAccess = 'public' | 'signed-in' | Action;

/** An answer as the API document tells it. */
export interface RouteAnswer {
  readonly description: string;
  /** Shape of the body; absent for none. */
  readonly schema?: z.ZodType;
  /** Default `application/json`. */
  readonly contentType?: string;
}

/** A body that is not JSON, e.g. a file; the handler reads it itself. */
export interface RawBody {
  readonly contentTypes: readonly string[];
  readonly description: string;
}

/** Everything there is to say about a route; the API document is made from it. */
export interface RouteDefinition<P, Q, B> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the base path, parameters in braces, e.g. `/records/{type}`. */
  readonly path: string;
  readonly access: RouteAccess;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  /** Shape of the JSON body, checked before the handler runs. */
  readonly body?: z.ZodType<B>;
  /** Shape of the body in the document, when it says more than `body` because the handler checks further. */
  readonly shownBody?: z.ZodType;
  readonly rawBody?: RawBody;
  /** Request headers worth telling: name to description. */
  readonly headers?: Readonly<Record<string, string>>;
  /** By status. The errors that any route can answer with are added. */
  readonly answers: Readonly<Record<number, RouteAnswer>>;
}

/** A checked request. */
export interface RouteInput<P, Q, B> {
  readonly c: Context<ApiEnv>;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The body as it came; empty without one. */
  readonly bodyText: string;
  /**
   * The caller.
   *
   * @throws ApiError `unauthenticated` on a public route.
   */
  readonly actor: Actor;
}

/** Answers a checked request. */
export type RouteHandler<P, Q, B> = (input: RouteInput<P, Q, B>) => Promise<Response> | Response;

/**
 * Adds a route and its description to the API document. Token, permission, path, query and body are
 * checked in this order, before the handler runs.
 */
export function addRoute<P = undefined, Q = undefined, B = undefined>(
  app: ApiApp,
  deps: ApiDeps,
  route: RouteDefinition<P, Q, B>,
  handler: RouteHandler<P, Q, B>,
): void {
  describeRoute(app.openAPIRegistry, route);
  app.on(route.method.toUpperCase(), honoPath(route.path), async (c) => {
    if (route.access !== 'public' && route.access !== 'signed-in') {
      await deps.permit(actorOf(c), route.access);
    }
    return handler(await readInput(c, route));
  });
}

async function readInput<P, Q, B>(
  c: Context<ApiEnv>,
  route: RouteDefinition<P, Q, B>,
): Promise<RouteInput<P, Q, B>> {
  // A part without a schema is typed `undefined` by the defaults of addRoute.
  const params = checkedPart(route.params, c.req.param(), '/params');
  const query = checkedPart(route.query, c.req.query(), '/query');
  const json = route.body === undefined ? { text: '', value: undefined } : await readJson(c);
  return {
    c,
    params,
    query,
    body: checkedPart(route.body, json.value, ''),
    bodyText: json.text,
    get actor() {
      return actorOf(c);
    },
  };
}

function checkedPart<T>(schema: z.ZodType<T> | undefined, value: unknown, base: string): T {
  return schema === undefined ? (undefined as T) : checked(schema, value, base);
}

function actorOf(c: Context<ApiEnv>): Actor {
  const actor = c.get('actor');
  if (actor === undefined) throw new ApiError('unauthenticated', 'This needs a bearer token.');
  return actor;
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
