import { CsvReader } from './reader.js';
import type { CsvDialect, CsvEncoding, ReadRow } from './read.types.js';

/** Bytes as they come from a file, an upload or a network answer. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** Decodes bytes as they come. A byte order mark is dropped; bytes that mean nothing become U+FFFD. */
export async function* decodeText(bytes: ByteSource, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * Reads a file as a stream: one list of rows per piece of the source, the header row first.
 * Memory use does not depend on the length of the file.
 */
export async function* readRows(
  bytes: ByteSource,
  format: { readonly encoding: CsvEncoding; readonly dialect: CsvDialect },
): AsyncGenerator<readonly ReadRow[]> {
  const reader = new CsvReader(format.dialect);
  for await (const text of decodeText(bytes, format.encoding)) {
    const rows = reader.push(text);
    if (rows.length > 0) yield rows;
  }
  const rows = reader.end();
  if (rows.length > 0) yield rows;
}
