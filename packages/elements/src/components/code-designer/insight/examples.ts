import type { CodePart } from '@tagma/core';
import { madeUpRecord } from '../data/made-up.js';
import { OUTCOMES } from '../data/survey.types.js';
import type { Survey } from '../data/survey.types.js';
import type { DesignerContext } from '../designer-context.types.js';

/** A code as an example. */
export interface ExampleCode {
  readonly parts: readonly CodePart[];
  /** What the record is called; `null` for a made-up one. */
  readonly name: string | null;
}

/** As many as are taken in at a glance. */
const MOST = 6;

/** Codes of real records, each of another counter first; made-up ones where there are none. */
export function exampleCodes(context: DesignerContext): readonly ExampleCode[] {
  const { survey } = context;
  const real = survey === null ? [] : realCodes(context, survey);
  return real.length > 0 ? real : madeUpCodes(context);
}

/** The parts of the code that the survey gave a record; `null` for none. */
export function partsOfRow(
  context: DesignerContext,
  survey: Survey,
  index: number,
): readonly CodePart[] | null {
  const { engine, compiled, records, now } = context;
  const outcome = OUTCOMES[survey.outcomes[index] ?? 0];
  if (engine === null || compiled === null || outcome === 'refused' || outcome === 'full') return null;
  if (survey.recode !== null) {
    const read = engine.parseCode(compiled, survey.recode.codes[index] ?? '');
    return read.ok ? read.parts : null;
  }
  const number = survey.numbers[index] ?? -1;
  const rendered = engine.renderCode(compiled, records?.[index] ?? {}, {
    number: number < 0 ? null : number,
    now,
  });
  return rendered.ok ? rendered.parts : null;
}

function realCodes(context: DesignerContext, survey: Survey): readonly ExampleCode[] {
  const firsts = survey.scopes.map(({ first }) => first).filter((index) => index < survey.done);
  const others = Array.from({ length: Math.min(survey.done, MOST * 4) }, (_, index) => index);
  const found: ExampleCode[] = [];
  for (const index of new Set([...firsts.slice(0, MOST), ...others])) {
    if (found.length >= MOST) break;
    const parts = partsOfRow(context, survey, index);
    const record = context.records?.[index];
    if (parts !== null && record !== undefined)
      found.push({ parts, name: context.recordName(record, index) });
  }
  return found;
}

function madeUpCodes({ engine, compiled, definition, now }: DesignerContext): readonly ExampleCode[] {
  if (engine === null || compiled === null || definition.segments.length === 0) return [];
  const codes = [0, 1, 2].flatMap((index) => {
    const sequence = engine.sequenceOf(definition);
    const number = sequence === undefined ? null : nth(engine.numbersAfter(sequence, null), index);
    const rendered = engine.renderCode(compiled, madeUpRecord(definition, index), { number, now });
    return rendered.ok ? [{ code: rendered.code, parts: rendered.parts, name: null }] : [];
  });
  return codes.filter(({ code }, index) => codes.findIndex((one) => one.code === code) === index);
}

function nth(numbers: Generator<number>, index: number): number | null {
  let last: number | null = null;
  let at = 0;
  for (const number of numbers) {
    last = number;
    if (at === index) break;
    at += 1;
  }
  return last;
}
