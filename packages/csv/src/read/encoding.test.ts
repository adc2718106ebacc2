import { describe, expect, it } from 'vitest';
import { EncodingDetector } from './encoding.js';

function detect(bytes: Uint8Array, piece = 3): unknown {
  const detector = new EncodingDetector();
  for (let at = 0; at < bytes.length; at += piece) detector.push(bytes.subarray(at, at + piece));
  return detector.finish();
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, at) => view.setUint16(at * 2, character.charCodeAt(0), littleEndian));
  return bytes;
}

describe('EncodingDetector', () => {
  it('knows UTF-8 with and without a byte order mark, cut anywhere', () => {
    expect(detect(utf8('名称,城市\n李雷,上海'))).toEqual({ encoding: 'utf-8', bom: false });
    expect(detect(utf8('\uFEFFname\n'))).toEqual({ encoding: 'utf-8', bom: true });
  });

  it('knows UTF-16 by its mark and by its zero bytes', () => {
    expect(detect(utf16('\uFEFF名称', true))).toEqual({ encoding: 'utf-16le', bom: true });
    expect(detect(utf16('\uFEFFname', false))).toEqual({ encoding: 'utf-16be', bom: true });
    expect(detect(utf16('name,city\n', true))).toEqual({ encoding: 'utf-16le', bom: false });
    expect(detect(utf16('name,city\n', false))).toEqual({ encoding: 'utf-16be', bom: false });
  });

  it('takes pairs of high bytes for GB 18030', () => {
    // 名称,城市 as Chinese spreadsheets save it.
    const bytes = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb3, 0xc7, 0xca, 0xd0, 0x0a]);
    expect(detect(bytes)).toEqual({ encoding: 'gb18030', bom: false });
    expect(new TextDecoder('gb18030').decode(bytes)).toBe('名称,城市\n');
  });

  it('takes lonely high bytes for Windows-1252', () => {
    const bytes = Uint8Array.from([...utf8('Caf'), 0xe9, ...utf8(',M'), 0xfc, ...utf8('nchen\n')]);
    expect(detect(bytes)).toEqual({ encoding: 'windows-1252', bom: false });
  });

  it('sees a broken byte at the very end', () => {
    expect(detect(Uint8Array.from([...utf8('name\n'), 0xc3]))).not.toMatchObject({ encoding: 'utf-8' });
  });
});
