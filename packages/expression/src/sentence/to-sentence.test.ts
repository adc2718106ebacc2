import { describe, expect, it } from 'vitest';
import { toSentence } from './to-sentence.js';

const SENTENCES: readonly (readonly [rule: string, en: string, zh: string])[] = [
  [
    '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3',
    'there are more than 3 orders in the last 30 days',
    '30天内orders超过3条',
  ],
  [
    '$count(orders[$toMillis(paidAt) > $millis() - 30 * 86400000 and amount > 100 and status = "paid"]) >= 1',
    'there are orders in the last 30 days by paidAt where (amount is greater than 100, and status is “paid”)',
    '30天内（按paidAt）orders（其中amount大于100，并且status等于“paid”）至少有1条',
  ],
  [
    'age >= 18 and (vip = true or name != "x")',
    'age is at least 18, and (vip is true, or name is not “x”)',
    'age大于或等于18，并且（vip为真，或者name不等于“x”）',
  ],
  ['$not(age = 5)', 'age is not 5 (including customers without this value)', 'age不等于5（含未填写的客户）'],
  ['$not(a = 1 and b = 2)', 'it is not the case that (a is 1, and b is 2)', '不满足（a等于1，并且b等于2）'],
  ['a = 1 or b = 2 and c = 3', 'a is 1, or (b is 2, and c is 3)', 'a等于1，或者（b等于2，并且c等于3）'],
  ['age >= 18 and age <= 60', 'age is from 18 to 60', 'age在18到60之间（含两端）'],
  ['age > 18 and age <= 60', 'age is greater than 18 and at most 60', 'age大于18且小于或等于60'],
  ['city in ["北京","上海"]', 'city is one of “北京” or “上海”', 'city是“北京”或“上海”之一'],
  [
    '$not(city in ["北京"])',
    'city is not “北京” (including customers without this value)',
    'city不等于“北京”（含未填写的客户）',
  ],
  ['$exists(city) and $not(city in ["北京"])', 'city is not “北京”', 'city不等于“北京”'],
  ['x in tags2', 'x is in tags2', 'x在tags2中'],
  ['tags[$ in ["a","b"]] != null', '`tags[$ in ["a","b"]]` is not null', '`tags[$ in ["a","b"]]`不等于空值'],
  ['"vip" in tags', 'has the tag “vip”', '有标签“vip”'],
  ['$not("vip" in tags)', 'does not have the tag “vip”', '没有标签“vip”'],
  ['$count(tags[$ in ["a","b"]]) > 0', 'has any of the tags “a” or “b”', '有标签“a”或“b”'],
  [
    '$count($distinct(interests[$ in ["a","b"]])) = 2',
    'interests includes all of “a” and “b”',
    'interests同时包含“a”和“b”',
  ],
  ['$contains(name, "x")', 'name contains “x”', 'name包含“x”'],
  ['$not($contains(name, "x"))', 'name does not contain “x”', 'name不包含“x”'],
  [
    '$not($exists(name)) or $not($contains(name, "x"))',
    'name does not contain “x” (including customers without this value)',
    'name不包含“x”（含未填写的客户）',
  ],
  ['$contains(name, /^abc/i)', 'name starts with “abc” (ignoring case)', 'name以“abc”开头（不区分大小写）'],
  ['$contains(name, /a[bc]+/)', 'name matches `/a[bc]+/`', 'name匹配`/a[bc]+/`'],
  ['$substring(name,0,1) = "张"', 'name starts with “张”', 'name以“张”开头'],
  ['$exists(phone)', 'phone is present', '有phone'],
  ['$not($exists(phone))', 'phone is missing', '没有phone'],
  ['$exists(p) and $not(p in [null, ""])', 'p is filled in', 'p已填写'],
  [
    '$not($exists(p)) or p in [null, ""]',
    'p is empty (missing, null or blank)',
    'p为空（缺失、空值或空文本）',
  ],
  [
    'vip and active',
    'vip is true or not empty, and active is true or not empty',
    'vip为真或非空，并且active为真或非空',
  ],
  ['$count(orders) > 0', 'there are orders', 'orders至少有1条'],
  [
    '$count(orders[amount > 5]) = 0',
    'there are no orders where amount is greater than 5',
    '没有amount大于5的orders',
  ],
  [
    '$count(orders[amount > 5]) = $count(orders)',
    'all orders (if any) satisfy: amount is greater than 5',
    '所有orders（如有）都满足：amount大于5',
  ],
  ['$count(orders) <= 2', 'there are at most 2 orders', 'orders至多2条'],
  ['$count(orders) < 2', 'there are fewer than 2 orders', 'orders少于2条'],
  ['$count(orders)=2', 'there are exactly 2 orders', 'orders正好2条'],
  ['$toMillis(at) > $millis() - 30*86400000', 'at is in the last 30 days', 'at在30天内'],
  [
    '$toMillis(at) > $millis() - 60*86400000 and $toMillis(at) <= $millis() - 30*86400000',
    'at is between 60 and 30 days ago',
    'at在30到60天前',
  ],
  [
    '$toMillis(at) < $millis() - 40*86400000 and $toMillis(at) > $millis() - 90*86400000',
    'at is between 90 and 40 days ago',
    'at在40到90天前',
  ],
  [
    '$toMillis(at) < $millis() - 24*3600000 and $toMillis(at) > $millis() - 60*86400000',
    'at is at least 24 hours ago, and at is in the last 60 days',
    'at在24小时以前，并且at在60天内',
  ],
  ['$toMillis(at) <= $millis() - 7*86400000', 'at is at least 7 days ago', 'at在7天以前'],
  [
    '$fromMillis($toMillis(at), "[Y0001]-[M01]", "+0800") = $fromMillis($millis(), "[Y0001]-[M01]", "+0800")',
    'at is in this calendar month (UTC+08:00)',
    'at在本月（UTC+08:00）',
  ],
  [
    '$fromMillis($toMillis(at), "[Y]-[M]-[D]", "+0800") = $fromMillis($millis() - 86400000, "[Y]-[M]-[D]", "+0800")',
    'at is yesterday (UTC+08:00)',
    'at在昨天（UTC+08:00）',
  ],
  [
    '$fromMillis($toMillis(at), "[X0001]-W[W01]", "+0800") = $fromMillis($millis() - 604800000, "[X0001]-W[W01]", "+0800")',
    'at is in the previous calendar week (UTC+08:00)',
    'at在上周（UTC+08:00）',
  ],
  [
    '$fromMillis($toMillis(at), "[Y0001]-[M01]", "+0800") = $fromMillis($millis() - $number($fromMillis($millis(), "[D]", "+0800")) * 86400000, "[Y0001]-[M01]", "+0800")',
    'at is in the previous calendar month (UTC+08:00)',
    'at在上月（UTC+08:00）',
  ],
  [
    '$number($fromMillis($toMillis(at), "[Y]", "+0800")) * 12 + $number($fromMillis($toMillis(at), "[M]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) * 12 + $number($fromMillis($millis(), "[M]", "+0800")) - 3',
    'at is in the calendar month 3 months ago (UTC+08:00)',
    'at在往前第3个自然月（UTC+08:00）',
  ],
  [
    '$number($fromMillis($toMillis(at), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($toMillis(at), "[M]", "+0800")) / 3) = $number($fromMillis($millis(), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($millis(), "[M]", "+0800")) / 3)',
    'at is in this calendar quarter (UTC+08:00)',
    'at在本季度（UTC+08:00）',
  ],
  [
    '$number($fromMillis($toMillis(at), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($toMillis(at), "[M]", "+0800")) / 3) = $number($fromMillis($millis(), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($millis(), "[M]", "+0800")) / 3) - 1',
    'at is in the previous calendar quarter (UTC+08:00)',
    'at在上季度（UTC+08:00）',
  ],
  [
    '$number($fromMillis($toMillis(at), "[Y]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) - 1',
    'at is in the previous calendar year (UTC+08:00)',
    'at在去年（UTC+08:00）',
  ],
  ['at >= "2026-01-01"', 'at is at least “2026-01-01”', 'at大于或等于“2026-01-01”'],
  [
    '$sum([a > 1 ? 1 : 0, b = 2 and c = 3 ? 2 : 0]) >= 2',
    'the points add up to a total that is at least 2: 1 if a is greater than 1; 2 if (b is 2, and c is 3)',
    '各项得分合计大于或等于2：a大于1，得1分；（b等于2，并且c等于3），得2分',
  ],
  [
    'total > 1000 ? "gold" : total > 100 ? "silver" : "none"',
    'if total is greater than 1000, then “gold”; otherwise if total is greater than 100, then “silver”; otherwise “none”',
    '如果total大于1000，则为“gold”；否则如果total大于100，则为“silver”；否则为“none”',
  ],
  ['($n := 5; a > $n)', 'with $n being 5: a is greater than $n', '设$n为5：a大于$n'],
  ['true', 'always', '始终成立'],
  ['false', 'never', '始终不成立'],
  [
    '$map(a, function($x){$x})',
    'the expression `$map(a, function($x){$x})` holds',
    '表达式`$map(a, function($x){$x})`成立',
  ],
  [
    '$sum(orders.amount) > 100',
    'the sum of amount over orders is greater than 100',
    'orders的amount总和大于100',
  ],
  [
    '$sum(orders[status="paid"].amount) > 100 and $average(orders.amount) > 5',
    'the sum of amount over orders (only those where status is “paid”) is greater than 100, and the average of amount over orders is greater than 5',
    'status等于“paid”的orders的amount总和大于100，并且orders的amount平均值大于5',
  ],
  [
    '$count($distinct(orders.product)) > 3',
    'the number of different values of product over orders is greater than 3',
    'orders中不同product的数量大于3',
  ],
  [
    'orders^(>at)[0].amount > 5',
    'amount of the latest (by at) of orders is greater than 5',
    'orders中按at最新的1条的amount大于5',
  ],
  ['orders[-1].amount > 5', 'amount of the last of orders is greater than 5', 'orders中最后1条的amount大于5'],
  [
    '(a + b) * 2 > $abs(c)',
    '(a + b) × 2 is greater than the absolute value of c',
    '（a + b） × 2大于c的绝对值',
  ],
  ['age > $limit', 'age is greater than $limit', 'age大于$limit'],
  ['a in [1..5]', 'a is in the numbers from 1 to 5', 'a在1到5的整数中'],
  ['', 'inactive: no condition counts', '未生效：没有任何起作用的条件'],
  ['/*# mute: a = 1 */', 'inactive: no condition counts', '未生效：没有任何起作用的条件'],
  ['a = 1 /*# mute: and b = 2 */', 'a is 1', 'a等于1'],
  [
    'a = = 1',
    'the rule cannot be read: = cannot stand here: a value is expected.',
    '规则无法读取：= 不能出现在这里：此处需要一个值。',
  ],
  ['$lowercase(name) = "x"', 'name in lower case is “x”', 'name的小写形式等于“x”'],
  ['$formatNumber(a, "0") = "1"', '`$formatNumber(a, "0")` is “1”', '`$formatNumber(a, "0")`等于“1”'],
  [
    '$count(orders[$count(items[price > 5]) > 0]) > 0',
    'there are orders where there are items where price is greater than 5',
    'orders（其中有price大于5的items）至少有1条',
  ],
  ['a = null', 'a is null', 'a等于空值'],
  ['$$.a = 1', 'a is 1', 'a等于1'],
  [
    '$count(orders[$not(amount = 5)]) > 0',
    'there are orders where amount is not 5 (including entries without this value)',
    '有amount不等于5（含未填写的条目）的orders',
  ],
  [
    'a = 1 ? true : b = 2 ? false : true',
    'if a is 1, then it matches; otherwise if b is 2, then it does not match; otherwise it matches',
    '如果a等于1，则匹配；否则如果b等于2，则不匹配；否则匹配',
  ],
  ['a ? b : c', 'if a is true or not empty, then b; otherwise c', '如果a为真或非空，则为b；否则为c'],
  ['a.b.c > 1', 'a.b.c is greater than 1', 'a.b.c大于1'],
];

describe('toSentence', () => {
  it.each(SENTENCES)('%s', (rule, en, zh) => {
    expect(toSentence(rule, { locale: 'en' })).toBe(en);
    expect(toSentence(rule, { locale: 'zh-CN' })).toBe(zh);
  });

  it('uses the names that the host gives', () => {
    const titles: Record<string, string> = {
      orders: '购买',
      'orders.amount': '金额',
      age: '年龄',
      lists: '名单',
    };
    const options = {
      locale: 'zh-Hans-CN',
      titles: (path: readonly string[]) => titles[path.join('.')],
      measures: (path: readonly string[]) => (path.join('.') === 'orders' ? '次' : undefined),
      tagNames: (tag: string) => (tag === 't1' ? '高价值' : undefined),
      variables: (name: string) => (name === 'limit' ? '门槛' : undefined),
      records: '会员',
    };
    const say = (rule: string): string => toSentence(rule, options);
    expect(say('$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3')).toBe('30天内购买超过3次');
    expect(say('$count(orders[amount > 100]) >= 2')).toBe('金额大于100的购买至少2次');
    expect(say('age > $limit and age < $other')).toBe('年龄大于门槛且小于$other');
    expect(say('$not(age = 5)')).toBe('年龄不等于5（含未填写的会员）');
    expect(say('"t1" in tags and "t2" in lists')).toBe('有标签“高价值”，并且名单包含“t2”');
  });

  it('says rules that differ in meaning differently', () => {
    for (const locale of ['en', 'zh-CN']) {
      const said = SENTENCES.map(([rule]) => toSentence(rule, { locale }));
      const own = said.filter(
        (_, index) => SENTENCES[index]![0] !== '' && !SENTENCES[index]![0].includes('mute'),
      );
      // `$$.a` in the record is `a`; both spellings of one meaning may be said alike.
      const doubled = own.filter((text, index) => own.indexOf(text) !== index);
      expect(doubled).toEqual([]);
    }
  });

  it('survives any text', () => {
    for (const rule of ['(', '`', '/*', '$', 'a[', '\u0000', '。', 'a.b[', '{', '$$$', '%']) {
      expect(toSentence(rule, { locale: 'en' })).not.toBe('');
    }
  });
});
