import { compile } from '@tagma/expression';
import jsonata from 'jsonata';
import type { Layout, Outcomes } from '../data/layouts.types.js';

/** Values that a rule is run with. */
export interface Bindings {
  readonly asOf: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What this package's own engine says of every record. */
export async function compiledOutcomes(text: string, layout: Layout, bindings: Bindings): Promise<Outcomes> {
  const compiled = compile(text);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.error.message}`);
  const outcomes = new Map<string, string>();
  for (const [key, record] of layout.records) {
    const outcome = await compiled.expression.testAsync(record, {
      asOf: bindings.asOf,
      ...(bindings.variables === undefined ? {} : { bindings: bindings.variables }),
    });
    outcomes.set(key, typeof outcome === 'string' ? outcome : outcome.error.code);
  }
  return outcomes;
}

/** What the npm package jsonata says, by itself. */
export async function stockOutcomes(text: string, layout: Layout, bindings: Bindings): Promise<Outcomes> {
  const expression = jsonata(`$boolean((${text}\n))`);
  const millis = Date.parse(bindings.asOf);
  expression.registerFunction('millis', () => millis, '<:n>');
  expression.registerFunction('now', () => bindings.asOf, '<:s>');
  const outcomes = new Map<string, string>();
  for (const [key, record] of layout.records) outcomes.set(key, await one(expression, record, bindings));
  return outcomes;
}

async function one(
  expression: jsonata.Expression,
  record: unknown,
  { variables }: Bindings,
): Promise<string> {
  try {
    const value: unknown = await expression.evaluate(record, variables);
    return value === true ? 'match' : 'no-match';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
