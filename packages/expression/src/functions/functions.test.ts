import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { stockFunction } from '../engine/stock.js';
import { guardedFunctions } from './functions.js';
import { STOCK_FUNCTIONS } from './stock-functions.js';

const source = readFileSync(createRequire(import.meta.url).resolve('jsonata'), 'utf8');

it('knows every function of the library, and no other', () => {
  const bound = [...source.matchAll(/\b(?:staticFrame|environment)\.bind\('(\w+)', defineFunction/g)].map(
    (m) => m[1],
  );
  expect([...STOCK_FUNCTIONS].sort()).toEqual([...new Set(bound)].sort());
});

it('keeps parameter counts and signatures, on which the library relies', () => {
  for (const name of STOCK_FUNCTIONS) {
    const ours = guardedFunctions().get(name);
    const stock = stockFunction(name);
    expect(ours?.implementation.length, name).toBe(stock.implementation.length);
    expect(ours?.signature, name).toBe(stock.signature);
  }
});
