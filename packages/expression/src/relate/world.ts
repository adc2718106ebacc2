import type { RecordSchema } from '../lint/schema.types.js';

/** What claims are made about: all records at a time, or those that a schema allows. */
export interface World {
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly schema?: RecordSchema | undefined;
}
