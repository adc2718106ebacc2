import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { CalendarUnit } from '../rule-tree.types.js';
import { chain, number, string } from '../shape/make.js';
import { bare } from '../shape/same.js';
import { template } from '../shape/template.js';
import { msOf, readDuration, writeDuration, type Duration } from './duration.js';
import { stringOf } from './literals.js';

/** What is taken from now to come into an earlier calendar unit. */
export interface StepBack {
  readonly ago: number;
  /** How it is spelled; see `Duration.form`. */
  readonly form: string;
}

interface Place {
  readonly unit: CalendarUnit;
  readonly zone: string;
}

/** The day of the month: that many days ago it was the last day of the month before. */
const DAY_OF_MONTH = template('$number($fromMillis($millis(), "[D]", $ZONE))');

/** Reads how far back a moment lies, in whole calendar units; undefined when that is not sure. */
export function readStepBack(node: SyntaxNode, place: Place): StepBack | undefined {
  if (place.unit === 'day' || place.unit === 'week') return readLength(node, place.unit);
  return readDayOfMonth(node, place);
}

/** Days and weeks have one length in a fixed zone. */
function readLength(node: SyntaxNode, unit: 'day' | 'week'): StepBack | undefined {
  const length = readDuration(node);
  if (length === undefined) return undefined;
  const ago = (length.amount * msOf(length.unit)) / msOf(unit);
  if (!Number.isInteger(ago) || ago < 1) return undefined;
  return { ago, form: `${length.unit} ${length.form}` };
}

function readDayOfMonth(node: SyntaxNode, { unit, zone }: Place): StepBack | undefined {
  const { first, days } = productOf(node);
  if (unit !== 'month' || days?.unit !== 'day') return undefined;
  const there = DAY_OF_MONTH.match(first)?.['ZONE'];
  return there !== undefined && stringOf(there) === zone ? { ago: 1, form: `day ${days.form}` } : undefined;
}

/** What is multiplied, and the length that one of it has: `x * 24 * 3600000` is x times a day. */
function productOf(node: SyntaxNode): { first: SyntaxNode; days?: Duration } {
  const factors: SyntaxNode[] = [];
  let first = bare(node);
  while (first.type === 'binary' && first.operator === '*' && first.right.type === 'number') {
    factors.unshift(first.right);
    first = bare(first.left);
  }
  const days = readDuration(chain('*', [number(1), ...factors]));
  return days === undefined ? { first } : { first, days };
}

/** Writes the step as its form says (unit and factors); the usual way when the form does not fit. */
export function writeStepBack(
  { unit, zone }: Place,
  ago: number,
  [spelledUnit, factors]: readonly string[],
): SyntaxNode | undefined {
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' && spelledUnit === 'day';
    return days ? writeDuration(ago * 7, 'day', factors) : writeDuration(ago, unit, factors);
  }
  if (ago !== 1 || unit !== 'month') return undefined;
  return timesDay(DAY_OF_MONTH.fill({ ZONE: string(zone) }), factors);
}

function timesDay(count: SyntaxNode, form: string | undefined): SyntaxNode {
  const factors: SyntaxNode[] = [];
  let rest = writeDuration(1, 'day', form === 'ms' ? undefined : form);
  while (rest.type === 'binary') {
    factors.unshift(rest.right);
    rest = rest.left;
  }
  return chain('*', [count, ...factors]);
}
