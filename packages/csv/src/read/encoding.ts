import type { CsvEncoding } from './read.types.js';

const BYTE_ORDER_MARKS: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What is known about the encoding of a file. */
export interface EncodingGuess {
  readonly encoding: CsvEncoding;
  /** Starts with a byte order mark, which is no part of the first header. */
  readonly bom: boolean;
}

/**
 * Finds the encoding of a file from all of its bytes: a byte order mark decides; zero bytes at every
 * other place mean UTF-16; valid UTF-8 is UTF-8; else GB 18030 or Windows-1252, by how bytes above 127 pair up.
 */
export class EncodingDetector {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #pairs = new PairCounter();
  #first: Uint8Array = new Uint8Array(0);
  #validUtf8 = true;

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void {
    if (this.#first.length < 1024) this.#first = join(this.#first, bytes.subarray(0, 1024));
    if (this.#validUtf8) this.#validUtf8 = this.#decodes(bytes, true);
    this.#pairs.push(bytes);
  }

  /** Takes the end of the file. */
  finish(): EncodingGuess {
    const mark = BYTE_ORDER_MARKS.find(([, bytes]) => bytes.every((byte, at) => this.#first[at] === byte));
    if (mark !== undefined) return { encoding: mark[0], bom: true };
    const wide = zeroBytesSide(this.#first);
    if (wide !== null) return { encoding: wide, bom: false };
    const utf8 = this.#validUtf8 && this.#decodes(new Uint8Array(0), false);
    return { encoding: utf8 ? 'utf-8' : this.#pairs.guess(), bom: false };
  }

  #decodes(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.#utf8.decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

/** Text of the Latin alphabet in UTF-16 has a zero in every pair of bytes. */
function zeroBytesSide(bytes: Uint8Array): CsvEncoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = bytes.length / 8;
  if (odd > half && even === 0) return 'utf-16le';
  return even > half && odd === 0 ? 'utf-16be' : null;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * Chinese characters are two bytes above 160 side by side; accented Latin letters stand alone
 * between plain ones. Counts which of the two a file has.
 */
class PairCounter {
  #run = 0;
  #paired = 0;
  #single = 0;

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte >= 0x80) this.#run += 1;
      else if (this.#run > 0) this.#close();
    }
  }

  guess(): CsvEncoding {
    this.#close();
    return this.#paired >= this.#single ? 'gb18030' : 'windows-1252';
  }

  #close(): void {
    if (this.#run === 1) this.#single += 1;
    else this.#paired += this.#run >> 1;
    this.#run = 0;
  }
}
