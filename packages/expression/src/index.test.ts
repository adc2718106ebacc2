import { expect, it } from 'vitest';
import * as api from './index.js';

it('exports exactly this', () => {
  expect(Object.keys(api).sort()).toEqual(['DEFAULT_LIMITS', 'compile', 'describeError', 'parse']);
});
