import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import schema from '../../workspace.schema.json' with { type: 'json' };
import { starterWorkspace } from '../starter/starter-workspace.js';
import { TAG_HUES } from '../taxonomy/hues.js';
import { LIMITS } from '../validation/limits.js';
import {
  colorSchema,
  existingId,
  expressionSchema,
  fieldKeySchema,
  fieldSchema,
  instantSchema,
  localizedDescription,
  localizedName,
  nameSchema,
  newIdSchema,
} from '../validation/schemas.js';
import { definitionSchema } from '../codes/commands/definition-schema.js';
import { testRecordSchema } from '../validation/rule-test-schema.js';
import { proposedCommand } from '../commands/concept-command-schema.js';
import { conceptSchema } from './concept-schema.js';
import { workspaceDocumentSchema } from './document-schema.js';
import { parseWorkspaceDocument } from './parse-document.js';

/** Parts that occur often, as they are called in the published schema. */
const definitions: Readonly<Record<string, GenericSchema>> = {
  CodeDefinition: definitionSchema,
  Concept: conceptSchema,
  ProposedCommand: proposedCommand,
  Color: colorSchema,
  ExistingId: existingId,
  Expression: expressionSchema,
  Field: fieldSchema,
  FieldKey: fieldKeySchema,
  Instant: instantSchema,
  LocalizedDescription: localizedDescription,
  LocalizedName: localizedName,
  Name: nameSchema,
  NewId: newIdSchema,
  TestRecord: testRecordSchema,
};

/** What checks written as functions mean in JSON Schema, and words for those who write documents by hand. */
const notes: Readonly<Record<string, object>> = {
  CodeDefinition: { description: 'How codes are made: see the docs about code patterns.' },
  Color: {
    description: 'A hue of the kit, or a free colour #rrggbb.',
    anyOf: [{ enum: TAG_HUES }, { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' }],
  },
  Instant: {
    description: 'ISO 8601 in UTC with milliseconds.',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  },
  LocalizedName: localized(LIMITS.name, 'A name per locale (BCP 47), at least one.'),
  LocalizedDescription: localized(LIMITS.description, 'A text per locale (BCP 47), at least one.'),
  ProposedCommand: { description: 'The change that is asked for: a command of the core.' },
  FieldKey: { description: 'What rules call the field.', not: { enum: ['__proto__', 'tags'] } },
  NewId: { description: 'Opaque and never used again.' },
  ExistingId: { description: 'The id of something that the document or the host defines.', minLength: 1 },
  Name: { minLength: 1 },
  TestRecord: { description: 'A record as rules read it.', type: 'object' },
  Expression: {
    description: 'JSONata, kept byte for byte. A draft may hold text that does not compile yet.',
  },
};

function localized(limit: number, description: string): object {
  return {
    description,
    type: 'object',
    minProperties: 1,
    maxProperties: LIMITS.locales,
    propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    additionalProperties: { type: 'string', minLength: 1, maxLength: limit },
  };
}

function publishedSchema(): object {
  const converted = toJsonSchema(workspaceDocumentSchema, {
    definitions,
    errorMode: 'ignore',
    typeMode: 'input',
  });
  const { $schema, $defs: parts = {}, ...rest } = converted;
  const noted = Object.entries(parts).map(
    ([name, part]) => [name, { ...(part as object), ...notes[name] }] as const,
  );
  return {
    $schema,
    title: 'Tagma workspace',
    description:
      'Settings, taxonomy, rules, code patterns, published versions and proposals of a workspace, format version 1.',
    ...rest,
    $defs: Object.fromEntries(noted.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('workspace.schema.json', () => {
  it('is current (update with: npx vitest run packages/core/src/workspace -u)', async () => {
    await expect(`${JSON.stringify(publishedSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../workspace.schema.json',
    );
  });

  it('accepts the starter workspace', () => {
    expect(validate(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' })) ? [] : validate.errors).toEqual(
      [],
    );
  });

  it.each([
    { version: 2 },
    { extra: 1 },
    { rules: {} },
    { taxonomy: [{}] },
    { taxonomy: [tag({ color: 'pinkish' })] },
    { taxonomy: [tag({ name: {} })] },
    { taxonomy: [tag({ name: { en: 7 } })] },
    { taxonomy: [tag({ name: { 'no locale': 'x' } })] },
    { taxonomy: [tag({ createdAt: 'yesterday' })] },
    { taxonomy: [tag({ id: '<b>' })] },
  ])('refuses what parsing refuses: %j', (change) => {
    const document = { ...starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }), rules: [], ...change };
    expect(parseWorkspaceDocument(document).ok).toBe(false);
    expect(validate(document)).toBe(false);
  });

  it('accepts the tag that the refused ones were made of', () => {
    const document = {
      ...starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }),
      rules: [],
      taxonomy: [tag({})],
    };
    expect(parseWorkspaceDocument(document).ok).toBe(true);
    expect(validate(document)).toBe(true);
  });
});

function tag(change: object): object {
  return {
    id: 'x',
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { en: 'x' },
    aliases: [],
    layer: 'core',
    exclusive: false,
    ownerId: 'o',
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}
