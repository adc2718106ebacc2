import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RouteAnswer, RouteDefinition } from './route.js';
import { apiSchemas } from './schemas/registry.js';
import { errorBodySchema } from './schemas/error.schema.js';

type Registry = OpenAPIHono['openAPIRegistry'];
type RouteConfig = Parameters<Registry['registerPath']>[0];
type Parameter = NonNullable<RouteConfig['parameters']>[number];
type SchemaObject = Readonly<Record<string, unknown>>;

const REF_BASE = '#/components/schemas/';

const COMMON_ANSWERS: Readonly<Record<string, string>> = {
  400: 'The request is malformed; `error.path` says where.',
  401: 'The token is missing, forged or expired.',
  403: 'The roles of the caller do not allow it.',
  500: 'Something failed inside the service.',
};

/** Title, version and security of the API document. */
export const DOCUMENT_INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Tagma',
    version: '0.1.0',
    description: 'Tags, taxonomies and automatic rules for the records of a host application.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
} as const;

/** Adds what every document has: the security scheme and all named schemas. */
export function describeComponents(registry: Registry): void {
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token that the host application issues for its signed-in user.',
  });
  const { schemas } = z.toJSONSchema(apiSchemas, { uri: (id) => `${REF_BASE}${id}`, io: 'input' });
  for (const [id, schema] of Object.entries(schemas)) {
    registry.registerComponent('schemas', id, withoutMeta(schema));
  }
}

/** Writes one route into the document. */
export function describeRoute<P, Q, B>(registry: Registry, route: RouteDefinition<P, Q, B>): void {
  registry.registerPath({
    method: route.method,
    path: route.path,
    operationId: operationId(route),
    summary: route.summary,
    description: description(route),
    tags: [route.tag],
    ...(route.access === 'public' ? {} : { security: [{ bearer: [] }] }),
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...headerParameters(route.headers ?? {}),
    ],
    ...requestBody(route),
    responses: answers(route),
  } as RouteConfig);
}

function description<P, Q, B>(route: RouteDefinition<P, Q, B>): string {
  const access =
    route.access === 'public'
      ? 'Needs no token.'
      : route.access === 'signed-in'
        ? 'Needs a token.'
        : `Needs a token whose roles allow \`${route.access}\`.`;
  return [route.description, access].filter((part) => part !== undefined).join(' ');
}

function operationId<P, Q, B>(route: RouteDefinition<P, Q, B>): string {
  const words = route.path.split('/').filter((part) => part !== '');
  const names = words.map((part) => part.replaceAll(/[{}]/g, '').replaceAll(/\W+(\w)/g, upper));
  return [route.method, ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))].join('');
}

function upper(_: string, letter: string): string {
  return letter.toUpperCase();
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Parameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, value]) => ({
    in: place,
    name,
    required: place === 'path' || required.includes(name),
    schema: value as SchemaObject,
  }));
}

function headerParameters(headers: Readonly<Record<string, string>>): Parameter[] {
  return Object.entries(headers).map(([name, text]) => ({
    in: 'header',
    name,
    required: false,
    description: text,
    schema: { type: 'string' },
  }));
}

function requestBody<P, Q, B>(route: RouteDefinition<P, Q, B>): { requestBody?: unknown } {
  if (route.body !== undefined) {
    const schema = schemaOf(route.shownBody ?? route.body);
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  }
  if (route.rawBody === undefined) return {};
  const binary = { schema: { type: 'string', format: 'binary' } };
  const content = Object.fromEntries(route.rawBody.contentTypes.map((type) => [type, binary]));
  return { requestBody: { required: true, description: route.rawBody.description, content } };
}

function answers<P, Q, B>(route: RouteDefinition<P, Q, B>): Record<string, unknown> {
  const error: RouteAnswer = { description: '', schema: errorBodySchema };
  const skipped = route.access === 'public' ? ['401', '403'] : route.access === 'signed-in' ? ['403'] : [];
  const common = Object.entries(COMMON_ANSWERS).filter(([status]) => !skipped.includes(status));
  const bodies =
    route.body === undefined ? {} : { 413: 'The body is too large.', 415: 'The body is not JSON.' };
  return Object.fromEntries(
    [
      ...[...common, ...Object.entries(bodies)].map(
        ([status, text]) => [status, { ...error, description: text }] as const,
      ),
      ...Object.entries(route.answers),
    ].map(([status, answer]) => [
      status,
      describeAnswer(Number(status) < 400 ? answer : { ...error, ...answer }),
    ]),
  );
}

function describeAnswer(answer: RouteAnswer): unknown {
  const type = answer.contentType ?? 'application/json';
  if (answer.schema === undefined && answer.contentType === undefined)
    return { description: answer.description };
  const schema = answer.schema === undefined ? { type: 'string' } : schemaOf(answer.schema);
  return { description: answer.description, content: { [type]: { schema } } };
}

/** A reference for a named schema, the schema itself for others. */
function schemaOf(schema: z.ZodType): SchemaObject {
  const id = apiSchemas.get(schema)?.id;
  return id === undefined ? withoutMeta(z.toJSONSchema(schema, { io: 'input' })) : { $ref: REF_BASE + id };
}

function withoutMeta(schema: object): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
