import type { Json, JsonObject } from '../../shared/shared.types.js';
import type { MapRow, MapSegment } from '../codes.types.js';
import { wordMachine } from '../machines/word-machine.js';
import type { PartMeaning } from '../results.types.js';
import type { PieceReading, SegmentRuntime, SegmentSource, SegmentText } from '../runtime.types.js';
import { foldedKey } from '../alphabet/fold.js';
import { type Environment, symbolsOf } from './environment.js';
import { fieldValue, valueText } from './field-value.js';
import { unmappedValue, valueKey } from './map-values.js';

/** Most values whose outcome is kept. */
const MOST_SEEN = 20_000;

/** Value → code by a table. */
export function mapRuntime(segment: MapSegment, environment: Environment): SegmentRuntime {
  const { input } = environment;
  const rows = new Map<string, MapRow>();
  const codes = new Map<string, MapRow[]>();
  for (const row of segment.table) {
    const key = valueKey(row.value, input) ?? '';
    if (!rows.has(key)) rows.set(key, row);
    const folded = foldedKey(input, row.code);
    const same = codes.get(folded);
    if (same === undefined) codes.set(folded, [row]);
    else same.push(row);
  }
  const table: Table = { segment, rows, codes, meanings: meaningsOf(segment, codes) };
  const seen = new Map<string, SegmentText>();
  const rest = restCode(segment);
  if (rest !== undefined && !codes.has(foldedKey(input, rest))) codes.set(foldedKey(input, rest), []);
  return {
    segment,
    machine: wordMachine([...codes].map(([folded, [row]]) => symbolsOf(environment, row?.code ?? folded))),
    render: ({ record }) => {
      // Records repeat few values; folding each of them again would be most of the work.
      const value = fieldValue(record, segment.field);
      const known = typeof value === 'string' ? seen.get(value) : undefined;
      if (known !== undefined) return known;
      const written = renderMap(table, record, (one) => valueKey(one, input));
      if (typeof value === 'string' && seen.size < MOST_SEEN) seen.set(value, written);
      return written;
    },
    read: (piece, folded) => readMap(table, piece, folded.join('')),
    sourceOf: (text, row = codes.get(foldedKey(input, text))?.[0]) =>
      sourceOf(table, text, row === 'unmapped' ? undefined : row, environment),
  };
}

interface Table {
  readonly segment: MapSegment;
  /** By {@link valueKey}. */
  readonly rows: ReadonlyMap<string, MapRow>;
  /** By folded code; none for the code of unmapped values. */
  readonly codes: ReadonlyMap<string, readonly MapRow[]>;
  readonly meanings: ReadonlyMap<string, PartMeaning>;
}

/** What unmapped values get; `undefined` when they are refused. */
function restCode({ unmapped, default: code }: MapSegment): string | undefined {
  if (unmapped === 'skip') return '';
  return unmapped === 'default' ? (code ?? '') : undefined;
}

/** By code as it is written. */
function meaningsOf(
  { field }: MapSegment,
  codes: ReadonlyMap<string, readonly MapRow[]>,
): Map<string, PartMeaning> {
  const meanings = new Map<string, PartMeaning>();
  for (const rows of codes.values()) {
    const label = rows[0]?.label;
    const values = rows.map(({ value }) => value);
    const meaning = { type: 'map', field, values, ...(label === undefined ? {} : { label }) } as const;
    for (const { code } of rows) meanings.set(code, meaning);
  }
  return meanings;
}

function renderMap(
  { segment, rows, meanings }: Table,
  record: JsonObject,
  keyOf: (value: Json | undefined) => string | null,
): SegmentText {
  const { field, id } = segment;
  const value = fieldValue(record, field);
  const key = keyOf(value);
  if (key === null) return { ok: false, problem: { code: 'wrong-type', segmentId: id, field } };
  const row = rows.get(key);
  const code = row?.code ?? restCode(segment);
  if (code !== undefined)
    return { ok: true, text: code, meaning: meanings.get(code) ?? unmappedMeaning(field) };
  if (key === '') return { ok: false, problem: { code: 'missing-value', segmentId: id, field } };
  return {
    ok: false,
    problem: { code: 'unmapped-value', segmentId: id, field, details: { value: valueText(value) ?? '' } },
  };
}

function unmappedMeaning(field: string): PartMeaning {
  return { type: 'map', field, values: [] };
}

function readMap({ segment, codes, meanings }: Table, piece: string, folded: string): PieceReading {
  const rows = codes.get(folded);
  if (rows === undefined) return { ok: false, reason: 'unknown-code' };
  // Lossy tables may write one code in two ways that read alike.
  const text = rows.find(({ code }) => code === piece)?.code ?? rows[0]?.code ?? restCode(segment) ?? '';
  return { ok: true, text, meaning: meanings.get(text) ?? unmappedMeaning(segment.field) };
}

function sourceOf(
  { segment, rows }: Table,
  text: string,
  row: MapRow | undefined,
  { input }: Environment,
): SegmentSource {
  if (row !== undefined) return { record: { [segment.field]: row.value } };
  return restCode(segment) === text ? { record: { [segment.field]: unmappedValue(rows, input) } } : null;
}
