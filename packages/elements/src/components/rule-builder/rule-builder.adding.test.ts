import { expect } from '@open-wc/testing';
import { allInside, appears, focused, inside, settled, textOf } from '../../testing-suites/page.js';
import { builder, press, show } from '../../testing-suites/rule-builder-page.js';

const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name' },
    age: { type: 'number', title: 'Age' },
    tags: { type: 'array', items: { type: 'string' }, title: 'Tags' },
    orders: {
      type: 'array',
      title: 'Orders',
      items: {
        type: 'object',
        properties: {
          product: { type: 'string', title: 'Product' },
          at: { type: 'string', format: 'date-time', title: 'Date' },
        },
      },
    },
  },
} as const;

async function open(value = ''): Promise<void> {
  await show(value, { schema: SCHEMA });
  inside(builder, '.add-main').click();
  await appears(builder, '.add-option');
}

async function find(query: string): Promise<readonly string[]> {
  const input = inside<HTMLInputElement>(builder, '.add-search');
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(builder);
  return allInside(builder, '.add-option .add-label').map(textOf);
}

async function choose(label: string): Promise<void> {
  expect((await find(label))[0]).to.equal(label);
  await press('Enter');
  await settled(builder);
}

describe('“Add a condition” of tagma-rule-builder', () => {
  it('finds what is called otherwise, in either language', async () => {
    await open();
    for (const query of ['tier', '分档', '档位']) expect(await find(query), query).to.include('Tiers');
    for (const query of ['score', '得分', '打分']) expect(await find(query), query).to.include('Score card');
    for (const query of ['jsonata', '公式']) expect(await find(query), query).to.include('Expression');
    expect(await find('group 任一')).to.include('Any of several conditions');
    expect(await find('nothing of the kind')).to.deep.equal([]);
  });

  it('goes into the value that is to be filled in, also in what entries must be', async () => {
    for (const [label, typed, text] of [
      ['Orders: Product contains…', 'A', '$count(orders[$contains(product, "A")]) > 0'],
      ['Name contains…', 'B', '$contains(name, "B")'],
      ['Name is…', 'C', 'name = "C"'],
    ] as const) {
      await open();
      await choose(label);
      const input = focused();
      expect(input, label).to.be.instanceOf(HTMLInputElement);
      expect((input as HTMLElement).closest('[data-part=value]'), label).to.not.equal(null);
      (input as HTMLInputElement).value = typed;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled(builder);
      expect(builder.value).to.equal(text);
    }
  });

  it('goes to the row where every value is filled in', async () => {
    await open();
    await choose('Orders: more than 3 in the last 30 days');
    expect(focused()?.matches('.row')).to.equal(true);
    await open('age = 1');
    await choose('Age is at least…');
    expect(focused()?.matches('.row')).to.equal(true);
  });
});
