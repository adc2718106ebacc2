import { describe, expect, it } from 'vitest';
import { comparer } from '../testing/fuzz-compare.js';

/* Lists of results that functions hand on: where they stand for their only member, and where they do not. */

const RECORD = { o: [{ a: 1 }, { a: 1, b: 2 }], n: [[1], [1, 2], [3]] };

describe('lists of results', () => {
  it.each([
    // Read by the name of a parameter they stand for their member, or for nothing.
    '$map($map(o, $spread), function($v){$type($v)})',
    '$map($map(o, $keys), $type)',
    '($f := function($a){$string($a)}; $map($map(o, $spread), $f))',
    '$reduce($map(o, $spread), function($a, $v){$a & $v})',
    '$sort($map(o, $keys), function($a, $b){$type($a) = "array"})',
    '$single($map(o, $keys), function($v){$type($v) = "string"})',
    '$filter($map(o, $spread), function($v){$count($v) = 1})',
    '($m := $map(o, $spread); $x := $m[0]; $type($x))',
    // From a built-in function called last in a function they are what they are.
    '$map(o, function($v){$keys($v)})',
    '$map(o, function($v){$v.$keys()})',
    '$map([1, 2, 3], function($v){$filter([1, 2], function($x){$x >= $v})})',
    '$count($map(o, function($v){$filter([1], function($x){false})}))',
    '$each({"k": 1}, function($v){$spread({"a": 1})})',
    '$map(["a", "b"], function($v){$match($v, /a/)})',
    '$map([1], function($v){$v ? $spread({"a": 1}) : 1})',
    '$map([1], function($v){($x := 1; $spread({"a": 1}))})',
    '$sift({"a": 1, "b": 2}, function($v){$filter([1, 2], function($x){$x = $v and $x = 1})})',
    '$map([1], function($v){$spread([])})',
    '$map(o, function($v){$distinct([1, 1])})',
    '(function(){$spread({"a": 1})})()',
    '[(function(){$spread({"a": 1})})()]',
    '$string(o.(function(){$spread({"a": 1})})())',
  ])('%s', async (text) => {
    const { verdict, ours, stock } = await comparer(text)(RECORD);
    expect([verdict, ours]).toEqual(['same value', stock]);
  });
});
