import { expect } from '@open-wc/testing';
import { compile } from '@tagma/expression';
import { applyEdit, toRuleTree } from '@tagma/expression/rule-tree';
import { settled } from '../../../testing-suites/page.js';
import type { RuleRowsHost } from '../../../testing-suites/rule-rows-host.js';
import { enter, readRow, showRows } from '../../../testing-suites/rule-rows-page.js';
import type { NewConditionChoice } from './new-condition-choice.types.js';
import { newConditions } from './new-conditions.js';

function insert(text: string, choice: NewConditionChoice | undefined): string {
  if (choice === undefined) throw new Error('not offered');
  const tree = toRuleTree(text);
  const done = applyEdit(text, {
    type: 'insert',
    group: tree.root?.id ?? '',
    at: 9,
    condition: choice.make(),
  });
  if (!done.ok) throw new Error(`${choice.id}: ${done.reason}`);
  expect(done.tree.errors, done.text).to.deep.equal([]);
  return done.text;
}

function outcomeOf(text: string, record: unknown): unknown {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
  return compiled.expression.test(record, { asOf: '2026-11-22T00:00:00Z' });
}

describe('conditions to add', () => {
  let host: RuleRowsHost | undefined;
  afterEach(() => host?.remove());

  const offered = async (scope: readonly string[] = []): Promise<readonly NewConditionChoice[]> => {
    host = await showRows('');
    return newConditions(scope, host.context);
  };
  const labelled = (choices: readonly NewConditionChoice[], label: string): NewConditionChoice | undefined =>
    choices.find((choice) => choice.label === label);

  it('offers first how many entries there were lately', async () => {
    const [first] = await offered();
    expect(first?.label).to.equal('最近30天内订单超过3笔');
    const text = insert('', first);
    expect(text).to.equal('$count(orders[$toMillis(at) > $millis() - 30 * 24 * 60 * 60 * 1000]) > 3');
    const at = (days: number): string =>
      new Date(Date.parse('2026-11-22T00:00:00Z') - days * 86_400_000).toISOString();
    const orders = (...days: readonly number[]) => ({ orders: days.map((day) => ({ at: at(day) })) });
    const test = (record: unknown): unknown => outcomeOf(text, record);
    expect(test(orders(1, 2, 3, 29))).to.equal('match');
    expect(test(orders(1, 2, 3, 31))).to.equal('no-match');
  });

  it('says of tags that only unexpired ones count', async () => {
    for (const [lang, hint] of [
      ['zh-CN', '未到期的标签'],
      ['en', 'unexpired tags'],
    ] as const) {
      host = await showRows('', {}, lang);
      const tags = newConditions([], host.context).filter(({ id }) => id.startsWith('tags '));
      expect(tags.map((choice) => choice.hint)).to.deep.equal([hint]);
      host.remove();
    }
  });

  it('offers what a text of an entry contains, to be filled in', async () => {
    const text = insert('', labelled(await offered(), '咨询的内容包含…'));
    expect(text).to.equal('$count(conversations[$contains(text, "")]) > 0');
    host!.text = text;
    host!.requestUpdate();
    await settled(host!);
    await enter(host!, 'value', '产品A', 1);
    expect(host!.text).to.equal('$count(conversations[$contains(text, "产品A")]) > 0');
    expect(readRow(host!, 1)).to.equal('内容 | 包含 | 产品A | [ ] 不区分大小写');
  });

  it('is found by what people call it', async () => {
    const choices = await offered();
    const by = (word: string): readonly string[] =>
      choices.filter(({ words = '' }) => words.split(' ').includes(word)).map(({ id }) => id);
    for (const word of ['次数', '最近购买', 'count']) expect(by(word), word).to.include('often orders');
    for (const word of ['金额', '最近购买', 'sum']) expect(by(word), word).to.include('sum amount orders');
    for (const word of ['标签', 'tag'])
      expect(
        by(word).some((id) => id.startsWith('tags ')),
        word,
      ).to.equal(true);
    for (const word of ['日期', '时间', '最近', 'date'])
      expect(by(word), word).to.include.members(['recently joinedAt', 'month joinedAt']);
  });

  it('offers parts of dates, by the calendar of a zone', async () => {
    const choices = await offered();
    const month = choices.find(({ id }) => id === 'month joinedAt');
    expect(month?.label).to.equal('注册时间的月份是…');
    expect(insert('', month)).to.match(
      /^\$number\(\$fromMillis\(\$toMillis\(joinedAt\), "\[M\]", "[+-]\d{4}"\)\) = \d{1,2}$/,
    );
  });

  it('can be written, every one of them, alone and beside another condition', async () => {
    const choices = await offered();
    expect(choices.length).to.be.greaterThan(25);
    for (const choice of choices) {
      insert('', choice);
      if (choice.id !== 'decide') expect(insert('age = 1', choice)).to.match(/^age = 1 and /);
    }
    expect(new Set(choices.map(({ id }) => id)).size).to.equal(choices.length);
    expect(new Set(choices.map(({ label, hint }) => `${label} ${hint}`)).size).to.equal(choices.length);
  });

  it('reads from the entry inside a list', async () => {
    const choices = await offered(['orders']);
    const texts = choices.map((choice) => insert('', choice));
    expect(texts).to.include('amount >= 0');
    expect(texts.some((text) => text.includes('orders'))).to.equal(false);
  });

  it('writes groups, scores and tiers that hold together', async () => {
    const choices = await offered();
    const by = (id: string): string =>
      insert(
        '',
        choices.find((choice) => choice.id === id),
      );
    expect(by('any')).to.equal('name = "" or city = "北京"');
    expect(by('none')).to.equal('$not(name = "" or city = "北京")');
    expect(by('score')).to.equal('(name = "" ? 10 : 0) + (city = "北京" ? 10 : 0) >= 10');
    expect(by('decide')).to.equal('name = "" ? "高" : "其他"');
  });

  it('holds for nobody before an expression is written', async () => {
    const text = insert(
      '',
      (await offered()).find(({ id }) => id === 'block'),
    );
    expect(outcomeOf(text, { name: 'x' })).to.equal('no-match');
  });
});
