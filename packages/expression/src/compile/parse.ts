import { DEFAULT_LIMITS } from '../engine/limits.js';
import type { ParseResult } from './compile.types.js';
import { read } from './read.js';

/** Understands a text without preparing it to run. Never throws, whatever it is given. */
export function parse(text: string): ParseResult {
  const reading = read(text, DEFAULT_LIMITS);
  if (!reading.ok) return reading;
  return { ok: true, tree: { reads: reading.reads, print: () => text } };
}
