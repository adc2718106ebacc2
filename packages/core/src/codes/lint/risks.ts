import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import { charactersOf } from '../alphabet/characters.js';
import { type Machine } from '../machines/machine.types.js';
import { runMachine } from '../machines/run-machine.js';
import type { SymbolTable } from '../machines/symbols.js';
import { wordMachine } from '../machines/word-machine.js';
import type { LintProblemCode } from '../problems.types.js';

/** A form of text that spreadsheets turn into something else, as automata one after the other. */
export interface Risk {
  readonly code: LintProblemCode;
  readonly machines: readonly Machine[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DATE_SEPARATORS = '-/.';
/** Digits that spreadsheets keep of a number. */
const KEPT_DIGITS = 15;
/** Longest code that is looked at. */
const LONGEST = 100;

/**
 * Forms that Excel, LibreOffice and others change when a file is opened: numbers lose zeros in front and digits
 * beyond the fifteenth, `1E5` is 100000, `1-2` and `MAR1` are days, and what starts with `=`, `+`, `-` or `@` is a formula.
 */
export function spreadsheetRisks(symbols: SymbolTable): readonly Risk[] {
  const any = Array.from({ length: symbols.size }, (_, symbol) => symbol);
  const known = (characters: string): number[] =>
    charactersOf(characters)
      .map((character) => symbols.idOf(character))
      .filter((symbol) => symbol > 0);
  const run = (characters: string, min: number, max: number): Machine =>
    runMachine(known(characters), min, max);
  const digits = (min: number, max: number): Machine => run(NAMED_ALPHABETS.digits, min, max);
  const months = wordMachine(MONTHS.map((month) => known(month)).filter(({ length }) => length === 3));
  const [sign, point] = ['+-', '.'];
  return [
    { code: 'leading-zeros', machines: [run('0', 1, 1), digits(1, LONGEST)] },
    { code: 'long-number', machines: [run('123456789', 1, 1), digits(KEPT_DIGITS, LONGEST)] },
    {
      code: 'scientific',
      machines: [
        digits(1, LONGEST),
        run(point, 0, 1),
        digits(0, LONGEST),
        run('Ee', 1, 1),
        run(sign, 0, 1),
        digits(1, 3),
      ],
    },
    { code: 'date-like', machines: [digits(1, 4), run(DATE_SEPARATORS, 1, 1), digits(1, 2)] },
    {
      code: 'date-like',
      machines: [
        digits(1, 4),
        run(DATE_SEPARATORS, 1, 1),
        digits(1, 2),
        run(DATE_SEPARATORS, 1, 1),
        digits(1, 4),
      ],
    },
    { code: 'date-like', machines: [digits(1, 2), run('- ', 0, 1), months] },
    { code: 'date-like', machines: [months, run('- ', 0, 1), digits(1, 4)] },
    { code: 'formula', machines: [run('=+-@', 1, 1), runMachine(any, 0, LONGEST)] },
  ];
}
