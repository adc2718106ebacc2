/** A rule for each kind of row, and what to look at in it. */
export const KIND_RULES: Readonly<Record<string, string>> = {
  comparison: 'amount > 1000 and age <= 60',
  between: 'age >= 18 and age <= 60',
  list: 'country in ["DE", "AT", "CH"]',
  text: '$contains($lowercase(name), "ltd") and $not($contains(note, "test"))',
  empty: '$exists(phone) and $not($exists(email))',
  window: '$toMillis(lastLogin) > $millis() - 30 * 24 * 60 * 60 * 1000',
  tags: '$exists(tags[$ in ["gold", "silver"]]) and $not("blocked" in tags)',
  children: '$count(orders[$toMillis(at) > $millis() - 30 * 24 * 60 * 60 * 1000]) > 3',
  nested: '$exists(orders[status = "paid" and $exists(items[quantity > 2])])',
  sum: '$sum(orders[status = "paid"].amount) > 10000',
  fields: 'amount > score * 100',
  groups: 'vip = true and (country = "DE" or country = "AT") and $not(status = "closed" or age < 18)',
  score: '(vip ? 3 : 0) + (amount > 1000 ? 2 : 0) + ($count(orders) > 3 ? 1 : 0) >= 4',
  decision: 'amount > 10000 ? "gold" : amount > 1000 ? "silver" : "standard"',
  names: '($total := $sum(orders.amount); $total > 1000 and $total < 5000)',
  block: 'vip = true and $reduce(orders.amount, function($a, $b) { $a + $b }) > 100',
  marks:
    '/*# name="大额" note="Agreed with sales" lock=value */ amount > 1000 /*# mute: and vip = true */ and age > 18',
};

/** Rules as people write them. */
export const GALLERY_RULES: readonly (readonly [string, string])[] = [
  ['30天内购买超过3次', '$count(orders[$toMillis(at) > $millis() - 30 * 24 * 60 * 60 * 1000]) > 3'],
  ['咨询产品A', '$exists(orders[product = "A"]) or $contains(note, "产品A")'],
  [
    'Big spenders, not closed',
    '$sum(orders[status = "paid"].amount) > 10000 and status != "closed" and $not("blocked" in tags)',
  ],
  [
    'About to leave',
    '// nobody seen for a while\n$max(orders.$toMillis(at)) < $millis() - 180 * 24 * 60 * 60 * 1000\n  and $count(orders) >= 2\n  and (country = "DE" or country = "AT" or country = "CH")',
  ],
  ['Adults', 'age >= 18 and age <= 60 and $exists(email)'],
  ['Tiers', 'amount > 10000 ? "gold" : amount > 1000 ? "silver" : "standard"'],
];
