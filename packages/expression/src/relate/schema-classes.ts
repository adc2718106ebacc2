import type { RecordSchema } from '../lint/schema.types.js';
import type { PlanField, PlanValue } from '../plan/plan.types.js';
import { examplesOf, type Example, type Examples } from './classes.js';
import type { Asked } from './leaf.types.js';
import { integersAround } from './number-classes.js';
import { allowsValue, factsAt, typesOf, type Facts } from './schema-facts.js';
import { sourceOfTerm } from './term-source.js';

/**
 * The examples of a value that records of the schema can have. Of what the schema says nothing, all of them:
 * a claim then holds for more records than it has to.
 */
export function allowedExamples(term: PlanValue, asked: Asked, schema: RecordSchema | undefined): Examples {
  const all = examplesOf(term, asked);
  if (schema === undefined) return all;
  if (term.kind === 'field') {
    const facts = factsOf(term, schema);
    return facts === undefined ? all : examplesOfField(all, asked, facts);
  }
  const source = sourceOfTerm(term);
  const facts = source && factsOf(source, schema);
  // A value that is made of a field is missing exactly when the field is.
  if (facts === undefined || facts.canBeMissing) return all;
  return { ...all, examples: all.examples.filter((example) => !isMissing(example)) };
}

/** What is said of a field; of fields of items nothing is known here. */
export function factsOf({ scope, path }: PlanField, schema: RecordSchema | undefined): Facts | undefined {
  return scope === 'record' ? factsAt(schema, path) : undefined;
}

function examplesOfField(all: Examples, asked: Asked, { schema, canBeMissing }: Facts): Examples {
  const missing: readonly Example[] = canBeMissing ? [{ value: undefined }] : [];
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => allowsValue(schema, value));
    return { whole: true, examples: [...missing, ...values.map((value) => ({ value }))] };
  }
  const whole = typesOf(schema)?.includes('integer') === true ? integersFor(asked) : [];
  const allowed = [...all.examples, ...whole].filter(
    (example) => 'value' in example && !isMissing(example) && allowsValue(schema, example.value),
  );
  return { whole: all.whole, examples: [...missing, ...allowed] };
}

/** Between two limits the usual example may be no whole number where there is one. */
function integersFor({ equals, bounds, members, truth }: Asked): readonly Example[] {
  const limits = [...equals, ...bounds, ...members].filter((value) => typeof value === 'number');
  return integersAround(limits, truth).map((value) => ({ value }));
}

function isMissing(example: Example): boolean {
  return 'value' in example && example.value === undefined;
}
