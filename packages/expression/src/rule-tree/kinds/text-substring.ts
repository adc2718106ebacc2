import { number, string } from '../shape/make.js';
import type { Holes } from '../shape/template.js';
import { numberOf, stringOf } from './literals.js';
import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';

type Text = ModelOf<'text'>;
type Place = 'starts' | 'ends';

const START = '$substring($VALUE, 0, $N)';
const END = '$substring($VALUE, $N)';

/** Starts and ends spelled by cutting out the text. Unlike `$contains`, a comparison answers for missing texts. */
export const SUBSTRING: readonly Spelling[] = [
  cut('starts', 'substring', `${START} = $ARG`, false, 'skip'),
  cut('ends', 'substring', `${END} = $ARG`, false, 'skip'),
  cut('starts', 'substring-unequal', `${START} != $ARG`, true, 'skip'),
  cut('ends', 'substring-unequal', `${END} != $ARG`, true, 'skip'),
  cut('starts', 'not-substring', `$not(${START} = $ARG)`, true, 'match'),
  cut('ends', 'not-substring', `$not(${END} = $ARG)`, true, 'match'),
];

/** Spellings of two conditions joined by `or`. */
export const SUBSTRING_OR: readonly Spelling[] = [
  cut('starts', 'missing-or-substring', `$not($exists($VALUE)) or ${START} = $ARG`, false, 'match'),
  cut('ends', 'missing-or-substring', `$not($exists($VALUE)) or ${END} = $ARG`, false, 'match'),
];

function cut(
  operator: Place,
  form: string,
  text: string,
  negated: boolean,
  missing: Text['missing'],
): Spelling {
  return spelling(
    'text',
    form,
    text,
    (holes, reader) => {
      const argument = stringOf(hole(holes, 'ARG'));
      if (argument === undefined || numberOf(hole(holes, 'N')) !== lengthFor(operator, argument))
        return undefined;
      const value = reader.value(hole(holes, 'VALUE'));
      return { value, operator, argument, ignoreCase: false, negated, missing };
    },
    (model, writer): Holes | undefined => {
      const fits = model.operator === operator && model.negated === negated && model.missing === missing;
      if (!fits || model.ignoreCase || !isWritable(operator, model.argument)) return undefined;
      return {
        VALUE: writer.value(model.value),
        N: number(lengthFor(operator, model.argument)),
        ARG: string(model.argument),
      };
    },
  );
}

/** JSONata counts characters, not UTF-16 units; from the end with a minus. */
function lengthFor(operator: Place, argument: string): number {
  // eslint-disable-next-line @typescript-eslint/no-misused-spread -- code points are what JSONata counts
  const length = [...argument].length;
  return operator === 'starts' ? length : -length;
}

/** `$substring(x, 0)` is the whole text: nothing can be cut off the end for "". */
function isWritable(operator: Place, argument: string): boolean {
  return operator === 'starts' || argument !== '';
}
