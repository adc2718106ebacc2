import { describe, expect, it } from 'vitest';
import { shellEn, shellZh } from '../texts/shell.js';
import { documentTitle } from './page-title.js';

describe('documentTitle', () => {
  it('names the page in the language of the reader', () => {
    expect(documentTitle({ page: 'tiers' }, null, shellEn)).toBe('Tiers · Tagma CRM');
    expect(documentTitle({ page: 'tiers' }, null, shellZh)).toBe('客户分级 · Tagma CRM');
  });

  it('names a customer, and until the name is known the number', () => {
    const route = { page: 'customer', id: 'C000006' } as const;
    expect(documentTitle(route, null, shellEn)).toBe('C000006 · Tagma CRM');
    expect(documentTitle(route, { id: 'C000006', name: '李娜博' }, shellEn)).toBe('李娜博 · Tagma CRM');
  });

  it('leaves out the customer of before', () => {
    const before = { id: 'C000006', name: '李娜博' };
    expect(documentTitle({ page: 'customer', id: 'C000007' }, before, shellEn)).toBe('C000007 · Tagma CRM');
    expect(documentTitle({ page: 'customers' }, before, shellEn)).toBe('Customers · Tagma CRM');
  });
});
