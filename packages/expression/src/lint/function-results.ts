import { maybe, single, type ValueInfo } from './value-info.js';

/** What built-in functions give back. `maybe`: nothing, when they are given nothing. */
export const RESULTS: Readonly<Record<string, ValueInfo>> = {
  abs: maybe('number'),
  average: maybe('number'),
  boolean: maybe('boolean'),
  ceil: maybe('number'),
  contains: maybe('boolean'),
  count: single('number'),
  exists: single('boolean'),
  floor: maybe('number'),
  formatNumber: maybe('string'),
  fromMillis: maybe('string'),
  join: maybe('string'),
  length: maybe('number'),
  lowercase: maybe('string'),
  max: maybe('number'),
  millis: single('number'),
  min: maybe('number'),
  not: maybe('boolean'),
  now: single('string'),
  number: maybe('number'),
  pad: maybe('string'),
  power: maybe('number'),
  replace: maybe('string'),
  round: maybe('number'),
  sqrt: maybe('number'),
  string: maybe('string'),
  substring: maybe('string'),
  substringAfter: maybe('string'),
  substringBefore: maybe('string'),
  sum: maybe('number'),
  toMillis: maybe('number'),
  trim: maybe('string'),
  type: maybe('string'),
  uppercase: maybe('string'),
};

/** Functions that give back what they are given, or some of it. */
export const SAME_VALUES: ReadonlySet<string> = new Set(['filter', 'single', 'sort', 'distinct', 'reverse']);

/** Which parameters of the function given to these functions are items of the list. */
export const ITEM_PARAMETERS: Readonly<Record<string, readonly number[]>> = {
  filter: [0],
  map: [0],
  single: [0],
  sort: [0, 1],
  reduce: [1],
};
