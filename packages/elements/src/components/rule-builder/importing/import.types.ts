import type { CSSResult, TemplateResult, nothing } from 'lit';
import type { ForeignFormat } from '@tagma/expression';

/** In which format a text is. */
export type ImportFormat = 'jsonata' | ForeignFormat;

/** Something that the reader must know before a text is taken over. */
export interface ImportProblem {
  /** `lost`: no counterpart; `changed`: answers otherwise for some records; `field`: the schema knows it not; `detail`: decides nothing. */
  readonly kind: 'lost' | 'changed' | 'field' | 'detail';
  /** Where in the text it is, in words; empty for all of it. */
  readonly where: string;
  readonly text: string;
}

/** What a text becomes. */
export interface ImportReading {
  /** `null` for a text in no known format. */
  readonly format: ImportFormat | null;
  /** The rule text; empty when there is none. */
  readonly rule: string;
  /** In plain words. */
  readonly sentence: string;
  /** Whether it decides yes or no, or gives a value such as the name of a tier. */
  readonly yields: 'condition' | 'value';
  /** Some parts have no counterpart and never let a record in. */
  readonly partial: boolean;
  /** Of a decision table: the results that it may give. */
  readonly results: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Where what is read may go. */
export interface ImportRequest {
  /** What the clipboard held; empty to begin with nothing. */
  readonly text: string;
  /** Below which row it would be put: "condition 3"; empty for the end of the rule. */
  readonly below: string;
  /** Nothing is there that could be replaced. */
  readonly isEmpty: boolean;
  /** Whether it can go beside other rows: not into a text that cannot be read. */
  readonly canInsert: boolean;
  /** Whether the whole rule may be replaced. */
  readonly canReplace: boolean;
  /** Each is one step of the history; false when it is refused. */
  readonly insert: (rule: string) => boolean;
  readonly replace: (rule: string) => boolean;
}

/** Takes over rules of other tools; fetched when it is first needed. */
export interface ImportPart {
  readonly styles: readonly CSSResult[];
  render(): TemplateResult | typeof nothing;
  /** Whether a text is a rule of another tool. */
  recognises(text: string): boolean;
  open(request: ImportRequest): void;
}
