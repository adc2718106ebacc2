import { describe, expect, it } from 'vitest';
import { wholeText } from './whole-text.js';

describe('wholeText', () => {
  it('reads what spreadsheets save, without the byte order mark', () => {
    // 名称,城市 in GB 18030.
    const chinese = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb3, 0xc7, 0xca, 0xd0, 0x0a]);
    expect(wholeText(chinese)).toBe('名称,城市\n');
    expect(wholeText(new TextEncoder().encode('\uFEFF名称,城市'))).toBe('名称,城市');
    expect(wholeText(Uint8Array.from([0xff, 0xfe, 0x0d, 0x54]))).toBe('名');
    expect(wholeText(new Uint8Array(0))).toBe('');
  });
});
