import type { Instant, JsonObject } from '../../shared/shared.types.js';
import type { MapRow } from '../codes.types.js';
import { OTHER } from '../machines/symbols.js';
import type { Witness, WitnessReading } from '../problems.types.js';
import type { CodePart } from '../results.types.js';
import type { Runtime, SegmentRuntime } from '../runtime.types.js';
import { foldedKey } from '../alphabet/fold.js';

/** What one segment is to write. */
export interface WantedText {
  readonly text: string;
  /** The row that is to write it, where several could. */
  readonly row?: MapRow;
  /** Of a table: a value that has no row. */
  readonly unmapped?: boolean;
}

/**
 * A witness from two lists of texts, one per segment: records are made for both and rendered again. `null` when
 * one of them cannot be rendered, or when the codes do not read alike: then they are no evidence.
 */
export function clashOf(
  runtime: Runtime,
  first: readonly WantedText[],
  second: readonly WantedText[],
): Extract<Witness, { type: 'clash' }> | null {
  const one = realise(runtime, first);
  const other = realise(runtime, second);
  if (one === null || other === null) return null;
  if (foldedKey(runtime.input, one.code) !== foldedKey(runtime.input, other.code)) return null;
  return { type: 'clash', text: one.code, readings: [one, other] };
}

/** A record that gives the texts, rendered; check characters are computed. `null` when there is none. */
function realise({ segments }: Runtime, wanted: readonly WantedText[]): WitnessReading | null {
  const source = sourceOf(segments, wanted);
  if (source === null) return null;
  const { record, number, now } = source;
  const parts = new Map<string, CodePart>();
  for (const checks of [false, true])
    for (const [index, segment] of segments.entries()) {
      if (segment === null || (segment.segment.type === 'check') !== checks) continue;
      const text = textOf(segment, wanted[index]?.text ?? '', {
        record,
        number,
        now: now ?? SOME_TIME,
        parts,
      });
      if (text === null) return null;
      const segmentId = segment.segment.id;
      parts.set(segmentId, { segmentId, text, meaning: { type: 'literal' } });
    }
  const texts = segments.flatMap((segment) => parts.get(segment?.segment.id ?? '') ?? []);
  return {
    record,
    number,
    now,
    code: texts.map(({ text }) => text).join(''),
    parts: texts.map(({ segmentId, text }) => ({ segmentId, text })),
  };
}

const SOME_TIME = '2024-01-01T12:00:00.000Z';

/** What the segment writes; `null` when it is not what was wanted. What expressions write is believed. */
function textOf(
  runtime: SegmentRuntime,
  wanted: string,
  input: Parameters<SegmentRuntime['render']>[0],
): string | null {
  const { type } = runtime.segment;
  if (type === 'expression') return wanted;
  const written = runtime.render(input);
  if (!written.ok) return null;
  return type === 'check' || written.text === wanted ? written.text : null;
}

interface Source {
  readonly record: JsonObject;
  readonly number: number | null;
  readonly now: Instant | null;
}

/** One record for all segments; `null` when they want different values of one field. */
function sourceOf(segments: Runtime['segments'], wanted: readonly WantedText[]): Source | null {
  const record: Record<string, JsonObject[string]> = {};
  let number: number | null = null;
  let now: Instant | null = null;
  for (const [index, segment] of segments.entries()) {
    const { text = '', row, unmapped = false } = wanted[index] ?? {};
    const source = segment?.sourceOf(text, unmapped ? 'unmapped' : row) ?? null;
    if (source === null) return null;
    for (const [field, value] of Object.entries(source.record ?? {})) {
      if (Object.hasOwn(record, field) && record[field] !== value) return null;
      record[field] = value;
    }
    number = source.number ?? number;
    now = source.now ?? now;
  }
  return { record, number, now };
}

/** Symbols as the segment writes them; `null` when it writes nothing of the kind. */
export function writtenText(
  { symbols }: Runtime,
  segment: SegmentRuntime,
  word: readonly number[],
): string | null {
  const characters = word.map((symbol) =>
    symbol === OTHER ? otherCharacter(symbols) : symbols.characterOf(symbol),
  );
  const reading = segment.read(characters.join(''), characters);
  return reading.ok ? reading.text : null;
}

/** A character that the pattern does not name. */
function otherCharacter(symbols: Runtime['symbols']): string {
  let code = 0x4e00;
  while (symbols.idOf(String.fromCharCode(code)) !== OTHER) code += 1;
  return String.fromCharCode(code);
}
