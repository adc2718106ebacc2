import type { FieldType } from '@tagma/core';
import { cut } from '../shared/cut.js';
import { parseTime, type DateOrder } from '../values/dates.js';
import { parseInteger, parseNumber } from '../values/numbers.js';
import { namesIdentifier } from './header-words.js';
import type { HeaderKey } from './headers.js';
import type { ColumnNote, ColumnProfile } from './profile.types.js';

const MAX_SAMPLES = 5;
const MAX_TRACKED = 1_000_000;

type Found =
  'integer' | 'number' | 'boolean' | 'ymd' | 'dmy' | 'mdy' | 'time' | 'zoned' | 'zero' | 'phone' | 'long';

/** Words that only ever mean yes and no; 1 and 0 are numbers. */
const BOOLEAN = /^(?:true|false|yes|no|y|n|是|否)$/i;
const PHONE = /^(?:\+\d[\d\s()-]{6,}|1[3-9]\d{9}|\(?\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{3,4})$/;

/** Reads all cells of one column and says what they are. */
export class ColumnProfiler {
  readonly #index: number;
  readonly #name: HeaderKey;
  readonly #found = new Map<Found, number>();
  readonly #samples = new Set<string>();
  #seen: Set<string> | null = new Set();
  #rows = 0;
  #filled = 0;
  #repeats = 0;

  constructor(index: number, name: HeaderKey) {
    this.#index = index;
    this.#name = name;
  }

  /** Takes the next cell. */
  push(cell: string): void {
    this.#rows += 1;
    const text = cell.trim();
    if (text === '') return;
    this.#filled += 1;
    if (this.#samples.size < MAX_SAMPLES) this.#samples.add(cut(cell));
    this.#track(text);
    for (const kind of kindsOf(text)) this.#found.set(kind, this.#count(kind) + 1);
  }

  finish(): ColumnProfile {
    const guess = this.#guess();
    return {
      index: this.#index,
      header: this.#name.header,
      key: this.#name.key,
      type: guess.type,
      ...(guess.order === undefined ? {} : { dateOrder: guess.order }),
      filled: this.#filled,
      misfits: this.#filled - guess.fits,
      unique: this.#different(0),
      nearlyUnique: this.#different(0.02),
      samples: [...this.#samples],
      notes: [...this.#name.notes, ...guess.notes],
    };
  }

  #track(text: string): void {
    if (this.#seen === null) return;
    if (this.#seen.has(text)) this.#repeats += 1;
    else this.#seen.add(text);
    // Enough is known: this is no column of ids, or so long that looking on would cost too much memory.
    if (this.#seen.size > MAX_TRACKED || this.#repeats > 1000 + this.#filled * 0.02) this.#seen = null;
  }

  /** Are repeated and empty cells at most this share of all? */
  #different(share: number): boolean {
    const odd = this.#repeats + this.#rows - this.#filled;
    return this.#filled > 0 && (odd === 0 || odd <= Math.max(share > 0 ? 2 : 0, this.#rows * share));
  }

  #count(kind: Found): number {
    return this.#found.get(kind) ?? 0;
  }

  /** A few odd cells do not make a column of numbers a column of text: they are misfits, to be shown. */
  #mostly(fits: number): boolean {
    const misfits = this.#filled - fits;
    return fits > misfits * 2 && misfits <= Math.max(2, this.#filled * 0.05);
  }

  #guess(): Guess {
    return this.#guessTime() ?? this.#guessNumber() ?? this.#guessBoolean() ?? text(this.#filled);
  }

  #guessBoolean(): Guess | null {
    const fits = this.#count('boolean');
    return this.#mostly(fits) ? { type: 'boolean', fits, notes: [] } : null;
  }

  #guessNumber(): Guess | null {
    const fits = this.#count('number');
    if (!this.#mostly(fits)) return this.#mostly(this.#count('phone')) ? text(this.#filled, 'phone') : null;
    if (this.#count('zero') > 0) return text(this.#filled, 'leading-zeros');
    if (this.#mostly(this.#count('phone'))) return text(this.#filled, 'phone');
    if (this.#count('long') > 0) return text(this.#filled, 'long-number');
    if (namesIdentifier(this.#name.header)) return text(this.#filled, 'identifier');
    return this.#count('integer') === fits
      ? { type: 'integer', fits, notes: [] }
      : { type: 'number', fits, notes: [] };
  }

  #guessTime(): Guess | null {
    const [ymd, dmy, mdy] = [this.#count('ymd'), this.#count('dmy'), this.#count('mdy')];
    const fits = Math.max(ymd, ymd + dmy, ymd + mdy);
    if (!this.#mostly(fits)) return null;
    if (dmy === mdy && dmy > 0) return text(this.#filled, 'ambiguous-date');
    const timed = this.#count('time') > 0;
    const zoneless = timed && this.#count('zoned') < fits;
    return {
      type: timed ? 'datetime' : 'date',
      fits,
      notes: zoneless ? ['no-zone'] : [],
      ...(dmy === mdy ? {} : { order: dmy > mdy ? ('dmy' as const) : ('mdy' as const) }),
    };
  }
}

interface Guess {
  readonly type: FieldType;
  readonly fits: number;
  readonly notes: readonly ColumnNote[];
  readonly order?: DateOrder;
}

function text(filled: number, ...notes: ColumnNote[]): Guess {
  return { type: 'text', fits: filled, notes };
}

/** Everything a cell could be. */
function kindsOf(value: string): readonly Found[] {
  if (BOOLEAN.test(value)) return ['boolean'];
  const phone: readonly Found[] = PHONE.test(value) ? ['phone'] : [];
  if (typeof parseNumber(value) === 'number') return [...phone, ...numberKinds(value)];
  return [...phone, ...timeKinds(value)];
}

function numberKinds(value: string): readonly Found[] {
  const kinds: Found[] = ['number'];
  // 300.00 is an amount that happens to be whole.
  if (!/[.eE]/.test(value) && typeof parseInteger(value) === 'number') kinds.push('integer');
  if (/^[+-]?0\d/.test(value)) kinds.push('zero');
  if (value.replace(/\D/g, '').length > 15) kinds.push('long');
  return kinds;
}

function timeKinds(value: string): readonly Found[] {
  const yearFirst = parseTime(value);
  const dayFirst = yearFirst ?? parseTime(value, 'dmy');
  const monthFirst = yearFirst ?? parseTime(value, 'mdy');
  const parsed = dayFirst ?? monthFirst;
  if (parsed === null) return [];
  const kinds: Found[] = yearFirst !== null ? ['ymd'] : [];
  if (yearFirst === null && dayFirst !== null) kinds.push('dmy');
  if (yearFirst === null && monthFirst !== null) kinds.push('mdy');
  if (parsed.hasTime) kinds.push('time');
  if (parsed.offset !== null) kinds.push('zoned');
  return kinds;
}
