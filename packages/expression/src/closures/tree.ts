import type { AstNode } from '../engine/ast.types.js';
import { EvaluationContext, Stopped, type ZonelessTimes } from '../engine/context.js';
import { DEFAULT_LIMITS, type Limits } from '../engine/limits.js';
import { builtIn } from '../library/registry.js';
import type { RegexMaker } from './code.types.js';
import { raiseAt } from './place-error.js';
import { createProgram, NO_BINDINGS, type Bindings } from './program.js';
import { plainValue } from './result.js';

/** How to compile a syntax tree. */
export interface TreeOptions {
  readonly limits?: Partial<Limits>;
  /** What `$toMillis` makes of a time without a zone; an error unless given. */
  readonly zonelessTimes?: ZonelessTimes;
  /**
   * Makes the functions of regular expressions, e.g. `nativeRegex`. Without it, `compileTree` throws `G0005` for
   * any regular expression: reading them takes code that most pages never need.
   */
  readonly regex?: RegexMaker;
}

/** What went wrong: the code, and the end of the token in the text that the tree was made of. */
export interface TreeError {
  readonly code: string;
  readonly position?: number;
  readonly token?: string;
}

/** The value of a tree, or why there is none. */
export type TreeResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: TreeError };

/** A compiled syntax tree. */
export interface TreeProgram {
  /**
   * The value for a record. Never throws for what an expression can do wrong, never writes to the record.
   *
   * @param asOf The time that `$now()` and `$millis()` give, in milliseconds since 1970.
   * @param bindings Values of variables, by name without `$`.
   */
  evaluate(input: unknown, asOf: number, bindings?: Bindings): TreeResult;
}

/**
 * Compiles a syntax tree that jsonata's reader made elsewhere, for pages that do without the reader. Trees
 * must come from texts that `compile` accepts: it checks what this does not.
 */
export function compileTree(ast: AstNode, options: TreeOptions = {}): TreeProgram {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const zoneless = options.zonelessTimes ?? 'refuse';
  const program = createProgram(ast, { lookUp: builtIn, regex: options.regex ?? refuseRegex });
  return {
    evaluate(input, asOf, bindings = NO_BINDINGS) {
      try {
        const value = program.run(input, bindings, new EvaluationContext(asOf, limits, zoneless));
        return { ok: true, value: plainValue(value) };
      } catch (raised) {
        // What is not ours comes from the platform, e.g. a record with a getter that throws.
        return { ok: false, error: raised instanceof Stopped ? errorOf(raised) : { code: 'G1099' } };
      }
    },
  };
}

function errorOf(raised: Stopped & Partial<TreeError>): TreeError {
  const { code, position, token } = raised;
  return {
    code,
    ...(position === undefined ? {} : { position }),
    ...(token === undefined ? {} : { token }),
  };
}

function refuseRegex(source: RegExp, position: number): never {
  return raiseAt({ type: 'regex', position }, 'G0005', { value: source.source });
}
