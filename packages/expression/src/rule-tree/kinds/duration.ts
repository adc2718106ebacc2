import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { DurationUnit } from '../rule-tree.types.js';
import { chain, number } from '../shape/make.js';
import { bare } from '../shape/same.js';

/** Milliseconds of each unit, longest first. */
export const UNIT_MS: readonly (readonly [DurationUnit, number])[] = [
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** What people write after (or before) the number of units. The first of each unit is the usual one. */
const FACTORS: Readonly<Record<DurationUnit, readonly string[]>> = {
  week: ['7*24*60*60*1000', '7*86400000', '7*24*3600*1000', '7*24*3600000', '604800000', '604800*1000'],
  day: [
    '24*60*60*1000',
    '86400000',
    '24*3600*1000',
    '24*3600000',
    '86400*1000',
    '24*60*60000',
    '24*60*60*1e3',
    '864e5',
  ],
  hour: ['60*60*1000', '3600000', '3600*1000', '60*60000', '36e5'],
  minute: ['60*1000', '60000', '6e4'],
  second: ['1000', '1e3'],
};

/** A length of time, and how it was spelled. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
  /** The factors beside the amount (`24*60*60*1000`, or `…*` when they come first); `ms` for one number. */
  readonly form: string;
}

/** Reads a length of time in milliseconds: one number, or a product of numbers. */
export function readDuration(node: SyntaxNode): Duration | undefined {
  const factors = factorsOf(node);
  if (factors === undefined) return undefined;
  const [only] = factors;
  if (factors.length === 1 && only !== undefined) return readSingle(only);
  return readProduct(factors) ?? readReversed(factors);
}

function factorsOf(node: SyntaxNode): readonly number[] | undefined {
  const inner = bare(node);
  if (inner.type === 'number') return [inner.value];
  if (inner.type !== 'binary' || inner.operator !== '*' || inner.right.type !== 'number') return undefined;
  const before = factorsOf(inner.left);
  return before && [...before, inner.right.value];
}

/** The longest unit up to a day that goes into it evenly: 2592000000 is 30 days, not weeks. */
function readSingle(value: number): Duration | undefined {
  const found = UNIT_MS.find(([unit, ms]) => unit !== 'week' && value > 0 && value % ms === 0);
  return found && { amount: value / found[1], unit: found[0], form: 'ms' };
}

function readProduct(factors: readonly number[]): Duration | undefined {
  const [amount, ...rest] = factors;
  const unit = unitOf(rest);
  return unit && amount !== undefined ? { amount, unit, form: rest.join('*') } : undefined;
}

function readReversed(factors: readonly number[]): Duration | undefined {
  const rest = factors.slice(0, -1);
  const amount = factors.at(-1);
  const unit = unitOf(rest.toReversed());
  return unit && amount !== undefined ? { amount, unit, form: `${rest.join('*')}*` } : undefined;
}

/** Units by their factors as numbers: `1e3` and `1000` read the same. */
const UNITS: ReadonlyMap<string, DurationUnit> = new Map(
  UNIT_MS.flatMap(([unit]) =>
    FACTORS[unit].map((form) => [form.split('*').map(Number).join('*'), unit] as const),
  ),
);

function unitOf(factors: readonly number[]): DurationUnit | undefined {
  return UNITS.get(factors.join('*'));
}

/** Writes a length of time as its form says; the usual way when the form does not fit the unit. */
export function writeDuration(amount: number, unit: DurationUnit, form?: string): SyntaxNode {
  if (form === 'ms') return number(amount * msOf(unit));
  const reversed = form?.endsWith('*') === true;
  const factors = form?.split('*').filter(Boolean).map(Number) ?? [];
  const fits = unitOf(reversed ? factors.toReversed() : factors) === unit;
  if (!fits) return chain('*', [amount, ...usual(unit)].map(number));
  return chain('*', (reversed ? [...factors, amount] : [amount, ...factors]).map(number));
}

function usual(unit: DurationUnit): readonly number[] {
  return (FACTORS[unit][0] ?? '').split('*').map(Number);
}

/** Milliseconds of a unit. */
export function msOf(unit: DurationUnit): number {
  return UNIT_MS.find(([name]) => name === unit)?.[1] ?? 0;
}
