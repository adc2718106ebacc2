import { describe, expect, it } from 'vitest';
import { STOCK_FUNCTIONS } from '../functions/stock-functions.js';
import { stockFunction } from '../engine/stock.js';
import { builtIn, builtInNames } from './registry.js';

describe('the registry', () => {
  it('knows every function of jsonata, and no other', () => {
    expect([...builtInNames()].sort()).toEqual([...STOCK_FUNCTIONS].sort());
  });

  it.each(STOCK_FUNCTIONS)('$%s takes what it takes in jsonata', (name) => {
    const stock = stockFunction(name);
    const signature = stock.signature as { readonly definition?: string } | undefined;
    expect(builtIn(name)?.definition.signature).toBe(signature?.definition);
    expect(builtIn(name)?.arity).toBe(stock.implementation.length);
  });

  it.each(['toString', '__proto__', 'constructor', 'clear', ''])('has no function %j', (name) => {
    expect(builtIn(name)).toBeUndefined();
  });
});
