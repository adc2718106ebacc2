import { Zip, ZipDeflate } from 'fflate';

/** The first and the last year that a ZIP file can tell. */
const YEARS = [1980, 2099] as const;

/** Writes a ZIP file piece by piece. Files that are open together wait, packed, for those before them. */
export class ZipStream {
  readonly #zip = new Zip((error, chunk) => {
    if (error) this.#error = error;
    else this.#ready.push(chunk);
  });
  #ready: Uint8Array[] = [];
  #error: Error | null = null;
  readonly #time: Date;

  /**
   * @param at The time that all files bear; equal contents then are equal archives.
   */
  constructor(at: string) {
    const time = new Date(at);
    const year = time.getUTCFullYear();
    this.#time = year >= YEARS[0] && year <= YEARS[1] ? time : new Date(Date.UTC(YEARS[0], 0, 2));
  }

  /** Begins a file. */
  file(name: string): (bytes: Uint8Array, last: boolean) => void {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = this.#time;
    this.#zip.add(file);
    return (bytes, last) => file.push(bytes, last);
  }

  /** Ends the archive; every file must have ended. */
  end(): void {
    this.#zip.end();
  }

  /**
   * What can be written so far.
   *
   * @throws Error when packing failed
   */
  take(): readonly Uint8Array[] {
    if (this.#error !== null) throw this.#error;
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
