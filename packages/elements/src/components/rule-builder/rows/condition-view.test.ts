import { expect } from '@open-wc/testing';
import { lint } from '@tagma/expression';
import axe from 'axe-core';
import { concept } from '../../../testing-suites/fixtures.js';
import { inside, listen, settled, textOf } from '../../../testing-suites/page.js';
import type { RuleRowsHost } from '../../../testing-suites/rule-rows-host.js';
import { choose, control, enter, readRow, showRows } from '../../../testing-suites/rule-rows-page.js';

const NOW = '30 * 86400000';

/** What is shown of each kind, in Chinese. */
const SHOWN: readonly (readonly [rule: string, shown: string])[] = [
  ['age >= 18', '年龄 | 大于或等于 | 18'],
  ['name = "0123"', '姓名 | 等于 | 0123'],
  ['city = "北京"', '城市 | 等于 | 北京'],
  ['city = "广州"', '城市 | 等于 | 广州'],
  ['vip = true', '会员 | 等于 | 真'],
  ['age != 5', '年龄 | 不等于 | 5 | [ ] 也包括没有此值的记录'],
  ['$not(age = 5)', '年龄 | 不等于 | 5 | [x] 也包括没有此值的记录'],
  ['age >= 18 and age < 60', '年龄 | 在…之间 | 18 到 | 60 之间 | 不含上限'],
  ['city in ["北京", "上海"]', '城市 | 是…之一 | “北京”或“上海”'],
  ['$not(age in [1,2])', '年龄 | 不是…之一 | 1或2 | [x] 也包括没有此值的记录'],
  ['"vip" in tags', '标签 | 有其中任一 | 重要客户'],
  ['$count($distinct(interests[$ in ["a","b"]])) = 2', '兴趣 | 同时包含 | a b'],
  ['$contains(note, "产品A")', '备注 | 包含 | 产品A | [ ] 不区分大小写'],
  ['$not($contains(note, /^a/i))', '备注 | 不以…开头 | a | [x] 不区分大小写 | [ ] 也包括没有此值的记录'],
  ['$exists(note)', '备注 | 有值'],
  ['$not($exists(note)) or note in [null, ""]', '备注 | 为空'],
  ['vip', '会员 | 为真或非空'],
  ['$count(orders) > 3', '订单 | 超过 | 3 笔'],
  ['$count(orders) > 0', '订单 | 有'],
  [`$toMillis(joinedAt) > $millis() - ${NOW}`, '注册时间 | 在最近 | 30 | 天 内'],
  [`$toMillis(joinedAt) <= $millis() - ${NOW}`, '注册时间 | 至少在 | 30 | 天 以前'],
  [
    `$toMillis(joinedAt) > $millis() - 60 * 86400000 and $toMillis(joinedAt) <= $millis() - ${NOW}`,
    '注册时间 | 介于 | 60 到 30 | 天 以前',
  ],
  [
    '$fromMillis($toMillis(joinedAt), "[Y0001]-[M01]", "+0800") = $fromMillis($millis(), "[Y0001]-[M01]", "+0800")',
    '注册时间 | 在 | 本月 | UTC+08:00',
  ],
  [
    '$number($fromMillis($toMillis(joinedAt), "[M]", "+0800")) = 11',
    '注册时间 | 月份 | UTC+08:00 | 等于 | 11',
  ],
  [
    '$ceil($number($fromMillis($toMillis(birthday), "[M01]", "+0000")) / 3) > 2',
    '生日 | 季度 | UTC+00:00 | 大于 | 2',
  ],
  ['$toMillis(joinedAt) >= $toMillis("2026-11-22T08:00:00+08:00")', '注册时间 | 不早于 | 2026/11/22 08:00'],
  ['$toMillis(birthday) < $toMillis("2000-01-01")', '生日 | 早于 | 2000/01/01'],
  ['$sum(orders.amount) > 1000', '订单的金额总和 | 大于 | 1000'],
  ['$count($distinct(orders.status)) > 1', '订单中不同状态的数量 | 大于 | 1'],
  ['orders^(>at)[0].amount > 5', '订单中下单时间最新的1笔的金额 | 大于 | 5'],
  ['spent - refunded > 100', '消费总额 - 退款 | 大于 | 100'],
  ['spent > refunded', '消费总额 | 大于 | 退款'],
  ['spent > $limit', '消费总额 | 大于 | 门槛'],
  ['true', '始终成立'],
  ['$map(a, function($x){$x})', '$map(a, function($x){$x}) | 使用了没有可视形式的函数。'],
];

describe('rows of a rule', () => {
  let host: RuleRowsHost | undefined;
  afterEach(() => host?.remove());

  const concepts = [concept('vip', '重要客户', 'Important')];
  const parameters = [{ name: 'limit', title: '门槛', type: 'number' as const }];
  const show = async (
    text: string,
    props: Partial<RuleRowsHost> = {},
    lang?: string,
  ): Promise<RuleRowsHost> => {
    host = await showRows(text, { concepts, parameters, ...props }, lang);
    return host;
  };

  for (const [rule, shown] of SHOWN) {
    it(`shows ${rule}`, async () => {
      expect(readRow(await show(rule))).to.equal(shown);
    });
  }

  it('shows the same in words when it may not be changed', async () => {
    await show('age >= 18 and $contains(note, "x")', { isReadonly: true });
    expect(readRow(host!, 0)).to.equal('年龄 | 大于或等于 | 18');
    expect(readRow(host!, 1)).to.equal('备注 | 包含 | “x”');
    expect(host!.shadowRoot!.querySelectorAll('[data-control]').length).to.equal(0);
  });

  it('changes which part of a date counts, and by which zone', async () => {
    await show('$number($fromMillis($toMillis(joinedAt), "[M]", "+0800")) = 11');
    await choose(host!, 'datePart', 'weekday');
    expect(host!.text).to.equal('$number($fromMillis($toMillis(joinedAt), "[F0]", "+0800")) = 11');
    await choose(host!, 'zone', '+0000');
    expect(host!.text).to.equal('$number($fromMillis($toMillis(joinedAt), "[F0]", "+0000")) = 11');
    await choose(host!, 'datePart', 'quarter');
    expect(readRow(host!)).to.equal('注册时间 | 季度 | UTC+00:00 | 等于 | 11');
  });

  it('says it in English', async () => {
    await show(`$toMillis(joinedAt) > $millis() - ${NOW}`, {}, 'en');
    expect(readRow(host!)).to.equal('注册时间 | is in the last | 30 | days');
  });

  it('shows titles of nested fields where they stand', async () => {
    await show('$count(orders[amount > 100]) >= 2');
    expect(readRow(host!, 0)).to.equal('订单 | 至少 | 2 笔');
    expect(readRow(host!, 1)).to.equal('金额 | 大于 | 100');
  });

  it('marks fields that the schema does not know, or knows otherwise', async () => {
    await show('gone = 1 and age = "x" and address.zip = "1"');
    expect(readRow(host!, 0)).to.contain('没有这个字段');
    expect(readRow(host!, 1)).to.contain('这个字段是数字');
    expect(readRow(host!, 2)).to.equal('邮编 | 等于 | 1');
    expect(host!.text).to.equal('gone = 1 and age = "x" and address.zip = "1"');
  });

  it('names every control once', async () => {
    await show(
      SHOWN.slice(0, 20)
        .map(([rule]) => `(${rule})`)
        .join(' and '),
    );
    const names = [...host!.shadowRoot!.querySelectorAll('[data-control]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(names.length).to.be.greaterThan(60);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.not.include(null);
  });

  it('has no accessibility problems', async () => {
    await show(SHOWN.map(([rule]) => `(${rule})`).join(' and '));
    const { violations } = await axe.run(host!);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('shows hostile names and values as text', async () => {
    const text =
      '`<img src=x onerror=alert(1)>` = "</option><script>1</script>" and note in ["<b>", "\\u202e"]';
    await show(text);
    expect(host!.shadowRoot!.querySelectorAll('img, script, b').length).to.equal(0);
    expect(readRow(host!, 0)).to.contain('<img src=x onerror=alert(1)>');
    expect(host!.text).to.equal(text);
  });
});

/** One change of a control, and the text that comes of it. */
const CHANGES: readonly (readonly [rule: string, part: string, value: string, becomes: string])[] = [
  ['age >= 18', 'operator', '<', 'age < 18'],
  ['age  >= 18 /* grown up */', 'value', '２１', 'age  >= 21 /* grown up */'],
  ['age >= 18', 'operator', 'between', 'age >= 18 and age <= 18'],
  ['age >= 18', 'operator', 'in', 'age in [18]'],
  ['age >= 18', 'operator', 'exists', '$exists(age)'],
  ['name = "0123"', 'value', '007', 'name = "007"'],
  ["name = 'a'", 'value', 'C:\\', 'name = "C:\\\\"'],
  ['note = "x"', 'operator', 'contains', '$contains(note, "x")'],
  ['$contains(note, "x")', 'operator', 'not-starts', '$not($contains(note, /^x/))'],
  ['$contains(note, "x")', 'value', '产品A', '$contains(note, "产品A")'],
  ['city = "北京"', 'value', '1', 'city = "上海"'],
  ['vip = true', 'value', '1', 'vip = false'],
  ['age >= 18 and age <= 60', 'high', '65', 'age >= 18 and age <= 65'],
  ['age >= 18 and age <= 60', 'bounds', 'low', 'age >= 18 and age < 60'],
  ['$count(orders) > 3', 'value', '5', '$count(orders) > 5'],
  ['$count(orders) > 3', 'operator', 'at-most', '$count(orders) <= 4'],
  ['$count(orders[amount > 5]) > 0', 'operator', 'every', '$count(orders[amount > 5]) = $count(orders)'],
  ['$count(orders[amount > 5]) > 0', 'operator', 'more-than', '$count(orders[amount > 5]) > 1'],
  [
    `$toMillis(joinedAt) > $millis() - ${NOW}`,
    'amount',
    '7',
    '$toMillis(joinedAt) > $millis() - 7 * 86400000',
  ],
  [
    `$toMillis(joinedAt) > $millis() - ${NOW}`,
    'operator',
    'older',
    '$toMillis(joinedAt) <= $millis() - 30 * 24 * 60 * 60 * 1000',
  ],
  [
    '$toMillis(joinedAt) >= $toMillis("2026-11-22T08:00:00+08:00")',
    'value-time',
    '9：30',
    '$toMillis(joinedAt) >= $toMillis("2026-11-22T09:30:00+08:00")',
  ],
  [
    '$fromMillis($toMillis(joinedAt), "[Y0001]-[M01]", "+0800") = $fromMillis($millis(), "[Y0001]-[M01]", "+0800")',
    'zone',
    '+0000',
    '$fromMillis($toMillis(joinedAt), "[Y0001]-[M01]", "+0000") = $fromMillis($millis(), "[Y0001]-[M01]", "+0000")',
  ],
  ['"vip" in tags', 'operator', 'none', '$not("vip" in tags)'],
  ['true', 'value', 'false', 'false'],
];

describe('changes in a row', () => {
  let host: RuleRowsHost | undefined;
  afterEach(() => host?.remove());

  for (const [rule, part, value, becomes] of CHANGES) {
    it(`turns ${rule} into ${becomes}`, async () => {
      host = await showRows(rule);
      const isSelect = control(host, part) instanceof HTMLSelectElement;
      await (isSelect ? choose : enter)(host, part, value);
      expect(host.text).to.equal(becomes);
      expect(host.tree.errors).to.deep.equal([]);
    });
  }

  it('writes nothing that does not fit, and keeps what was typed', async () => {
    host = await showRows('age >= 18');
    await enter(host, 'value', '18x');
    expect(host.text).to.equal('age >= 18');
    const input = control<HTMLInputElement>(host, 'value');
    expect(input.value).to.equal('18x');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(readRow(host)).to.contain('请输入数字');
    await enter(host, 'value', '19');
    expect(host.text).to.equal('age >= 19');
    expect(readRow(host)).to.equal('年龄 | 大于或等于 | 19');
  });

  it('keeps "1." while it is typed', async () => {
    host = await showRows('spent >= 18');
    await enter(host, 'value', '1.');
    expect(host.text).to.equal('spent >= 1');
    expect(control<HTMLInputElement>(host, 'value').value).to.equal('1.');
    control(host, 'value').dispatchEvent(new FocusEvent('blur'));
    await settled(host);
    expect(control<HTMLInputElement>(host, 'value').value).to.equal('1');
  });

  it('writes nothing while an input method composes', async () => {
    host = await showRows('name = ""');
    const input = control<HTMLInputElement>(host, 'value');
    input.value = 'zhang';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await settled(host);
    expect(host.text).to.equal('name = ""');
    expect(input.value).to.equal('zhang');
    input.value = '张';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('name = "张"');
  });

  it('is one step of the history while typing goes on', async () => {
    host = await showRows('name = ""');
    for (const text of ['a', 'ab', 'abc']) await enter(host, 'value', text);
    expect(new Set(host.merges).size).to.equal(1);
    expect(host.merges[0]).to.be.a('string');
  });

  it('says of an empty search what the findings say', async () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      host = await showRows('$contains(note, "")', {}, lang);
      const [finding] = lint(host.text, {}, { locale: lang });
      expect(finding?.code).to.equal('empty-search');
      expect(textOf(inside(host, '.notes'))).to.equal(finding?.message);
      host.remove();
    }
  });

  it('waits with an operator that needs a text', async () => {
    host = await showRows('$contains(note, "")');
    await choose(host, 'operator', 'ends');
    expect(host.text).to.equal('$contains(note, "")');
    expect(control<HTMLSelectElement>(host, 'operator').value).to.equal('ends');
    await enter(host, 'value', 'A');
    expect(host.text).to.equal('$contains(note, /A$/)');
  });

  it('switches records without the value', async () => {
    host = await showRows('age != 5 and $not($contains(note, "x"))');
    control<HTMLInputElement>(host, 'missing', 0).click();
    await settled(host);
    control<HTMLInputElement>(host, 'missing', 1).click();
    await settled(host);
    expect(host.text).to.equal('$not(age = 5) and ($not($exists(note)) or $not($contains(note, "x")))');
  });

  it('edits an expression as text', async () => {
    host = await showRows('age > 1 and $map(a, function($x){$x})');
    const area = control<HTMLTextAreaElement>(host, 'value', 1);
    area.value = '$map(b, function($x){$x})';
    area.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('age > 1 and $map(b, function($x){$x})');
    const again = control<HTMLTextAreaElement>(host, 'value', 1);
    again.value = '(((';
    again.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('age > 1 and $map(b, function($x){$x})');
    expect(again.value).to.equal('(((');
  });

  it('lets no input event of its own out', async () => {
    host = await showRows('age >= 18');
    const inputs = listen(host, 'input');
    await enter(host, 'value', '20');
    expect(inputs.length).to.equal(0);
  });
});
