import type fc from 'fast-check';
import { of, one, type Tie } from './fuzz-parts.js';

/** Expressions that should give a function. */
export function functionForms(tie: Tie): fc.Arbitrary<string>[] {
  return [
    one(
      'function($v){$v}',
      '$string',
      '$type',
      '$exists',
      '$boolean',
      '$count',
      'function($v, $i){$i}',
      '$not',
    ),
    of('function($v){{}}', tie('any')),
    of('function($v){$v = {}}', tie('any')),
    of('function($v, $i){[$v, $i, {}]}', tie('any')),
    one('function($v, $i, $l){{"v": $v, "n": $count($l)}}'),
    of('λ($v){$v & {}}', tie('text')),
    of('function($v)<{}>{$v}', one('s:s', 'n-:n', 'x:x', 'a:a', 'a<n>:n', 'j?:j', '(sn)-:s')),
    of('($g := {}; function($v){$g($v)})', tie('fn')),
    of('({} ~> {})', tie('fn'), tie('fn')),
    one(
      '$uppercase',
      '$sum',
      '$keys',
      '$length',
      '$reverse',
      '$distinct',
      '$spread',
      '$number',
      '$append(?, 1)',
      '$substringBefore(?, "-")',
      '$merge',
      '$lookup(?, "id")',
      '$join(?, "+")',
    ),
    one('/a/', '/(v)ip/', '/\\w+/'),
    of('function(){{}}', tie('any')),
  ];
}
