import jsonata from 'jsonata';
import { compile } from '../compile/compile.js';
import type { CompileResult } from '../compile/compile.types.js';
import { isEmptyListGrouped, withoutMembers } from './fuzz-known.js';
import { AS_OF } from './run.js';

/** How our answer stands to that of jsonata. */
export type Verdict =
  | 'same value'
  | 'same error'
  /** Both fail, with different codes. */
  | 'other error'
  /** Two members of a list or of an object fail, and jsonata gives the error of a later one. */
  | 'error of another member'
  /** One of the differences that are meant; see the README. */
  | 'known difference'
  /** The text is refused here, or a limit of ours was reached. */
  | 'refused'
  /** jsonata fails with an error of JavaScript, which is no answer, or changed the record it was given. */
  | 'jsonata breaks'
  | 'DIFFERENT VALUE'
  | 'VALUE AGAINST ERROR';

/** One expression on one record, both ways. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly ours: unknown;
  readonly stock: unknown;
}

interface Outcome {
  readonly value?: unknown;
  readonly code?: string;
  readonly broken?: boolean;
}

/** Makes what evaluates a text on a record by the closures, and by jsonata as it comes. */
export function comparer(text: string): (input: unknown) => Promise<Comparison> {
  const compiled = compile(text);
  const expression = stockExpression(text);
  return async (input) => {
    const ours = ourOutcome(compiled, input);
    // What is refused here may never end there.
    if (isRefusal(ours.code)) return { verdict: 'refused', ours: ours.code, stock: undefined };
    const stock = await stockOutcome(expression, input);
    return {
      verdict: await refined(verdictOn(ours, stock), text, input, ours, stock),
      ours: ours.code ?? ours.value,
      stock: stock.code ?? stock.value,
    };
  };
}

type Stock = ReturnType<typeof jsonata>;

function stockExpression(text: string): Stock | Outcome {
  try {
    return jsonata(text);
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? 'G1099';
}

/** Limits and refusals of this package have codes of their own; `G1099` is any JavaScript error. */
function isRefusal(code: string | undefined): boolean {
  return code !== undefined && /^G/.test(code) && code !== 'G1099';
}

function verdictOn(ours: Outcome, stock: Outcome): Verdict {
  if (stock.code === 'G1099' && ours.code !== stock.code) return 'jsonata breaks';
  if (ours.code !== undefined && stock.code !== undefined)
    return ours.code === stock.code ? 'same error' : 'other error';
  if (ours.code !== undefined || stock.code !== undefined) return 'VALUE AGAINST ERROR';
  if (JSON.stringify(ours.value) === JSON.stringify(stock.value)) return 'same value';
  return stock.broken === true ? 'jsonata breaks' : 'DIFFERENT VALUE';
}

/** Whether a difference is one that is known. */
async function refined(
  verdict: Verdict,
  text: string,
  input: unknown,
  ours: Outcome,
  stock: Outcome,
): Promise<Verdict> {
  if (verdict === 'DIFFERENT VALUE' && isEmptyListGrouped(text, ours.value, stock.value))
    return 'known difference';
  if (verdict !== 'other error') return verdict;
  for (const other of withoutMembers(text)) {
    // Without a member that fails too, jsonata says what is said here.
    const outcome = await stockOutcome(stockExpression(other), input);
    if (outcome.code === ours.code) return 'error of another member';
  }
  return verdict;
}

function ourOutcome(compiled: CompileResult, input: unknown): Outcome {
  if (!compiled.ok) return { code: compiled.error.code };
  const { expression } = compiled;
  if (expression.engine !== 'closure') return { code: 'G0000' };
  const result = expression.evaluate(input, { asOf: AS_OF });
  return result.ok ? { value: plain(result.value) } : { code: result.error.code };
}

async function stockOutcome(expression: Stock | Outcome, input: unknown): Promise<Outcome> {
  if (!('evaluate' in expression)) return expression;
  const given = JSON.stringify(input);
  const record: unknown = JSON.parse(given);
  try {
    const value = plain(await expression.evaluate(record));
    return { value, broken: JSON.stringify(record) !== given };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

/** As JSON, without marks and prototypes; names in order, so that only values are compared. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value, keep)) as unknown);
}

function keep(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? `#${String(value)}` : value;
}
