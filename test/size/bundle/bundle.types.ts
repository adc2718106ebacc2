/** What a bundler writes for one entry, before it is known which parts a page loads first. */
export interface BundledChunk {
  readonly name: string;
  /** Bytes after gzip. */
  readonly size: number;
  /** The paths of the modules that a page or an `import()` may ask for here. */
  readonly modules: readonly string[];
  /** Whether the page asks for it, not an `import()`. */
  readonly isEntry: boolean;
  /** Names of the chunks that come with it. */
  readonly imports: readonly string[];
}

/** Bundles the module of that path, from the root of the repository, minified and split at `import()`. */
export type Bundle = (entry: string) => Promise<readonly BundledChunk[]>;
