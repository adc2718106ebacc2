import { expect } from '@open-wc/testing';
import { allInside, settled } from '../../testing-suites/page.js';
import { defineRuleBuilder } from './index.js';
import type { RuleBuilder } from './index.js';

defineRuleBuilder();

let builder: RuleBuilder;

async function show(props: Partial<RuleBuilder>): Promise<void> {
  builder = document.createElement('tagma-rule-builder');
  Object.assign(builder, props);
  document.body.append(builder);
  await settled(builder);
}

afterEach(() => builder.remove());

describe('rule builder: rows', () => {
  it('shows a row for each condition and group', async () => {
    await show({ value: 'a = 1 and (b > 2 or $not(c = 3))' });
    const rows = allInside(builder, '.rule-rows > .row');
    expect(rows.map((row) => row.getAttribute('aria-level'))).to.deep.equal(['1', '2', '2', '3', '3']);
  });

  it('draws few of many rows', async () => {
    const value = Array.from({ length: 1000 }, (_, at) => `f${String(at)} = ${String(at)}`).join(' and ');
    const start = performance.now();
    await show({ value });
    console.log('mount', performance.now() - start);
    expect(allInside(builder, '.rule-rows > .row').length).to.be.lessThan(60);
    console.log(allInside(builder, '*').length);
  });
});
