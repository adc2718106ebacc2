import type fc from 'fast-check';
import { of, one, type Tie } from './fuzz-parts.js';

const PICTURES = ['"#,##0.00"', '"0"', '"00.###e0"', '"#0%"'];
const PATTERNS = [
  '/a/',
  '/[a-z]+/i',
  '/(v)(i)p/',
  '/\\\\d+/',
  '/^x?$/',
  '/a|b|-/',
  '/(\\\\w)(.)?/',
  '/i.*p/',
].map((text) => text.replaceAll('\\\\', '\\'));

/** A regular expression. */
export const pattern = one(...PATTERNS);

/** Expressions that should give a number. */
export function numberForms(tie: Tie): fc.Arbitrary<string>[] {
  const [num, text, list] = [tie('num'), tie('text'), tie('list')];
  return [
    one(
      'n',
      'm',
      '0',
      '1',
      '2',
      '-1',
      '2.5',
      '1e3',
      'addr.geo.lat',
      'orders[0].amount',
      '$count(orders)',
      '$sum(nums)',
    ),
    of('({} {} {})', num, one('+', '-', '*', '+', '-', '*', '/', '%'), num),
    of('-{}', one('n', 'm', '(n + m)', '$abs(n)', '2')),
    of('{}({})', one('$abs', '$floor', '$ceil', '$round', '$abs'), num),
    of('$round({}, {})', num, one('0', '1', '2', '-1', '-2')),
    of('$power({}, {})', num, one('0', '1', '2', '0.5')),
    of('$sqrt($abs({}))', num),
    of('$count({})', list),
    of('$count({})', tie('any')),
    of(
      '{}({})',
      one('$sum', '$max', '$min', '$average'),
      one(
        'nums',
        'orders.amount',
        'orders.lines.q',
        '[1..4]',
        'orders.(amount * 2)',
        'orders[amount > 2].amount',
        '$map(nums, $abs)',
      ),
    ),
    of('$length({})', text),
    of('$number({})', one('"12"', '"-3.5e2"', '"0xff"', 'true', 'n', 's', '"0b11"')),
    of(
      '$toMillis({})',
      one('d', 'orders[0].at', '"2026-01-31"', '"2026-01-31T08:00:00Z"', '"2026-01-31T08:00:00.123+0530"'),
    ),
    of(
      '$toMillis({}, {})',
      one('"31/01/2026"', 'd', '"2026-01-31"'),
      one('"[D01]/[M01]/[Y0001]"', '"[Y0001]-[M01]-[D01]"'),
    ),
    of('$parseInteger({}, "#0")', one('"12"', '"7"', 's')),
    of('({} ? {} : {})', tie('truth'), num, num),
    of('$reduce({}, function($a, $v){$a + $v})', one('nums', '[1..4]', 'orders.amount')),
    of('$reduce({}, function($a, $v, $i){$a + $v * $i}, {})', one('nums', '[1..4]'), num),
    of('($x := {}; $x + {})', num, num),
    of('({} ~> $abs)', num),
    of('(function($v, $w){$v - $w})({}, {})', num, num),
    of('(function($v)<n:n>{$v + 1})({})', num),
    of(
      '($fact := function($k){$k <= 1 ? 1 : $k * $fact($k - 1)}; $fact({}))',
      one('(m < 20 ? m : 3)', '3', '5'),
    ),
    of(
      '($loop := function($k, $s){$k <= 0 ? $s : $loop($k - 1, $s + $k)}; $loop({}, 0))',
      one('(m < 20 ? m : 3)', '3', '20'),
    ),
  ];
}

/** Expressions that should give a text. */
export function textForms(tie: Tie): fc.Arbitrary<string>[] {
  const [num, text] = [tie('num'), tie('text')];
  return [
    one(
      's',
      't',
      '`客 户`',
      'addr.city',
      '"vip"',
      '""',
      '"a-b-c"',
      '"😀x"',
      'orders[0].note',
      'tags[0]',
      "'it'",
    ),
    of('({} & {})', tie('any'), tie('any')),
    of('({} & {})', text, text),
    of('{}({})', one('$uppercase', '$lowercase', '$trim', '$uppercase'), text),
    of('$string({})', tie('any')),
    of('$string({}, true)', tie('any')),
    of('$substring({}, {})', text, num),
    of('$substring({}, {}, {})', text, one('0', '1', '-2', '0.5'), one('0', '1', '2', '-1')),
    of('{}({}, {})', one('$substringBefore', '$substringAfter'), text, one('"-"', '"i"', '"x"', 's')),
    of('$pad({}, {})', text, one('0', '5', '-5', '3')),
    of('$pad({}, {}, {})', text, one('5', '-5'), one('"#"', '"ab"', '""')),
    of(
      '$join({}, {})',
      one('tags', '["a", "b"]', 'orders.note', '$map([1..3], $string)', '$split(s, "")'),
      one('"-"', '""', 's'),
    ),
    of('$replace({}, {}, {})', text, one('"a"', '"-"', '"vip"'), one('"x"', '""', '"$1"', 't')),
    of(
      '$replace({}, {}, {})',
      text,
      pattern,
      one(
        '"<$0>"',
        '"$1$2"',
        '"$$"',
        '""',
        'function($m){$m.match & "!"}',
        'function($m){$string($count($m.groups))}',
      ),
    ),
    of('$replace({}, {}, "z", {})', text, pattern, one('0', '1', '2')),
    of('$formatNumber({}, {})', num, one(...PICTURES)),
    of('$formatBase({}, {})', one('m', '255', '10.6', '-7'), one('2', '16', '36')),
    of('$formatInteger({}, {})', one('m', '12', '4'), one('"w"', '"I"', '"000"', '"Ww"', '"1;o"')),
    of('$fromMillis({})', one('0', '1769846400000', '$toMillis(d)', '1e12', '-1')),
    of(
      '$fromMillis({}, {})',
      one('0', '1769846400000'),
      one('"[Y0001]/[M01]/[D01]"', '"[D1o] [MNn] [Y]"', '"[FNn,*-3]"'),
    ),
    of('$fromMillis({}, "[H01]:[m01] [z]", "+0530")', one('0', '1769846400000')),
    of('$type({})', tie('any')),
    of('$base64decode($base64encode({}))', one('"abc"', 's', '"a"')),
    of('{}({})', one('$encodeUrl', '$encodeUrlComponent'), text),
    of('$decodeUrlComponent({})', one('"a%20b"', 's', '"%E5%AE%A2"')),
    of('({} ? {} : {})', tie('truth'), text, text),
    of('({} ~> $uppercase ~> $trim)', text),
    of('({} ~> $substring({}))', text, one('1', '0, 2')),
    of('($u := $uppercase ~> $trim; $u({}))', text),
    of('($p := $substring(?, {}, 2); $p({}))', one('0', '1'), text),
  ];
}

/** Expressions that should give true or false. */
export function truthForms(tie: Tie): fc.Arbitrary<string>[] {
  const [num, text, truth] = [tie('num'), tie('text'), tie('truth')];
  return [
    one('b', 'true', 'false', '$exists(s)', 'n > 1', 's = "vip"', '"vip" in tags', '$contains(s, "i")'),
    of('({} {} {})', num, one('<', '<=', '>', '>=', '=', '!='), num),
    of('({} {} {})', text, one('<', '<=', '>', '>=', '=', '!='), text),
    of('({} {} {})', tie('any'), one('=', '!='), tie('any')),
    of('({} {} {})', truth, one('and', 'or'), truth),
    of('({} {} {})', tie('any'), one('and', 'or'), tie('any')),
    of('({} in {})', tie('any'), tie('list')),
    of('({} in {})', one('s', 'n', '"x"'), one('["x", "vip"]', '[1, 2]', 'tags', 'nums', '"vip"', 'none')),
    of('$not({})', truth),
    of('{}({})', one('$not', '$boolean', '$exists'), tie('any')),
    of('$contains({}, {})', text, one('"a"', '""', '"vip"', 's')),
    of('$contains({}, {})', text, pattern),
    of('({} ? {} : {})', truth, truth, truth),
    of(
      '{}[{}].{} > 1',
      one('orders', 'orders.lines'),
      one('amount > 2', 'q = 1', 'id != 1'),
      one('amount', 'q', 'p'),
    ),
  ];
}
