import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { bare } from '../shape/same.js';
import { headOf, partsOf } from '../shape/template.js';
import { hole, spelling, type Spelling } from './spelling.js';

/** Spellings of "between": two comparisons of one value joined by `and`, in the author's order. */
export const BETWEEN: readonly Spelling[] = [true, false].flatMap((low) =>
  [true, false].flatMap((high) => {
    const [least, most] = [low ? '>=' : '>', high ? '<=' : '<'];
    return [
      between(low, high, 'low-high', `$VALUE ${least} $LOW and $VALUE ${most} $HIGH`),
      between(low, high, 'high-low', `$VALUE ${most} $HIGH and $VALUE ${least} $LOW`),
      between(low, high, 'around', `$LOW ${flip(least)} $VALUE and $VALUE ${most} $HIGH`),
    ];
  }),
);

function flip(operator: string): string {
  return operator.replace('>', '<');
}

function between(lowIncluded: boolean, highIncluded: boolean, form: string, text: string): Spelling {
  return spelling(
    'between',
    form,
    text,
    (holes, reader) => {
      const [value, low, high] = [hole(holes, 'VALUE'), hole(holes, 'LOW'), hole(holes, 'HIGH')];
      if (isLiteral(value) || [value, low, high].some(isTimeFromNow)) return undefined;
      return {
        value: reader.value(value),
        low: reader.value(low),
        high: reader.value(high),
        lowIncluded,
        highIncluded,
      };
    },
    (model, writer) =>
      model.lowIncluded === lowIncluded && model.highIncluded === highIncluded
        ? {
            VALUE: writer.value(model.value),
            LOW: writer.value(model.low),
            HIGH: writer.value(model.high),
          }
        : undefined,
  );
}

/** Two literals compared twice are no "between" of a value. */
function isLiteral(node: SyntaxNode): boolean {
  return ['number', 'string', 'constant', 'negate'].includes(node.type);
}

/** Times counted back from now are read as two rows, "in the last 30 days" and the like, not as sums of numbers. */
function isTimeFromNow(node: SyntaxNode): boolean {
  if (node.type === 'binary') return node.operator === '-' && headOf(bare(node.left)) === '$millis';
  return headOf(node) === '$fromMillis' && partsOf(node).some(isTimeFromNow);
}
