import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ByteSource } from '@tagma/csv';
import { ImportError } from './import-error.js';

/** Unpacked size of one file, at most. A few kilobytes of gzip can unpack to more than any disk holds. */
const UNPACKED_LIMIT = 2 * 1024 ** 3;

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Reads a CSV file, gzipped or plain, whatever its name says. */
export async function* readCsvFile(
  path: string,
  limit = UNPACKED_LIMIT,
): ByteSource & AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  // Errors of either stream reach the loop below.
  const bytes = (await isGzip(path)) ? pipeline(file, createGunzip(), () => undefined) : file;
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new ImportError('broken-file', `The file is larger than ${limit} bytes when unpacked.`);
    yield chunk;
  }
}
