import type { DateSegment } from '../codes.types.js';
import { dateText, dayWith, readDateText, SAMPLE_DAY } from '../dates/date-text.js';
import { dayOf } from '../dates/day-in-zone.js';
import { dateMachine } from '../machines/date-machine.js';
import type { RenderProblem } from '../results.types.js';
import type { PieceReading, SegmentRuntime, SegmentSource, SegmentText } from '../runtime.types.js';
import { alphabetSymbols, type Environment } from './environment.js';
import { fieldValue } from './field-value.js';
import { pieceReader } from './read-piece.js';

/** A date of the record, or the moment of issue, as the zone's clocks show it. */
export function dateRuntime(segment: DateSegment, environment: Environment): SegmentRuntime {
  const { field, format } = segment;
  const reader = pieceReader('digits', environment);
  const timeZone = segment.timeZone ?? environment.context.timeZone;
  const lastWritten = keepLast((value: unknown) => renderDate(segment, value, timeZone));
  const lastRead = keepLast((text: string): PieceReading => {
    const parts = readDateText(text, format);
    if (parts === null) return { ok: false, reason: 'no-such-date' };
    return { ok: true, text, meaning: { type: 'date', field, ...parts } };
  });
  return {
    segment,
    machine: dateMachine(format, alphabetSymbols(environment, 'digits')),
    // Codes come in runs of one day, so the last answer of each kind is kept.
    render: ({ record, now }) => lastWritten(field === null ? now : fieldValue(record, field)),
    read: (piece, folded) => lastRead(reader(piece, folded)),
    sourceOf: (text) => sourceOf(segment, text, timeZone),
  };
}

/** Answers again what it was asked last. */
function keepLast<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}

function renderDate(segment: DateSegment, value: unknown, timeZone: string): SegmentText {
  const { id, field, format } = segment;
  const refuse = (code: RenderProblem['code']): SegmentText => ({
    ok: false,
    problem: { code, segmentId: id, ...(field === null ? {} : { field }) },
  });
  if (value === undefined || value === null || value === '') return refuse('missing-value');
  if (typeof value !== 'string') return refuse('wrong-type');
  const day = dayOf(value.trim(), timeZone);
  if (day === 'not-a-date') return refuse('wrong-type');
  if (day === 'no-such-date') return refuse('no-such-date');
  const text = dateText(day, format);
  return { ok: true, text, meaning: { type: 'date', field, ...readDateText(text, format) } };
}

/** Hours of which one is in the day, whatever the zone is ahead or behind. */
const HOURS = ['12', '00', '23'];

function sourceOf(segment: DateSegment, text: string, timeZone: string): SegmentSource {
  const parts = readDateText(text, segment.format);
  const shown = dateText(SAMPLE_DAY, segment.format) === text ? SAMPLE_DAY : null;
  const day = shown ?? (parts === null ? null : dayWith(parts));
  if (day === null) return null;
  const plain = `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
  if (segment.field !== null) return { record: { [segment.field]: plain } };
  const now = HOURS.map((hour) => `${plain}T${hour}:00:00.000Z`).find((instant) => {
    const written = renderDate(segment, instant, timeZone);
    return written.ok && written.text === text;
  });
  return now === undefined ? null : { now };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
