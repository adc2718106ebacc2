import type { DateFormat } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { CodeEngine } from '../data/engine.js';
import type { DesignerContext } from '../designer-context.types.js';
import { EMPTY_DEFINITION } from '../model/definition-edits.js';

/** What the moment of now looks like in each format; empty until the engine is there. */
export function dateSamples(
  { engine, timeZone, now }: DesignerContext,
  formats: readonly DateFormat[],
): ReadonlyMap<DateFormat, string> {
  return engine === null ? new Map() : samples(engine, timeZone, now, formats);
}

const samples = memoize(
  (
    engine: CodeEngine,
    timeZone: string,
    now: string,
    formats: readonly DateFormat[],
  ): ReadonlyMap<DateFormat, string> =>
    new Map(
      formats.flatMap((format) => {
        const definition = {
          ...EMPTY_DEFINITION,
          segments: [{ type: 'date' as const, id: 'date', field: null, format }],
        };
        const rendered = engine.renderCode(engine.compilePattern(definition, { timeZone }), {}, { now });
        return rendered.ok ? [[format, rendered.code] as const] : [];
      }),
    ),
);
