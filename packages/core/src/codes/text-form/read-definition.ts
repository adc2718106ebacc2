import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import { CHECK_ALGORITHMS } from '../check/check-characters.js';
import type {
  Alphabet,
  CheckSegment,
  DateSegment,
  ExpressionSegment,
  FieldSegment,
  MapSegment,
  ReservedRange,
  SequenceSegment,
} from '../codes.types.js';
import type { LineReader } from './line-reader.js';
import { SEQUENCE_DEFAULTS } from './names.js';

/** What a line says of a segment; the template adds its id, width and format. */
export type SegmentDefinition =
  | Omit<MapSegment, 'id'>
  | Omit<FieldSegment, 'id'>
  | Omit<DateSegment, 'id' | 'format'>
  | Omit<SequenceSegment, 'id' | 'width'>
  | Omit<CheckSegment, 'id'>
  | Omit<ExpressionSegment, 'id'>;

/** Reads the words behind `name =`. @throws LineError */
export function readDefinition(reader: LineReader): SegmentDefinition {
  const kinds = { map, field, date, sequence, check, expression } as const;
  const kind = reader.oneOf(['map', 'field', 'date', 'sequence', 'check', 'expression']);
  const definition = kinds[kind](reader);
  if (!reader.done) reader.fail('unexpected');
  return definition;
}

function map(reader: LineReader): Omit<MapSegment, 'id'> {
  const name = reader.name();
  const said = reader.take('unmapped') ? reader.oneOf(['error', 'default', 'skip']) : null;
  const rest = reader.take('default') ? { default: reader.quoted() } : {};
  const lossy = reader.take('lossy') ? { lossy: true } : reader.take('not-lossy') ? { lossy: false } : {};
  const unmapped = said ?? ('default' in rest ? 'default' : 'error');
  return { type: 'map', field: name, table: [], unmapped, ...rest, ...lossy };
}

const TRANSFORMS = ['upper', 'lower', 'initials', 'digits'] as const;

function field(reader: LineReader): Omit<FieldSegment, 'id'> {
  const name = reader.name();
  const transform = TRANSFORMS.find((one) => reader.take(one)) ?? 'none';
  const width = widthOf(reader);
  const pad = reader.take('pad') ? { pad: reader.quoted() } : {};
  const truncate = reader.take('cut');
  return { type: 'field', field: name, transform, width, ...pad, truncate, alphabet: alphabetOf(reader) };
}

function date(reader: LineReader): Omit<DateSegment, 'id' | 'format'> {
  const name = reader.take('field') ? reader.name() : null;
  const zone = reader.take('zone') ? { timeZone: reader.quoted() } : {};
  return { type: 'date', field: name, ...zone };
}

function sequence(reader: LineReader): Omit<SequenceSegment, 'id' | 'width'> {
  const usual = SEQUENCE_DEFAULTS;
  return {
    type: 'sequence',
    start: reader.take('start') ? reader.number() : usual.start,
    step: reader.take('step') ? reader.number() : usual.step,
    alphabet: optionalAlphabet(reader) ?? usual.alphabet,
    skip: reader.take('skip') ? list(reader, () => reader.quoted()) : [],
    scope: reader.take('scope') ? list(reader, () => reader.name()) : [],
    overflow: reader.take('grow') ? 'grow' : 'error',
    reserved: reader.take('reserved') ? list(reader, () => reservedOf(reader)) : [],
    fill: reader.take('lowest-free') ? 'lowest-free' : 'next',
  };
}

function check(reader: LineReader): Omit<CheckSegment, 'id'> {
  const algorithm = reader.oneOf(CHECK_ALGORITHMS);
  const covers = reader.take('over') ? list(reader, () => reader.name()) : [];
  const alphabet = optionalAlphabet(reader);
  return { type: 'check', algorithm, covers, ...(alphabet === undefined ? {} : { alphabet }) };
}

function expression(reader: LineReader): Omit<ExpressionSegment, 'id'> {
  return {
    type: 'expression',
    expression: reader.quoted(),
    width: widthOf(reader),
    alphabet: alphabetOf(reader),
  };
}

function reservedOf(reader: LineReader): ReservedRange {
  const [from, to] = reader.range();
  if (reader.nextIsQuoted) return { from, to, note: reader.quoted() };
  return { from, to };
}

function widthOf(reader: LineReader): { readonly min: number; readonly max: number } {
  if (!reader.take('width')) return reader.fail('expected-word', { expected: 'width' });
  const [min, max] = reader.range();
  return { min, max };
}

function alphabetOf(reader: LineReader): Alphabet {
  return optionalAlphabet(reader) ?? reader.fail('expected-alphabet');
}

function optionalAlphabet(reader: LineReader): Alphabet | undefined {
  if (!reader.take('alphabet')) return undefined;
  if (reader.take('of')) return { characters: reader.quoted() };
  if (reader.take('except')) return { except: reader.quoted() };
  const names = Object.keys(NAMED_ALPHABETS) as (keyof typeof NAMED_ALPHABETS)[];
  return names.find((name) => reader.take(name)) ?? reader.fail('expected-alphabet');
}

function list<Item>(reader: LineReader, item: () => Item): Item[] {
  const items = [item()];
  while (reader.comma()) items.push(item());
  return items;
}
