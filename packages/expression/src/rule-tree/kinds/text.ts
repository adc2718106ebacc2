import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { regex, string } from '../shape/make.js';
import type { Holes } from '../shape/template.js';
import { stringOf } from './literals.js';
import { readPattern, writePattern } from './pattern.js';
import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';
import { SUBSTRING, SUBSTRING_OR } from './text-substring.js';

type Text = ModelOf<'text'>;
/** What a search says, the value and the treatment of missing values aside. */
type Search = Pick<Text, 'operator' | 'argument' | 'flags' | 'ignoreCase'>;

/** How `$contains` spells a search: the text it looks in, and what it looks for. */
interface Way {
  readonly form: string;
  readonly call: string;
  readonly read: (argument: SyntaxNode) => Search | undefined;
  readonly write: (search: Search) => SyntaxNode | undefined;
}

const WAYS: readonly Way[] = [
  lowered('lowercase', '$contains($lowercase($VALUE), $ARG)', (text) => text.toLowerCase()),
  lowered('uppercase', '$contains($uppercase($VALUE), $ARG)', (text) => text.toUpperCase()),
  { form: 'text', call: '$contains($VALUE, $ARG)', read: readText, write: writeText },
  { form: 'regex', call: '$contains($VALUE, $ARG)', read: readRegex, write: writeRegex },
];

/** Spellings of searches in text. `$contains` says nothing of a missing text, so `$not` of it does neither. */
export const TEXT: readonly Spelling[] = [
  ...WAYS.map((way) => search(way, way.form, way.call, false, 'skip')),
  ...WAYS.map((way) => search(way, `not-${way.form}`, `$not(${way.call})`, true, 'skip')),
  ...SUBSTRING,
];

/** Spellings that are read, but not chosen for a new row while there is another. */
export const TEXT_RARE: readonly Spelling[] = WAYS.map((way) =>
  search(way, `not-${way.form}-true`, `$not(${way.call} = true)`, true, 'match'),
);

/** Spellings of two conditions joined by `or`: a missing text fits too. */
export const TEXT_OR: readonly Spelling[] = WAYS.flatMap((way) => [
  search(way, `missing-or-not-${way.form}`, `$not($exists($VALUE)) or $not(${way.call})`, true, 'match'),
  search(way, `not-${way.form}-or-missing`, `$not(${way.call}) or $not($exists($VALUE))`, true, 'match'),
  search(way, `missing-or-${way.form}`, `$not($exists($VALUE)) or ${way.call}`, false, 'match'),
  search(way, `${way.form}-or-missing`, `${way.call} or $not($exists($VALUE))`, false, 'match'),
]).concat(SUBSTRING_OR);

function search(way: Way, form: string, text: string, negated: boolean, missing: Text['missing']): Spelling {
  return spelling(
    'text',
    form,
    text,
    (holes, reader) => {
      const found = way.read(hole(holes, 'ARG'));
      return found && { value: reader.value(hole(holes, 'VALUE')), ...found, negated, missing };
    },
    (model, writer): Holes | undefined => {
      if (model.negated !== negated || model.missing !== missing) return undefined;
      const argument = way.write(model);
      return argument && { VALUE: writer.value(model.value), ARG: argument };
    },
  );
}

function readText(node: SyntaxNode): Search | undefined {
  const argument = stringOf(node);
  return argument === undefined ? undefined : { operator: 'contains', argument, ignoreCase: false };
}

function writeText(model: Search): SyntaxNode | undefined {
  return model.operator === 'contains' && !model.ignoreCase ? string(model.argument) : undefined;
}

/** Case is ignored by folding both sides; text that is not folded itself could never be found. */
function lowered(form: string, call: string, fold: (text: string) => string): Way {
  return {
    form,
    call,
    read: (node) => {
      const argument = stringOf(node);
      const folded = argument !== undefined && fold(argument) === argument;
      return folded ? { operator: 'contains', argument, ignoreCase: true } : undefined;
    },
    write: (model) =>
      model.operator === 'contains' && model.ignoreCase && fold(model.argument) === model.argument
        ? string(model.argument)
        : undefined,
  };
}

function readRegex(node: SyntaxNode): Search | undefined {
  if (node.type !== 'regex') return undefined;
  const ignoreCase = node.flags.includes('i');
  const flags = node.flags.replace('i', '');
  const plain = flags === '' ? readPattern(node.pattern) : undefined;
  if (plain !== undefined) return { operator: plain.operator, argument: plain.text, ignoreCase };
  return { operator: 'matches', argument: node.pattern, ignoreCase, ...(flags === '' ? {} : { flags }) };
}

function writeRegex(model: Search): SyntaxNode | undefined {
  const flags = `${model.ignoreCase ? 'i' : ''}${model.flags ?? ''}`;
  if (model.operator === 'matches') return regex(model.argument, flags);
  const pattern = writePattern({ operator: model.operator, text: model.argument });
  return pattern === undefined ? undefined : regex(pattern, flags);
}
