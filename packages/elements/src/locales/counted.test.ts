import { expect } from '@open-wc/testing';
import { counted } from './counted.js';

it('puts a noun behind its number', () => {
  expect(['0', '1', '2', '1,001'].map((shown) => counted(shown, 'record'))).to.deep.equal([
    '0 records',
    '1 record',
    '2 records',
    '1,001 records',
  ]);
  expect(['1', '3'].map((shown) => counted(shown, 'category', 'categories'))).to.deep.equal([
    '1 category',
    '3 categories',
  ]);
});
