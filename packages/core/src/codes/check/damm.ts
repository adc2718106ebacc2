import { charactersOf } from '../alphabet/characters.js';
import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

/** Totally anti-symmetric quasigroup of order 10: H. M. Damm, dissertation, Marburg 2004, page 111. */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].map((row) => charactersOf(row).map(Number));

/** The table is walked by the digits; the place where it ends is the check digit. */
export const DAMM: CheckMethod = {
  reads: NAMED_ALPHABETS.digits,
  writes: NAMED_ALPHABETS.digits,
  length: 1,
  compute: (values) => [values.reduce((row, value) => TABLE[row]?.[value] ?? 0, 0)],
};
