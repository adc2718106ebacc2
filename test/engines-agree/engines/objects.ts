import { ColumnSet, compile, compileRuleSet } from '@tagma/expression';
import jsonata from 'jsonata';
import type { Layout, Outcomes } from '../data/layouts.types.js';

/** Values that a rule is run with. */
export interface Bindings {
  readonly asOf: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What closures say of every record. */
export function closureOutcomes(text: string, layout: Layout, { asOf, variables = {} }: Bindings): Outcomes {
  const compiled = compile(text);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.error.message}`);
  const { expression } = compiled;
  if (expression.engine !== 'closure') throw new Error(`${text} is not run by closures.`);
  const outcomes = new Map<string, string>();
  for (const [key, record] of layout.records) {
    const outcome = expression.test(record, { asOf, bindings: variables });
    outcomes.set(key, typeof outcome === 'string' ? outcome : outcome.error.code);
  }
  return outcomes;
}

/** What columns say of every record. */
export function columnOutcomes(
  text: string,
  columns: ColumnSet,
  layout: Layout,
  { asOf, variables = {} }: Bindings,
): Outcomes {
  const set = compileRuleSet([{ id: 'rule', text }]);
  const { rules } = set.evaluateSync(columns, {
    asOf,
    bindings: variables,
    errorsPerRule: layout.records.size,
  });
  const [rule] = rules;
  if (rule?.bits === undefined || rule.problem !== undefined)
    throw new Error(`${text} was not evaluated on columns.`);
  const { bits } = rule;
  const outcome = (row: number): string =>
    ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1 ? 'match' : 'no-match';
  const outcomes = new Map([...layout.records.keys()].map((key, row) => [key, outcome(row)]));
  const keys = [...layout.records.keys()];
  for (const { row, code } of rule.errorRows) outcomes.set(keys[row] ?? '', code);
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

/** Those of the library, but ours where this package is stricter on purpose: its own codes begin with G. */
export function withOwnRefusals(stock: Outcomes, own: Outcomes): Outcomes {
  const refused = [...own].filter(([, outcome]) => outcome.startsWith('G'));
  return new Map([...stock, ...refused]);
}
