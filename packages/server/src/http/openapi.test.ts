import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.js';
import { startTestService, testStore, type TestService } from '../testing-suites/test-service.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security?: unknown;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: unknown }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { schema?: unknown }>> }
    >
  >;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: object;
  };
}

let service: TestService;
let document: Document;
let operations: { readonly path: string; readonly method: string; readonly operation: Operation }[];
beforeAll(async () => {
  service = await startTestService();
  document = (await service.call(null, 'GET', '/openapi.json')).json as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => service.stop());

describe('the API document', () => {
  it('is OpenAPI 3.1 with a title and a version', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Tagma', version: '0.1.0' });
    expect(document.components.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
  });

  it('has every route that is mounted, and no other', () => {
    const mounted = service.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual([...new Set(mounted)].sort());
    expect(described.length).toBeGreaterThan(20);
  });

  it('gives every operation an id of its own, a summary and its errors', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation.summary).not.toBe('');
      expect(Object.keys(operation.responses)).toContain('500');
      for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe('');
    }
  });

  it('names every path parameter', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(described.map(({ name }) => name).sort()).toEqual(inPath.sort());
    }
  });

  it('says which routes need a token, and that is so', async () => {
    for (const { path, method, operation } of operations) {
      const url = path.replace('/api', '').replaceAll(/\{\w+\}/g, 'x');
      const { status } = await service.call(null, method.toUpperCase(), url);
      expect([path, status === 401]).toEqual([path, operation.security !== undefined]);
    }
  });

  it('has a schema for every JSON body, all references lead somewhere, and all schemas compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: document.components });
    const schemas = operations.flatMap(({ operation }) => [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap((answer) => Object.values(answer.content ?? {})),
    ]);
    for (const { schema } of schemas) {
      const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
      expect(() => ajv.compile(resolved)).not.toThrow();
    }
  });

  it('describes real answers truly', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: document.components });
    const check = (name: string, value: unknown): void => {
      const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
      expect([name, validate(value), validate.errors]).toEqual([name, true, null]);
    };
    check('WorkspaceSnapshot', (await service.call('agent', 'GET', '/workspace')).json);
    check('RecordPage', (await service.call('agent', 'GET', '/records/customer')).json);
    check('FullRecord', (await service.call('agent', 'GET', '/records/customer/c0001')).json);
    check('Error', (await service.call('agent', 'GET', '/records/customer/nobody')).json);
    const validate = ajv.compile({ $ref: 'api#/components/schemas/FullRecord' });
    expect(validate({ id: 'x' })).toBe(false);
  });

  it('moves with the base path', async () => {
    const store = await testStore();
    const app = createApp({ store, verifyToken: async () => null, basePath: '/tagging/v1' });
    const answer = (await (await app.request('/tagging/v1/openapi.json')).json()) as Document;
    expect(Object.keys(answer.paths)).toContain('/tagging/v1/workspace');
    await app.stop();
  });
});
