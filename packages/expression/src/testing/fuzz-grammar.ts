import fc from 'fast-check';
import { functionForms } from './fuzz-functions.js';
import { listForms } from './fuzz-lists.js';
import { of, one, type Kind, type Tie } from './fuzz-parts.js';
import { numberForms, textForms, truthForms } from './fuzz-scalars.js';

const objects = (tie: Tie): fc.Arbitrary<string>[] => [
  one('addr', 'addr.geo', 'orders[0]', '{}', '{"a": 1}', 'orders[-1]', '$$'),
  of('{"k": {}, "l": {}}', tie('any'), tie('any')),
  of('{{}: {}}', tie('text'), tie('any')),
  of('$merge([{}, {}])', tie('obj'), tie('obj')),
  of('$sift({}, {})', tie('obj'), tie('fn')),
  of('orders{{}: {}}', one('$string(id)', 'note', '"same"'), one('amount', '$sum(amount)', '$', 'id[]')),
  of('({} ~> |{}|{"z": {}}|)', tie('obj'), one('$', 'geo', '*', '**[city]', 'lines[0]'), tie('any')),
  of('({} ~> |$|{}, {}|)', tie('obj'), tie('obj'), one('"city"', '["id", "geo"]', 'none')),
  of('({} ? {} : {})', tie('truth'), tie('obj'), tie('obj')),
  of('$clone({})', tie('obj')),
];

const anything = (tie: Tie): fc.Arbitrary<string>[] => [
  one(
    'nil',
    'none',
    '$',
    's',
    'n',
    'b',
    'orders',
    'mixed',
    'one',
    'e',
    '*',
    'null',
    'addr.none',
    'orders.none',
    'tags',
    '`客 户`',
  ),
  ...(['num', 'text', 'truth', 'list', 'obj', 'num', 'text', 'list'] as const).map((kind) => tie(kind)),
  of('({} ?? {})', tie('any'), tie('any')),
  of('({} ?: {})', tie('any'), tie('any')),
  of('({}; {})', tie('any'), tie('any')),
  of('($x := {}; $y := {}; [$x, $y, $x = $y])', tie('any'), tie('any')),
  of('($x := {}; ($x := {}; $x); $x)', tie('any'), tie('any')),
  of('($f := {}; $f({}))', tie('fn'), tie('any')),
  of('($f := {}; $f({}, {}))', tie('fn'), tie('any'), tie('any')),
  of('({} ~> {})', tie('any'), tie('fn')),
  of('({}).({})', tie('obj'), tie('any')),
  of(
    '{}[{}]',
    one('orders', 'nums', 'tags', 'mixed', 'one', 'orders.lines', '(orders.amount)'),
    one('0', '-1', '1', '2', '[0,1]', '0.5', '99', '-99'),
  ),
  of('$lookup({}, {})', tie('any'), one('"id"', '"city"', '"k"', 's')),
  of('$single({}, {})', tie('list'), tie('fn')),
  of(
    '$reduce({}, function($a, $v){{}})',
    tie('list'),
    one('[$a, $v]', '$a', '$v', '$a & $v', '{"a": $a, "v": $v}'),
  ),
  of('$exists({})', tie('any')),
];

/** Random expressions over the fields of `record`: every kind of node, most of them without type errors. */
export const expression: fc.Arbitrary<string> = fc.letrec<Record<Kind, string>>((tie) => {
  const kinds = tie as Tie;
  // One depth for all kinds: they refer to each other.
  const depthIdentifier = fc.createDepthIdentifier();
  const kind = (forms: fc.Arbitrary<string>[]): fc.Arbitrary<string> => {
    const [leaf, ...others] = forms;
    if (leaf === undefined) throw new Error('A kind needs a form');
    return fc.oneof({ maxDepth: 4, depthIdentifier, withCrossShrink: true }, leaf, ...others);
  };
  return {
    num: kind(numberForms(kinds)),
    text: kind(textForms(kinds)),
    truth: kind(truthForms(kinds)),
    list: kind(listForms(kinds)),
    obj: kind(objects(kinds)),
    fn: kind(functionForms(kinds)),
    any: kind(anything(kinds)),
  };
}).any;
