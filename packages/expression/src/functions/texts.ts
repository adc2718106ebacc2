import { contextOf } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { call } from './call.js';
import { textOf } from './text-of.js';

/*
 * Functions that make texts, with a limit to their length. Parameter names and counts are as in jsonata:
 * it reads them for partial application and to decide how many arguments a function gets.
 */

/** `$string(value, prettify)`; the default keeps its `length` at 1, so that `$map` gives it one argument. */
export function string(this: Focus, arg: unknown, prettify = false): string | undefined {
  return arg === undefined ? undefined : textOf(this, arg, prettify);
}

/** `$pad(text, width, char)` */
export function pad(this: Focus, str: string | undefined, width: number, char: string | undefined): unknown {
  contextOf(this).checkString(Math.abs(width || 0) * Math.max(1, char?.length ?? 1));
  return call('pad', this, [str, width, char]);
}

/** `$join(texts, separator)` */
export function join(
  this: Focus,
  strs: readonly string[] | undefined,
  separator: string | undefined,
): unknown {
  let length = 0;
  for (const text of strs ?? []) length += text.length + (separator?.length ?? 0);
  contextOf(this).checkString(length);
  return call('join', this, [strs, separator]);
}

/** `$split(text, separator, limit)` */
export async function split(
  this: Focus,
  str: string | undefined,
  separator: unknown,
  limit: unknown,
): Promise<unknown> {
  contextOf(this).charge((str?.length ?? 0) / 64);
  const parts: unknown = await call('split', this, [str, separator, limit]);
  if (Array.isArray(parts)) contextOf(this).checkList(parts.length);
  return parts;
}

/** `$base64encode(text)` */
export function base64encode(this: Focus, str: string | undefined): unknown {
  return grown(this, 'base64encode', str, 4);
}

/** `$encodeUrl(text)` */
export function encodeUrl(this: Focus, str: string | undefined): unknown {
  return grown(this, 'encodeUrl', str, 9);
}

/** `$encodeUrlComponent(text)` */
export function encodeUrlComponent(this: Focus, str: string | undefined): unknown {
  return grown(this, 'encodeUrlComponent', str, 9);
}

/** Calls a function whose result has at most `factor` characters per character given. */
function grown(focus: Focus, name: string, str: string | undefined, factor: number): unknown {
  const possible = (str?.length ?? 0) * factor;
  contextOf(focus).charge(possible / 1024);
  const made = call(name, focus, [str]);
  if (typeof made === 'string') contextOf(focus).checkString(made.length);
  return made;
}
