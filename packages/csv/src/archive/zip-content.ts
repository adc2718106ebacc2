import { unzipSync } from 'fflate';
import { MANIFEST } from './archive.types.js';

/** The largest file that is unpacked, in bytes; texts of JavaScript end not far above. */
const MAX_FILE = 1 << 29;

/** The files of a ZIP file that lies in memory. Archives packed again, with a folder around the files, are fine. */
export class ZipContent {
  readonly #bytes: Uint8Array;
  readonly #folder: string;
  readonly #sizes: ReadonlyMap<string, number>;

  private constructor(bytes: Uint8Array, sizes: ReadonlyMap<string, number>) {
    this.#bytes = bytes;
    this.#sizes = sizes;
    const manifest = [...sizes.keys()].find((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`));
    this.#folder = manifest?.slice(0, -MANIFEST.length) ?? '';
  }

  /** Looks at the list of files; `null`: this is no ZIP file. */
  static open(bytes: Uint8Array): ZipContent | null {
    const sizes = new Map<string, number>();
    try {
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          sizes.set(name, originalSize);
          return false;
        },
      });
    } catch {
      // The caller tells that it is none.
      return null;
    }
    return new ZipContent(bytes, sizes);
  }

  /** The bytes of a file, or why there are none. */
  read(file: string): Uint8Array | 'missing-file' | 'too-large' | 'not-an-archive' {
    const wanted = this.#folder + file;
    const size = this.#sizes.get(wanted);
    if (size === undefined) return 'missing-file';
    if (size > MAX_FILE) return 'too-large';
    try {
      return unzipSync(this.#bytes, { filter: ({ name }) => name === wanted })[wanted] ?? 'missing-file';
    } catch {
      // The reason is one of the library's own; all of them mean that bytes were changed or are missing.
      return 'not-an-archive';
    }
  }
}
