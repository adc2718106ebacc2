import { isNumeric, toBoolean } from '../closures/values.js';
import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import { isCallable } from './callable.js';
import { textOf } from './texts.js';

function not(_: EvaluationContext, value: unknown): boolean | undefined {
  const boolean = toBoolean(value);
  return boolean === undefined ? undefined : !boolean;
}

function type(_: EvaluationContext, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (isNumeric(value)) return 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return 'array';
  return isCallable(value) ? 'function' : 'object';
}

function assert(_: EvaluationContext, condition: boolean | undefined, message: string | undefined): void {
  if (condition !== true)
    raise('D3141', { message: message === undefined || message === '' ? '$assert' : message });
}

function error(_: EvaluationContext, message: string | undefined): never {
  return raise('D3137', { message: message === undefined || message === '' ? '$error' : message });
}

function clone(context: EvaluationContext, value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(textOf(context, value)) as unknown);
}

/** Functions of any value. */
export const VALUES: readonly Definition[] = [
  define('boolean', '<x-:b>', (_, value: unknown) => toBoolean(value)),
  define('not', '<x-:b>', not),
  define('exists', '<x:b>', (_, value: unknown) => value !== undefined && typeof value !== 'function'),
  define('type', '<x:s>', type),
  define('assert', '<bs?:x>', assert),
  define('error', '<s?:x>', error),
  define('clone', '<(oa)-:o>', clone),
];
