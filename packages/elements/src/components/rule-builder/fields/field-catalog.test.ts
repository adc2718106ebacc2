import { expect } from '@open-wc/testing';
import type { RecordSchema } from '@tagma/expression';
import { customerSchema } from '../../../testing-suites/rule-rows-page.js';
import { createFieldCatalog } from './field-catalog.js';

describe('field catalogue', () => {
  const catalog = createFieldCatalog(customerSchema);
  const names = (scope: readonly string[]): readonly string[] =>
    catalog.inScope(scope).map(({ local, kind }) => `${local.join('.')}: ${kind}`);

  it('lists the fields of the record with those of its objects, and what they hold', () => {
    expect(names([])).to.deep.equal([
      'name: text',
      'city: text',
      'note: text',
      'age: number',
      'spent: number',
      'refunded: number',
      'vip: boolean',
      'birthday: date',
      'joinedAt: date',
      'tags: tags',
      'interests: list',
      'address: object',
      'address.street: text',
      'address.zip: text',
      'orders: collection',
      'conversations: collection',
    ]);
  });

  it('lists the fields of a list in its scope, two levels deep', () => {
    expect(names(['orders'])).to.deep.equal([
      'at: date',
      'amount: number',
      'status: text',
      'items: collection',
    ]);
    expect(names(['orders', 'items'])).to.deep.equal(['price: number']);
    expect(catalog.find(['orders', 'items'], ['price'])?.path).to.deep.equal(['orders', 'items', 'price']);
  });

  it('tells titles, choices and days', () => {
    expect(catalog.titleOf(['orders', 'amount'])).to.equal('金额');
    expect(catalog.titleOf(['orders', 'gone'])).to.equal('gone');
    expect(catalog.find([], ['city'])?.choices).to.deep.equal(['北京', '上海', '深圳']);
    expect(catalog.find([], ['birthday'])?.dateOnly).to.equal(true);
    expect(catalog.find([], ['joinedAt'])?.dateOnly).to.equal(false);
    expect(catalog.find([], ['gone'])).to.equal(undefined);
  });

  it('takes tags with all above them for tags', () => {
    const ids: RecordSchema = { type: 'array', items: { type: 'string' } };
    const { inScope } = createFieldCatalog({ properties: { tags: ids, tagTree: ids, ids } });
    expect(inScope([]).map(({ kind }) => kind)).to.deep.equal(['tags', 'tags', 'list']);
  });

  it('knows the item of a list of plain values', () => {
    expect(catalog.find(['interests'], [])?.kind).to.equal('text');
  });

  it('survives names of every object and schemas that hold themselves', () => {
    const schema: { type: 'object'; properties: Record<string, RecordSchema> } = {
      type: 'object',
      properties: {},
    };
    schema.properties['self'] = schema;
    schema.properties['__proto__x'] = { type: ['string', 'null'] };
    const own = createFieldCatalog(schema);
    expect(own.find([], ['constructor'])).to.equal(undefined);
    expect(own.find([], ['self', 'self', '__proto__x'])?.kind).to.equal('text');
    expect(own.inScope([]).length).to.be.lessThan(100);
  });

  it('leaves open what the schema leaves open', () => {
    const own = createFieldCatalog({
      properties: { a: {}, b: { type: ['string', 'number'] }, c: { enum: [1, 2, null] } },
    });
    expect(own.inScope([]).map(({ kind }) => kind)).to.deep.equal(['any', 'any', 'number']);
    expect(own.find([], ['c'])?.choices).to.deep.equal([1, 2]);
  });
});
