import type { CheckSegment, CodeDefinition, CompiledPattern } from '@tagma/core';
import type { DesignerContext } from '../designer-context.types.js';
import type { CodeEngine } from './engine.js';
import { madeUpRecord } from './made-up.js';

/** What check characters catch on codes of a pattern. */
export interface Catches {
  /** Codes that were tried; 0 where the method cannot read them. */
  readonly codes: number;
  /** Share of single wrong characters that are found, 0 to 1. */
  readonly single: number;
  /** Share of swapped different neighbours that are found. */
  readonly swap: number;
}

/** Enough to tell methods apart, few enough for all of them at once. */
const CODES = 60;

const known = new WeakMap<CodeDefinition, Map<string, Catches>>();

/**
 * Tries single wrong characters and swapped neighbours on codes of the pattern: each covered character is replaced
 * by every other one of the covered characters' kinds (digits by digits, letters by letters). `null` until codes can be made.
 */
export function checkCatches(context: DesignerContext, segment: CheckSegment): Catches | null {
  const { engine, compiled, definition } = context;
  if (engine === null || compiled === null) return null;
  let found = known.get(definition);
  if (found === undefined) known.set(definition, (found = new Map<string, Catches>()));
  const key = `${segment.algorithm} ${segment.covers.join('\u001f')}`;
  let catches = found.get(key);
  if (catches === undefined)
    found.set(key, (catches = tryOut(engine, bodies(context, compiled, segment), segment)));
  return catches;
}

/** What is covered, of made-up codes. */
function bodies(
  { engine, now, definition }: DesignerContext,
  compiled: CompiledPattern,
  { covers, id }: CheckSegment,
): readonly string[] {
  if (engine === null) return [];
  const covered = new Set(covers);
  const rest = definition.segments.filter((segment) => segment.id !== id && segment.type !== 'check');
  const plain = engine.compilePattern({ ...compiled.definition, segments: rest }, { timeZone: 'UTC' });
  const texts = Array.from({ length: CODES }, (_, index) => {
    const rendered = engine.renderCode(plain, madeUpRecord(definition, index), {
      number: ((index * 37) % 997) + 1,
      now,
    });
    if (!rendered.ok) return '';
    return rendered.parts.map(({ segmentId, text }) => (covered.has(segmentId) ? text : '')).join('');
  });
  return [...new Set(texts)].filter((text) => text !== '');
}

function tryOut(
  engine: CodeEngine,
  texts: readonly string[],
  { algorithm, alphabet }: CheckSegment,
): Catches {
  const tally = { codes: 0, single: 0, singles: 0, swap: 0, swaps: 0 };
  const check = (text: string): string | null => {
    const result = engine.checkCharacters(algorithm, text, alphabet);
    return result.ok ? result.characters : null;
  };
  for (const text of texts) {
    const right = check(text);
    if (right === null) continue;
    tally.codes += 1;
    const characters = Array.from(text);
    for (const [at, character] of characters.entries()) {
      for (const other of wrongFor(character)) {
        tally.singles += 1;
        if (check(characters.toSpliced(at, 1, other).join('')) !== right) tally.single += 1;
      }
      const next = characters[at + 1];
      if (next === undefined || next === character) continue;
      tally.swaps += 1;
      if (check(characters.toSpliced(at, 2, next, character).join('')) !== right) tally.swap += 1;
    }
  }
  return {
    codes: tally.codes,
    single: tally.singles === 0 ? 1 : tally.single / tally.singles,
    swap: tally.swaps === 0 ? 1 : tally.swap / tally.swaps,
  };
}

function wrongFor(character: string): readonly string[] {
  const kind = /\d/u.test(character)
    ? '0123456789'
    : /[A-Z]/u.test(character)
      ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      : '';
  return Array.from(kind).filter((other) => other !== character);
}
