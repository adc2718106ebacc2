/* Closures without the reader: for pages that get syntax trees instead of texts. */
export type { AstNode } from '../engine/ast.types.js';
export { DEFAULT_LIMITS, type Limits } from '../engine/limits.js';
export type { Pictures } from '../library/pictures.types.js';
export { provideCodings, type Coding, type Codings } from '../library/codings.js';
export { CODINGS } from '../library/encode.js';
export { providePictures } from '../library/times.js';
export { nativeRegex } from './native-regex.js';
export { compileTree, type TreeError, type TreeOptions, type TreeProgram, type TreeResult } from './tree.js';
export { readTree, type TreeReading } from './read-tree.js';
