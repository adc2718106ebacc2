import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import type { RecordSchema } from '@tagma/expression';
import { clipboardEvent } from '../../../testing-suites/clipboard.js';
import { concept } from '../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  focused,
  inside,
  press,
  settled,
  textOf,
  type,
} from '../../../testing-suites/page.js';
import type { RuleRowsHost } from '../../../testing-suites/rule-rows-host.js';
import { choose, control, readRow, showRows } from '../../../testing-suites/rule-rows-page.js';
import type { ValuePage, ValueQuery } from '../rule-builder.types.js';

async function openFrom(
  host: RuleRowsHost,
  part: string,
  index = 0,
  expected = '.row-popup .panel',
): Promise<void> {
  await click(control(host, part, index));
  await appears(host, expected);
  await settled(host);
  await settled(host);
}

function labels(host: RuleRowsHost): readonly string[] {
  return allInside(host, '.option-label, .option-heading').map(textOf);
}

const isOpen = (host: RuleRowsHost): boolean => inside(host, '.row-popup').matches(':popover-open');

function wideSchema(count: number): RecordSchema {
  const names = Array.from({ length: count }, (_, index) => `field${index}`);
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name, index) => [name, { type: 'number', title: `字段${index}` }]),
    ),
  };
}

describe('popup of the rows', () => {
  let host: RuleRowsHost | undefined;
  afterEach(() => host?.remove());

  it('offers fields by group, searches them, and writes the chosen one', async () => {
    host = await showRows('age >= 18');
    await openFrom(host, 'field');
    expect(labels(host).slice(0, 3)).to.deep.equal(['姓名', '城市', '备注']);
    expect(focused()).to.equal(inside(host, '.finder-input'));
    await type('退');
    await settled(host);
    expect(labels(host)).to.deep.equal(['退款']);
    await press('Enter');
    await settled(host);
    expect(host.text).to.equal('refunded >= 18');
    expect(isOpen(host)).to.equal(false);
    expect(focused()).to.equal(control(host, 'field'));
  });

  it('keeps what fits when the field is of another kind', async () => {
    host = await showRows('age >= 18');
    await openFrom(host, 'field');
    await type('备注');
    await press('Enter');
    await settled(host);
    expect(host.text).to.equal('note = "18"');
  });

  it('closes on Escape and gives the focus back', async () => {
    host = await showRows('age >= 18');
    await openFrom(host, 'field');
    await press('Escape');
    await settled(host);
    expect(isOpen(host)).to.equal(false);
    expect(focused()).to.equal(control(host, 'field'));
    expect(host.text).to.equal('age >= 18');
  });

  it('draws few of 5,000 fields, and finds the last one', async () => {
    host = await showRows('field0 >= 18', { schema: wideSchema(5000) });
    await openFrom(host, 'field');
    expect(allInside(host, '.option').length).to.be.within(5, 40);
    await type('4999');
    await settled(host);
    expect(labels(host)).to.deep.equal(['字段4999']);
  });

  it('draws few of 20,000 values, and finds the last one', async () => {
    const choices = Array.from({ length: 20_000 }, (_, at) => `value ${at}`);
    host = await showRows('code in ["value 7"]', {
      schema: { type: 'object', properties: { code: { type: 'string', title: '编码', enum: choices } } },
    });
    await openFrom(host, 'value');
    expect(allInside(host, '.option').length).to.be.within(5, 40);
    await type('19999');
    await settled(host);
    expect(labels(host)).to.include('value 19999');
    await press('Enter');
    await settled(host);
    expect(host.text).to.contain('value 7');
  });

  it('adds and removes values of a list', async () => {
    host = await showRows('city in ["北京"]');
    await openFrom(host, 'value');
    expect(labels(host)).to.deep.equal(['已选 1 项', '北京', '已有的值', '上海', '深圳']);
    await click(allInside(host, '.option')[1]!);
    await settled(host);
    expect(host.text).to.equal('city in ["北京", "上海"]');
    await click(allInside(host, '.option')[0]!);
    await settled(host);
    expect(host.text).to.equal('city in ["上海"]');
    await type('广州');
    await settled(host);
    await press('Enter');
    await settled(host);
    expect(host.text).to.equal('city in ["上海", "广州"]');
    expect(isOpen(host)).to.equal(true);
  });

  it('takes many pasted values at once and tells which are none', async () => {
    host = await showRows('age in [1]');
    await openFrom(host, 'value');
    const data = new DataTransfer();
    data.setData('text/plain', '2\n３\nx\n2');
    inside(host, '.finder-input').dispatchEvent(clipboardEvent('paste', data));
    await settled(host);
    expect(host.text).to.equal('age in [1, 2, 3]');
    expect(host.said.at(-1)).to.equal('已添加 2 个值。 以下内容不是数字，未添加：x');
  });

  it('asks the host for values, page by page, and shows counts', async () => {
    const asked: ValueQuery[] = [];
    const values = (query: ValueQuery): Promise<ValuePage> => {
      asked.push(query);
      const from = Number(query.cursor ?? '0');
      const options = Array.from({ length: 50 }, (_, index) => ({
        value: `v${from + index}`,
        count: from + index,
      }));
      return Promise.resolve({ options, next: from < 100 ? String(from + 50) : null });
    };
    host = await showRows('note = "a"', { values });
    await openFrom(host, 'value-pick');
    await appears(host, '.option');
    expect(asked[0]).to.deep.equal({ path: ['note'], search: '', cursor: null });
    expect(textOf(allInside(host, '.option-hint')[7]!)).to.equal('7 条记录');
    const box = inside(host, '.options');
    box.scrollTop = box.scrollHeight;
    box.dispatchEvent(new Event('scroll'));
    for (let i = 0; i < 100 && asked.length < 2; i += 1) await settled(host);
    expect(asked[1]).to.deep.equal({ path: ['note'], search: '', cursor: '50' });
    await settled(host);
    await settled(host);
    await click(allInside(host, '.option')[6]!);
    await settled(host);
    expect(host.text).to.match(/^note = "v\d+"$/);
  });

  it('offers to try again when the values do not come, and gives up when it closes', async () => {
    let fails = true;
    const signals: AbortSignal[] = [];
    const values = (_query: ValueQuery, signal: AbortSignal): Promise<ValuePage> => {
      signals.push(signal);
      if (fails) return Promise.reject(new Error('down'));
      return new Promise(() => undefined);
    };
    host = await showRows('note = "a"', { values });
    await openFrom(host, 'value-pick');
    await appears(host, '.panel-note');
    for (let i = 0; i < 100 && !textOf(inside(host, '.panel')).includes('取值加载失败'); i += 1)
      await settled(host);
    fails = false;
    await click(inside(host, '.panel-note button'));
    await settled(host);
    expect(textOf(inside(host, '.panel-note'))).to.contain('正在加载取值');
    await press('Escape');
    expect(signals.at(-1)?.aborted).to.equal(true);
  });

  it('works a value out from fields and calculations', async () => {
    host = await showRows('spent > 100');
    await openFrom(host, 'value-source', 0, '.operand');
    const kinds = (): HTMLSelectElement => inside<HTMLSelectElement>(host!, '.operand select');
    kinds().value = 'arithmetic';
    kinds().dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('spent > 100 + 0');
    const [, inner] = allInside<HTMLSelectElement>(host, '.operand .operand > select:first-child');
    inner!.value = 'field';
    inner!.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('spent > 100 + age');
    expect(readRow(host)).to.equal('消费总额 | 大于 | 100 + 年龄');
  });

  it('makes a total of a list', async () => {
    host = await showRows('spent > 100');
    await openFrom(host, 'value-source', 0, '.operand');
    const kinds = inside<HTMLSelectElement>(host, '.operand select');
    kinds.value = 'aggregate';
    kinds.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('spent > $sum(orders.amount)');
  });

  it('chooses tags through the tag picker and keeps ids that nobody knows', async () => {
    host = await showRows('$exists(tags[$ in ["gone", "vip"]])', {
      concepts: [concept('vip', '重要客户', 'Important'), concept('new', '新客户', 'New')],
    });
    expect(readRow(host)).to.equal('标签 | 有其中任一 | gone 重要客户');
    await openFrom(host, 'value', 0, 'tagma-tag-picker');
    const picker = inside<HTMLElement & { value: readonly string[] }>(host, 'tagma-tag-picker');
    const unexpired = '只计未到期的标签，已到期或已移除的不计。';
    expect(textOf(inside(host, '.tags-panel .panel-note'))).to.equal(unexpired);
    expect(inside(host, '[data-part=value] .opener').title).to.equal(unexpired);
    expect(picker.value).to.deep.equal(['gone', 'vip']);
    picker.value = ['gone', 'vip', 'new'];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('$exists(tags[$ in ["gone", "vip", "new"]])');
  });

  it('does not let the last tag of "none of" go', async () => {
    host = await showRows('$not("vip" in tags)', { concepts: [concept('vip', '重要客户', 'Important')] });
    await openFrom(host, 'value', 0, 'tagma-tag-picker');
    const picker = inside<HTMLElement & { value: readonly string[] }>(host, 'tagma-tag-picker');
    picker.value = [];
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    expect(host.text).to.equal('$not("vip" in tags)');
    expect(picker.value).to.deep.equal(['vip']);
    expect(host.said.at(-1)).to.contain('至少保留一个标签');
  });

  it('has no accessibility problems when it is open', async () => {
    for (const [rule, part, shown] of [
      ['age >= 18', 'field', '.option'],
      ['city in ["北京"]', 'value', '.option'],
      ['spent > 100', 'value-source', '.operand'],
    ] as const) {
      host = await showRows(rule);
      await openFrom(host, part, 0, shown);
      const { violations } = await axe.run(host);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
      host.remove();
    }
  });

  it('keeps working after the row changed its kind', async () => {
    host = await showRows('age >= 18');
    await choose(host, 'operator', 'in');
    await openFrom(host, 'value');
    await type('30');
    await press('Enter');
    await settled(host);
    expect(host.text).to.equal('age in [18, 30]');
  });
});
