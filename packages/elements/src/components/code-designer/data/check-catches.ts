import type { CheckSegment, CodeDefinition, CompiledPattern, ErrorRate } from '@tagma/core';
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
const CODES = 120;

const known = new WeakMap<CodeDefinition, Map<string, Catches>>();

/** Counts what is found on codes of the pattern; `null` until codes can be made. */
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
  const { single, swap, unreadable } = engine.checkStrength(algorithm, texts, alphabet);
  const caught = ({ tried, missed }: ErrorRate): number => (tried === 0 ? 1 : 1 - missed / tried);
  return { codes: texts.length - unreadable, single: caught(single), swap: caught(swap) };
}
