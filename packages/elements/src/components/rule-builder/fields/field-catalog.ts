import type { RecordSchema } from '@tagma/expression';
import type { FieldCatalog, FieldInfo } from './field-catalog.types.js';
import { choicesOf, kindOfSchema } from './field-kind.js';

/** Objects in objects are looked into this deep; a schema may hold itself. */
const DEEPEST = 6;

/** The fields of a schema. Nothing is worked out before it is asked for, and each scope only once. */
export function createFieldCatalog(schema: RecordSchema): FieldCatalog {
  const scopes = new Map<string, readonly FieldInfo[]>();
  const found = new Map<string, FieldInfo | undefined>();
  return {
    inScope: (scope) => once(scopes, keyOf(scope), () => fieldsIn(schema, scope)),
    find: (scope, local) =>
      once(found, `${keyOf(scope)}${keyOf(local)}`, () => fieldAt(schema, scope, local)),
    titleOf: (path) => schemaAt(schema, path)?.title ?? path.at(-1) ?? '',
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined || known.has(key)) return old as T;
  const made = make();
  known.set(key, made);
  return made;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** What a list holds, else the schema itself: what names are read from. */
function inside(schema: RecordSchema): RecordSchema {
  return schema.items ?? schema;
}

function member(schema: RecordSchema, name: string): RecordSchema | undefined {
  const { properties } = inside(schema);
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function schemaAt(schema: RecordSchema, path: readonly string[]): RecordSchema | undefined {
  let at: RecordSchema | undefined = schema;
  for (const name of path) at &&= member(at, name);
  return at;
}

/** The fields of a scope and of the objects in it. What is in its collections has a scope of its own. */
function fieldsIn(root: RecordSchema, scope: readonly string[]): readonly FieldInfo[] {
  const start = schemaAt(root, scope);
  const fields: FieldInfo[] = [];
  const visit = (schema: RecordSchema, local: readonly string[]): void => {
    const { properties = {}, required = [] } = inside(schema);
    for (const [name, each] of Object.entries(properties)) {
      const field = describe(each, scope, [...local, name], required.includes(name));
      fields.push(field);
      if (field.kind === 'object' && local.length < DEEPEST) visit(each, field.local);
    }
  };
  if (start !== undefined) visit(start, []);
  return fields;
}

function fieldAt(
  root: RecordSchema,
  scope: readonly string[],
  local: readonly string[],
): FieldInfo | undefined {
  const start = schemaAt(root, scope);
  if (start === undefined) return undefined;
  // The item itself: of a list of numbers, a number.
  const found = local.length === 0 ? start.items : schemaAt(start, local);
  if (found === undefined) return undefined;
  const holder = schemaAt(start, local.slice(0, -1));
  const isRequired = holder !== undefined && inside(holder).required?.includes(local.at(-1) ?? '') === true;
  return describe(found, scope, local, isRequired);
}

function describe(
  schema: RecordSchema,
  scope: readonly string[],
  local: readonly string[],
  required: boolean,
): FieldInfo {
  const path = [...scope, ...local];
  const name = path.at(-1) ?? '';
  return {
    path,
    local,
    scope,
    title: schema.title ?? name,
    kind: kindOfSchema(schema, name),
    dateOnly: schema.format === 'date',
    required,
    choices: choicesOf(schema),
  };
}
