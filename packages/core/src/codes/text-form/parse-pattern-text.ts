import type { LocalizedText } from '../../shared/shared.types.js';
import type { CodeDefinition, MapRow, Segment } from '../codes.types.js';
import { joinSegments, type NamedDefinition } from './join-segments.js';
import { LineError, LineReader, textError } from './line-reader.js';
import { PATTERN_DEFAULTS } from './names.js';
import { readDefinition } from './read-definition.js';
import { readOption } from './read-options.js';
import { readTemplate, type TemplateToken } from './read-template.js';
import type { PatternTextError, PatternTextResult } from './text-form.types.js';

/** Reads what {@link patternText} writes, or tells every line that is wrong, with its place. Never throws. */
export function parsePatternText(text: string): PatternTextResult {
  const state: State = { definitions: [], rows: [], options: {}, errors: [] };
  const lines = text.split('\n');
  const first = withoutReturn(lines[0] ?? '');
  const template = attempt(state, 1, () => readTemplate(first)) ?? [];
  let offset = first.length + (lines[0] === first ? 1 : 2);
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const reader = new LineReader(withoutReturn(line), offset, index + 1);
    attempt(state, index + 1, () => readLine(state, reader));
    offset += line.length + 1;
  }
  const segments = segmentsOf(state, template);
  if (state.errors.length > 0) return { ok: false, errors: state.errors.sort((a, b) => a.offset - b.offset) };
  return { ok: true, definition: { ...PATTERN_DEFAULTS, ...state.options, segments } };
}

interface State {
  readonly definitions: NamedDefinition[];
  /** Rows of the last definition, when it is a table. */
  rows: MapRow[] | null;
  options: Partial<CodeDefinition>;
  readonly errors: PatternTextError[];
}

/** A line with a wrong end is still one line, whatever the system. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function attempt<Result>(state: State, line: number, read: () => Result): Result | undefined {
  try {
    return read();
  } catch (raised) {
    if (!(raised instanceof LineError)) throw raised;
    state.errors.push(textError(raised, line));
    return undefined;
  }
}

function readLine(state: State, reader: LineReader): void {
  if (reader.done) return;
  if (reader.text.startsWith('@')) {
    state.options = { ...state.options, ...readOption(reader) };
  } else if (/^\s/.test(reader.text)) {
    readRow(state, reader);
  } else {
    const at = reader.offset;
    // Rows that follow a wrong line are not wrong themselves.
    state.rows = [];
    const name = reader.name();
    if (!reader.take('=')) reader.fail('expected-word', { expected: '=' });
    const definition = readDefinition(reader);
    const rows: MapRow[] = [];
    state.rows = definition.type === 'map' ? rows : null;
    const whole = definition.type === 'map' ? { ...definition, table: rows } : definition;
    state.definitions.push({ name, definition: whole, at, length: reader.text.length, line: reader.line });
  }
}

function readRow(state: State, reader: LineReader): void {
  if (state.rows === null) reader.fail('unexpected');
  const value = reader.scalar();
  if (!reader.take('->')) reader.fail('expected-row');
  const code = reader.quoted();
  if (reader.done) {
    state.rows.push({ value, code });
    return;
  }
  const label = reader.rest();
  if (!isLabel(label)) reader.fail('unexpected');
  state.rows.push({ value, code, label });
}

function isLabel(value: unknown): value is LocalizedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function segmentsOf(state: State, template: readonly TemplateToken[]): readonly Segment[] {
  const { segments, errors } = joinSegments(template, state.definitions);
  // Where a line could not be read, its segment is not missing: the line is wrong.
  if (state.errors.length === 0) state.errors.push(...errors);
  return segments;
}
