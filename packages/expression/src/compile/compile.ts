import { DEFAULT_LIMITS } from '../engine/limits.js';
import { errorForText } from '../errors/make-error.js';
import { createProgram } from '../closures/program.js';
import { provideCodings } from '../library/codings.js';
import { CODINGS } from '../library/encode.js';
import { builtIn } from '../library/registry.js';
import { STOCK_PICTURES } from '../library/stock-pictures.js';
import { providePictures } from '../library/times.js';
import { closureExpressionOf } from './closure-expression.js';
import type { CompileOptions, CompileResult } from './compile.types.js';
import { linearMatcher } from './linear-matcher.js';
import { read } from './read.js';
import { onStock } from './stock-engine.js';

/**
 * Compiles a JSONata text. Never throws; a text that cannot run gives a located error.
 *
 * @example
 * const result = compile('$count(orders[amount > 100]) > 3');
 * if (result.ok && result.expression.engine === 'closure')
 *   result.expression.test(customer, { asOf: '2026-11-22T08:00:00Z' });
 */
export function compile(text: string, options: CompileOptions = {}): CompileResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const reading = read(text, limits);
  if (!reading.ok) return reading;
  const { program, reads } = reading;
  const settings = { text, reads, limits, zonelessTimes: options.zonelessTimes ?? 'refuse' };
  if (options.engine === 'jsonata') return { ok: true, expression: onStock({ ...settings, program }) };
  try {
    providePictures(STOCK_PICTURES);
    provideCodings(CODINGS);
    const closures = createProgram(program.ast, { lookUp: builtIn, regex: linearMatcher });
    return { ok: true, expression: closureExpressionOf({ ...settings, program: closures }) };
  } catch (raised) {
    // The compiler is recursive; what the bracket count does not catch overflows its stack.
    if (raised instanceof RangeError) return { ok: false, error: errorForText('G0003') };
    throw raised;
  }
}
