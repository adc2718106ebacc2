import type { RecordTypeDefinition } from '../records/records.types.js';
import type { Instant, JsonObject } from '../shared/shared.types.js';
import type { CodeDefinition } from './codes.types.js';
import type { Runtime } from './runtime.types.js';
import type { CodeProblem } from './problems.types.js';

/** A JSONata text made ready for records, or what is wrong with it. */
export type CodeExpression =
  | {
      readonly ok: true;
      /** The value for a record, never throwing. */
      evaluate(
        record: JsonObject,
        asOf: Instant,
      ): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
    }
  | { readonly ok: false; readonly message: string; readonly position: number | null };

/** Compiles the texts of expression segments; `codeExpression` of `@tagma/core` does it with JSONata. */
export type CompileCodeExpression = (text: string) => CodeExpression;

/** What a pattern is compiled for. */
export interface CodeContext {
  /** Absent: fields are not checked. */
  readonly recordType?: RecordTypeDefinition;
  /** IANA zone of date segments that name none. */
  readonly timeZone: string;
  /** Absent: expression segments are a problem. Kept out so that patterns without them load no engine. */
  readonly expressions?: CompileCodeExpression;
}

/** How many different texts a segment writes. */
export interface SegmentCapacity {
  readonly segmentId: string;
  /** `null`: without bound. Above 2^53 an approximation. */
  readonly texts: number | null;
}

/** How much a pattern can number. `null`: not bounded by the pattern. */
export interface PatternCapacity {
  /** Numbers that the counter gives per scope, in the declared width, without skipped and reserved ones; 1 without a running number. */
  readonly perScope: number | null;
  /** The same after growing, with overflow `grow`; otherwise equal. */
  readonly perScopeGrown: number | null;
  /** Numbers per scope that are kept for giving by hand. */
  readonly reserved: number;
  /** Different counters. */
  readonly scopes: number | null;
  /** perScope times scopes. */
  readonly total: number | null;
  readonly segments: readonly SegmentCapacity[];
}

/** A definition with what was proven about it, ready to render and parse. Holds no record and no counter. */
export interface CompiledPattern {
  readonly definition: CodeDefinition;
  /** Whether no problem is an error. Only then may it be published. */
  readonly ok: boolean;
  readonly problems: readonly CodeProblem[];
  readonly capacity: PatternCapacity;
  /** UTF-16 units, as fields of hosts count; before growth of the running number. */
  readonly minLength: number;
  readonly maxLength: number;
  /** All characters that codes can hold, in code point order; `…` stands for any with an alphabet of exceptions. */
  readonly characters: string;
  /** For the functions of this folder. */
  readonly runtime: Runtime;
}
