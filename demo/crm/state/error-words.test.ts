import { HttpSessionError } from '@tagma/server/client';
import { expect, it } from 'vitest';
import { conditionWords } from './error-words.js';

/** What the service answers about a text that it does not run: always in English. */
function refused(code: 'rule-does-not-compile' | 'busy'): HttpSessionError {
  return new HttpSessionError('invalid', 'In English.', 422, { code, message: 'In English.' });
}

it('says in the language of the reader why a condition cannot be counted', async () => {
  const error = refused('rule-does-not-compile');
  expect(await conditionWords(error, '$eval("1")', 'zh-CN')).toMatch(/\$eval.*[一-鿿]/u);
  expect(await conditionWords(error, '$eval("1")', 'en')).toContain('$eval is switched off');
  expect(await conditionWords(refused('busy'), 'a = 1', 'zh-CN')).toContain('服务');
});
