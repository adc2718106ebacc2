/**
 * How much a loss matters.
 *
 * - `refused`: this part has no counterpart. The import or export fails, or, where asked to be partial, the part
 *   stands as a condition that never lets a record in.
 * - `changed`: the part is there, but answers otherwise for the records that the message names.
 * - `detail`: something that does not decide who matches, such as an id, a name or a layout.
 */
export type LossSeverity = 'refused' | 'changed' | 'detail';

/** Why something of the source is not in the result. Stable words, for programs. */
export type LossCode =
  | 'not-json'
  | 'not-understood'
  | 'incomplete-row'
  | 'unknown-operator'
  | 'unknown-source'
  | 'bad-value'
  | 'bad-count'
  | 'empty-group'
  | 'nothing-left'
  | 'too-deep'
  | 'cannot-negate'
  | 'loose-equality'
  | 'truthiness'
  | 'missing-in-sum'
  | 'reversed-range'
  | 'all-of-none'
  | 'muted-dropped'
  | 'dropped-key'
  | 'no-form'
  | 'field-name'
  | 'missing-policy'
  | 'annotation'
  | 'regex'
  | 'header'
  | 'cell'
  | 'column-count'
  | 'result-missing'
  | 'hit-policy';

/** One thing that the other form does not hold, and where it stands in the source. */
export interface ConversionLoss {
  /** JSON pointer into the source document; for a table `/row/column`, both 1-based; for a rule text `@start-end`. */
  readonly path: string;
  /** Line of the source text, from 1, where a JSON text was read. */
  readonly line?: number;
  /** Column of that line, from 1. */
  readonly column?: number;
  readonly code: LossCode;
  readonly severity: LossSeverity;
  /** English text, for logs. Interfaces call `describeLoss(loss, locale)`. */
  readonly message: string;
  /** What the message mentions, already shortened. */
  readonly details: Readonly<Record<string, string>>;
}

/** A rule text made from another format, or why there is none. */
export type ImportResult =
  | {
      readonly ok: true;
      /** JSONata. Empty, or only comments, when nothing counts. */
      readonly text: string;
      /** False when the source has no condition that counts: such a rule is inactive, never "everyone". */
      readonly active: boolean;
      readonly losses: readonly ConversionLoss[];
    }
  | { readonly ok: false; readonly losses: readonly ConversionLoss[] };

/** A document in another format, or why there is none. */
export type ExportResult<Document> =
  | { readonly ok: true; readonly document: Document; readonly losses: readonly ConversionLoss[] }
  | { readonly ok: false; readonly losses: readonly ConversionLoss[] };

/** What a field holds, as far as it is known. */
export type FieldType = 'text' | 'number' | 'boolean' | 'list';

/** How to import. */
export interface ImportOptions {
  /**
   * What becomes of a part without counterpart. `false` (default): the import fails and names each. `true`: the
   * part becomes a constant with a note, chosen so that the rule never matches more than the source.
   */
  readonly partial?: boolean;
  /** The path that a field name of the source stands for. Default: split at dots. */
  readonly fieldPath?: (field: string) => readonly string[];
  /** What a field holds. A text that spells a number becomes one only where this says `number`. */
  readonly fieldType?: (path: readonly string[]) => FieldType | undefined;
}
