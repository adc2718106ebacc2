import { readTime } from '../library/iso-time.js';
import { invokeOne, invokeTwo, type BuiltInCall } from './invoke.js';
import type { Code, Evaluate } from './code.types.js';
import { BOOLEAN, isOnly, MISSING, NUMBER, type Kinds } from './kinds.js';
import { placeAtCall } from './place-error.js';

/* Calls that rules make often: the usual kinds of arguments are dealt with at once. */

/** Compiles the call if it is one of those and has the usual number of arguments. */
export function compileQuickCall(call: BuiltInCall): Code | null {
  const [first, second] = call.args;
  if (call.args.length === 0 && call.name === 'millis')
    return { run: (_focus, env) => env.run.context.asOf, kinds: NUMBER };
  if (first !== undefined && second === undefined) return quickOne(call, first);
  const isSearch = call.name === 'contains' && call.args.length === 2;
  return isSearch && first !== undefined && second !== undefined ? search(call, first, second) : null;
}

function quickOne(call: BuiltInCall, arg: Code): Code | null {
  const { run } = arg;
  switch (call.name) {
    case 'not':
      return { run: not(call, run), kinds: truthKinds(arg) };
    case 'boolean':
      return { run: boolean(call, run), kinds: truthKinds(arg) };
    case 'exists':
      return { run: (focus, env) => isThere(run(focus, env)), kinds: BOOLEAN };
    case 'count':
      return { run: (focus, env) => lengthOf(run(focus, env)), kinds: NUMBER };
    case 'toMillis':
      return { run: toMillis(call, run), kinds: NUMBER | MISSING };
    default:
      return null;
  }
}

function truthKinds({ kinds }: Code): Kinds {
  return isOnly(kinds, BOOLEAN) ? BOOLEAN : BOOLEAN | MISSING;
}

function not(call: BuiltInCall, arg: Evaluate): Evaluate {
  return (focus, env) => {
    const value = arg(focus, env);
    return typeof value === 'boolean' ? !value : invokeOne(call, value, focus, env);
  };
}

function boolean(call: BuiltInCall, arg: Evaluate): Evaluate {
  return (focus, env) => {
    const value = arg(focus, env);
    return typeof value === 'boolean' ? value : invokeOne(call, value, focus, env);
  };
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isThere(value) ? 1 : 0;
}

/** JavaScript functions that a record holds are no values. */
function isThere(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function';
}

function toMillis(call: BuiltInCall, arg: Evaluate): Evaluate {
  return (focus, env) => {
    const value = arg(focus, env);
    if (typeof value !== 'string') return invokeOne(call, value, focus, env);
    try {
      return readTime(value, env.run.context.zonelessTimes);
    } catch (raised) {
      throw placeAtCall(raised, call.node, call.name);
    }
  };
}

/** `$contains(text, "part")` */
function search(call: BuiltInCall, text: Code, part: Code): Code {
  const [first, second] = [text.run, part.run];
  const run: Evaluate = (focus, env) => {
    const value = first(focus, env);
    const wanted = second(focus, env);
    if (typeof value !== 'string' || typeof wanted !== 'string')
      return invokeTwo(call, value, wanted, focus, env);
    env.run.context.charge(value.length / 4096);
    return value.includes(wanted);
  };
  return { run, kinds: BOOLEAN | MISSING };
}
