import {
  type CommandType,
  createMemoryStore,
  LISTED_KINDS,
  SERVICE_COMMANDS,
  type Session,
} from '@tagma/core';
import { createApp } from '@tagma/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../permissions/commands.js';

/** Where the API answers what a session asks. A new question without an entry does not compile. */
const QUESTIONS: Readonly<Record<Exclude<keyof Session, 'actor' | 'can' | 'entities'>, string>> = {
  workspace: 'get /workspace',
  execute: 'post /commands',
  record: 'get /records/{type}/{id}',
  records: 'get /records/{type}',
  fullRecords: 'post /records/query',
  assignments: 'post /assignments/query',
  holds: 'post /holds/query',
  tagUsage: 'post /tag-usage',
  tagCoverage: 'post /tag-coverage',
  audit: 'post /audit/query',
  taxonomyVersions: 'get /taxonomy-versions',
  taxonomyVersion: 'get /taxonomy-versions/{id}',
  proposals: 'post /proposals/query',
  subscribe: 'get /events',
};

/** What takes long can be asked how it goes, and ended. */
const LONG_WORK: readonly string[] = [
  'post /rules/{id}/run',
  'get /rule-runs/{runId}',
  'delete /rule-runs/{runId}',
  'post /rule-sets/run',
  'get /rule-sets/run',
  'delete /rule-sets/run',
  'post /imports/{id}/run',
  'get /imports/{id}',
  'delete /imports/{id}',
  'get /code-jobs/{jobId}',
  'delete /code-jobs/{jobId}',
  'get /jobs',
];

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let document: Document;
let operations: readonly string[];

beforeAll(async () => {
  const app = createApp({ store: createMemoryStore(), verifyToken: async () => null });
  document = (await (await app.request('/api/openapi.json')).json()) as Document;
  await app.stop();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace(/^\/api/, '')}`),
  );
});

describe('the HTTP API', () => {
  it('describes every command that callers may send, and none that they may not', () => {
    const closed: readonly string[] = SERVICE_COMMANDS;
    const sendable = (Object.keys(COMMANDS) as readonly CommandType[]).filter(
      (type) => !closed.includes(type),
    );
    expect([...typesOf(document.components.schemas['Command'])].sort()).toEqual([...sendable].sort());
  });

  it('answers every question that a session asks', () => {
    expect(Object.values(QUESTIONS).filter((operation) => !operations.includes(operation))).toEqual([]);
  });

  it('has a query for every kind of entity that features keep', () => {
    const queries = operations.filter((operation) => /^post \/[a-z-]+\/query$/.test(operation));
    // Beside these: whole records, assignments, holds, history and proposals.
    expect(queries).toHaveLength(LISTED_KINDS.length + 5);
  });

  it('tells how work in the background goes, and ends it', () => {
    expect(LONG_WORK.filter((operation) => !operations.includes(operation))).toEqual([]);
  });
});

/** Every value that `type` may have directly below the alternatives of a schema; references are followed. */
function typesOf(schema: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('$ref' in part && typeof part.$ref === 'string')
      return visit(document.components.schemas[part.$ref.replace('#/components/schemas/', '')]);
    for (const key of ['oneOf', 'anyOf', 'allOf'] as const)
      if (key in part) (part as Readonly<Record<string, readonly unknown[]>>)[key]?.forEach(visit);
    if (!('properties' in part)) return;
    const { type } = part.properties as { readonly type?: { const?: string; enum?: readonly string[] } };
    for (const name of type?.enum ?? (type?.const === undefined ? [] : [type.const])) found.add(name);
  };
  visit(schema);
  return found;
}
