import type { Machine } from './machine.types.js';
import { MachineBuilder } from './machine-builder.js';

/**
 * The smallest automaton for a list of words. States with the same future are one, so a table of 10,000
 * numbers has a dozen states.
 *
 * @param words Symbols; order and repeats do not matter.
 */
export function wordMachine(words: readonly (readonly number[])[]): Machine {
  const sorted = [...words].sort(compareWords);
  const builder = new MachineBuilder();
  return builder.finish(buildState(builder, sorted, { from: 0, to: sorted.length, depth: 0 }));
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The state after `depth` symbols that the words of the range share. */
function buildState(
  builder: MachineBuilder,
  words: readonly (readonly number[])[],
  { from, to, depth }: Range,
): number {
  let first = from;
  while (first < to && words[first]?.length === depth) first += 1;
  const edges: [number, number][] = [];
  for (let start = first; start < to;) {
    const symbol = words[start]?.[depth] ?? 0;
    let end = start + 1;
    while (end < to && words[end]?.[depth] === symbol) end += 1;
    edges.push([symbol, buildState(builder, words, { from: start, to: end, depth: depth + 1 })]);
    start = end;
  }
  return builder.state(first > from, edges);
}

function compareWords(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
