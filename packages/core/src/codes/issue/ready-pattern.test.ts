import { describe, expect, it } from 'vitest';
import type { CodeDefinition } from '../codes.types.js';
import { codeExpression } from '../expression-engine.js';
import { renderCode } from '../render/render-code.js';
import { CLASSIC } from '../testing/classic.js';
import { readyPattern } from './ready-pattern.js';

const UTC = { timeZone: 'UTC' };

/** The same content in an object of its own, as a store reads it. */
function readAnew(definition: CodeDefinition): CodeDefinition {
  return structuredClone(definition);
}

function withText(text: string): CodeDefinition {
  return { ...CLASSIC, segments: [{ type: 'literal', id: 'text', text }] };
}

function written(definition: CodeDefinition): unknown {
  const rendered = renderCode(readyPattern(definition, UTC), {}, { now: '2026-11-22T08:00:00.000Z' });
  return rendered.ok ? rendered.code : rendered.problems;
}

describe('readyPattern', () => {
  it('makes the same content ready once, whichever object holds it', () => {
    const first = readyPattern(readAnew(CLASSIC), UTC);
    expect(readyPattern(readAnew(CLASSIC), UTC)).toBe(first);
    expect(readyPattern(CLASSIC, { timeZone: 'Asia/Shanghai' })).not.toBe(first);
  });

  it('keeps what was made without formulas apart from what was made with them', () => {
    const width = { min: 1, max: 1 };
    const segment = {
      type: 'expression',
      id: 'x',
      expression: '"K"',
      width,
      alphabet: { characters: 'K' },
    } as const;
    const definition: CodeDefinition = { ...CLASSIC, segments: [segment] };
    expect(readyPattern(readAnew(definition), UTC).runtime.segments).toEqual([null]);
    const ready = readyPattern(readAnew(definition), { ...UTC, expressions: codeExpression });
    expect(ready.runtime.segments[0]).not.toBeNull();
  });

  it('writes by the definition it was given, however many there were in between', () => {
    const texts = Array.from({ length: 100 }, (_, index) => `T${index}`);
    for (const text of [...texts, ...texts]) expect(written(withText(text))).toBe(text);
  });
});
