import { describe, expect, it } from 'vitest';
import { LOSS_TEXTS } from './loss-texts.js';
import { describeLoss, Losses, pointer } from './losses.js';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the texts of losses', () => {
  it.each(Object.entries(LOSS_TEXTS))('%s says the same in both languages', (_, texts) => {
    expect(placeholders(texts['zh-CN'])).toEqual(placeholders(texts.en));
    expect(texts.en).not.toMatch(/\p{Script=Han}/u);
    expect(texts['zh-CN']).toMatch(/\p{Script=Han}/u);
  });

  it('are filled with what was met, kept short', () => {
    const losses = new Losses();
    losses.refuse('/rules/0', 'unknown-operator', { value: 'x'.repeat(500) });
    losses.change('/rules/1', 'bad-value', { value: { huge: [1] }, name: 'between' });
    expect(losses.all.map(({ message }) => message.length < 120)).toEqual([true, true]);
    expect(losses.all.map((loss) => describeLoss(loss, 'zh-Hans'))).toEqual([
      expect.stringContaining('没有对应的写法'),
      '值 {…} 不适用于操作符 between。',
    ]);
    expect(losses.all[1]).toMatchObject({ path: '/rules/1', severity: 'changed' });
  });

  it('point with JSON pointers', () => {
    expect(pointer(pointer('', 'a/b~c'), 0)).toBe('/a~1b~0c/0');
  });
});
