import type { FunctionEntry } from './function-docs.types.js';

/** Functions on lists and objects. */
export const LIST_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  sum: { group: 'list', syntax: '$sum(numbers)', example: '$sum([1, 2, 3])', result: '6' },
  average: { group: 'list', syntax: '$average(numbers)', example: '$average([1, 2, 3])', result: '2' },
  max: { group: 'list', syntax: '$max(numbers)', example: '$max([1, 5, 3])', result: '5' },
  min: { group: 'list', syntax: '$min(numbers)', example: '$min([4, 2, 3])', result: '2' },
  count: { group: 'list', syntax: '$count(list)', example: '$count(["a", "b"])', result: '2' },
  append: { group: 'list', syntax: '$append(list, more)', example: '$append([1, 2], 3)', result: '[1,2,3]' },
  reverse: { group: 'list', syntax: '$reverse(list)', example: '$reverse([1, 2, 3])', result: '[3,2,1]' },
  distinct: { group: 'list', syntax: '$distinct(list)', example: '$distinct([1, 2, 1])', result: '[1,2]' },
  shuffle: {
    group: 'list',
    syntax: '$shuffle(list)',
    example: '$shuffle([1])',
    result: '[1]',
    refused: true,
  },
  zip: { group: 'list', syntax: '$zip(list, …)', example: '$zip([1, 2], [3, 4])', result: '[[1,3],[2,4]]' },
  sort: {
    group: 'list',
    syntax: '$sort(list, function($a, $b)?)',
    example: '$sort([3, 1, 2], function($a, $b) { $a < $b })',
    result: '[3,2,1]',
  },
  map: {
    group: 'list',
    syntax: '$map(list, function($item, $index))',
    example: '$map([1, 2], function($n) { $n * 10 })',
    result: '[10,20]',
  },
  filter: {
    group: 'list',
    syntax: '$filter(list, function($item, $index))',
    example: '$filter([1, 5, 9], function($n) { $n > 3 })',
    result: '[5,9]',
  },
  single: {
    group: 'list',
    syntax: '$single(list, function($item, $index))',
    example: '$single([1, 5], function($n) { $n > 3 })',
    result: '5',
  },
  reduce: {
    group: 'list',
    syntax: '$reduce(list, function($total, $item), start?)',
    example: '$reduce([1, 2, 3], function($total, $n) { $total * $n })',
    result: '6',
  },
  keys: { group: 'object', syntax: '$keys(object)', example: '$keys({"a": 1, "b": 2})', result: '["a","b"]' },
  lookup: {
    group: 'object',
    syntax: '$lookup(object, name)',
    example: '$lookup({"a b": 7}, "a b")',
    result: '7',
  },
  spread: {
    group: 'object',
    syntax: '$spread(object)',
    example: '$spread({"a": 1, "b": 2})',
    result: '[{"a":1},{"b":2}]',
  },
  merge: {
    group: 'object',
    syntax: '$merge(objects)',
    example: '$merge([{"a": 1}, {"b": 2}])',
    result: '{"a":1,"b":2}',
  },
  sift: {
    group: 'object',
    syntax: '$sift(object, function($value, $name))',
    example: '$sift({"a": 1, "b": 5}, function($v) { $v > 3 })',
    result: '{"b":5}',
  },
  each: {
    group: 'object',
    syntax: '$each(object, function($value, $name))',
    example: '$each({"a": 1, "b": 2}, function($v, $name) { $name & $v })',
    result: '["a1","b2"]',
  },
};
