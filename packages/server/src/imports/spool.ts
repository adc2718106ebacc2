import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteSource } from '@tagma/csv';
import { ApiError } from '../http/api-error.js';
import { readCsvFile } from './source.js';

/** Bytes of one uploaded file, at most. */
const UPLOAD_LIMIT = 512 * 1024 ** 2;

const PREFIX = 'tagma-imports-';

/** Keeps uploaded files in a folder of this process, until their import has ended. */
export class Spool {
  #folder: Promise<string> | null = null;
  #files = 0;

  constructor(
    private readonly base = tmpdir(),
    private readonly limit = UPLOAD_LIMIT,
  ) {}

  /**
   * Stores an upload.
   *
   * @returns where it lies and its size
   * @throws ApiError `too-large`; nothing is left then
   */
  async save(
    body: ReadableStream<Uint8Array> | null,
  ): Promise<{ readonly path: string; readonly bytes: number }> {
    this.#folder ??= this.#create();
    const path = join(await this.#folder, String((this.#files += 1)));
    const counter = new ByteCounter(this.limit);
    try {
      const source = body === null ? Readable.from([]) : Readable.from(chunksOf(body));
      await pipeline(source, counter, createWriteStream(path, { flags: 'wx' }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, bytes: counter.bytes };
  }

  /** Reads a stored file from the start, unpacked when it is gzip. */
  open(path: string): ByteSource {
    return readCsvFile(path);
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes everything. */
  async close(): Promise<void> {
    const folder = this.#folder;
    this.#folder = null;
    if (folder !== null) await rm(await folder, { recursive: true, force: true });
  }

  async #create(): Promise<string> {
    await mkdir(this.base, { recursive: true });
    await removeOrphans(this.base);
    return mkdtemp(join(this.base, `${PREFIX}${process.pid}-`));
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
  }
}

/** Lets bytes through, up to a limit. */
class ByteCounter extends Transform {
  bytes = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    if (this.bytes <= this.limit) return done(null, chunk);
    done(
      new ApiError('too-large', `The file is larger than ${this.limit} bytes.`, {
        details: { limit: this.limit },
      }),
    );
  }
}

/** A process that was killed could not remove its folder. */
async function removeOrphans(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
