import type { Instant, Json, LocalizedText, RecordRef } from '../shared/shared.types.js';

/** Fixed characters, e.g. `-`. */
export interface LiteralSegment {
  readonly type: 'literal';
  /** Names the segment among those of its pattern. */
  readonly id: string;
  readonly text: string;
}

/** One row of a mapping table: records with `value` carry `code`. */
export interface MapRow {
  /** Compared as text after the pattern's input folding; numbers and booleans as JSON writes them. */
  readonly value: Exclude<Json, readonly Json[] | object>;
  readonly code: string;
  /** What people call it, where it is not the value itself. */
  readonly label?: LocalizedText;
}

/** What a map does with a value that has no row: refuse the record, write `default`, or write nothing. */
export type UnmappedPolicy = 'error' | 'default' | 'skip';

/** Value → code by a table, e.g. 北美 → A (映射段). */
export interface MapSegment {
  readonly type: 'map';
  readonly id: string;
  /** Key of a field of the record type. */
  readonly field: string;
  readonly table: readonly MapRow[];
  /** Whether several values may share a code, so that a code does not tell which one it was. Default false. */
  readonly lossy?: boolean;
  readonly unmapped: UnmappedPolicy;
  /** The code for unmapped values, with policy `default`. */
  readonly default?: string;
}

/** How a field's text is changed before it is written. */
export type FieldTransform = 'none' | 'upper' | 'lower' | 'initials' | 'digits';

/** The value of a field itself, in a declared width and character set (字段段). */
export interface FieldSegment {
  readonly type: 'field';
  readonly id: string;
  readonly field: string;
  readonly transform: FieldTransform;
  /** Characters; one number is a fixed width. */
  readonly width: { readonly min: number; readonly max: number };
  /** Fills up to the least width on the left; absent: a shorter value is refused. */
  readonly pad?: string;
  /** Longer values are cut at the end when true, refused when false. */
  readonly truncate: boolean;
  readonly alphabet: Alphabet;
}

/** Parts of a date, e.g. `YYYYMM`; letters other than these are refused. */
export type DateFormat =
  | 'YYYY'
  | 'YY'
  | 'YYYYMM'
  | 'YYMM'
  | 'YYYYMMDD'
  | 'YYMMDD'
  | 'YYYYDDD'
  | 'YYDDD'
  | 'YYYYWW'
  | 'YYWW'
  | 'MM'
  | 'DD'
  | 'Q';

/** A date of the record, or the moment of issue (日期段). */
export interface DateSegment {
  readonly type: 'date';
  readonly id: string;
  /** Key of a date or instant field; `null`: when the code is issued. */
  readonly field: string | null;
  readonly format: DateFormat;
  /** IANA zone in which the day of an instant is taken; shown to people. Default: that of the workspace. */
  readonly timeZone?: string;
}

/** Characters that a segment may write, by name or as a list without repeats. */
export type Alphabet =
  | 'digits' // 0-9
  | 'upper' // A-Z
  | 'alphanumeric' // 0-9 A-Z
  | 'no-confusables' // 34: 0-9 A-Z without I and O
  | 'crockford' // 32: without I, L, O, U
  | 'gb32100' // 31: GB 32100-2015, without I, O, Z, S, V
  | { readonly characters: string }
  /** Any visible character but these, e.g. a name before a `-`. Not for running numbers. */
  | { readonly except: string };

/** Numbers that the counter leaves out, to be given by hand (保留号段); both ends belong to it. */
export interface ReservedRange {
  readonly from: number;
  readonly to: number;
  readonly note?: string;
}

/** A running number (流水号段). */
export interface SequenceSegment {
  readonly type: 'sequence';
  readonly id: string;
  /** Characters, filled up with the alphabet's first one. */
  readonly width: number;
  /** First number. Default 1. */
  readonly start: number;
  /** Distance of two numbers, 1 or more. Default 1. */
  readonly step: number;
  /** Digits of the number system; its length is the base. Default `digits`. */
  readonly alphabet: Alphabet;
  /** Written numbers that contain any of these are left out, e.g. `4`, `13`. */
  readonly skip: readonly string[];
  /** Ids of the segments whose rendered text chooses the counter (流水号作用域). Empty: one counter for all. */
  readonly scope: readonly string[];
  /** When all numbers of a width are given: refuse, or take one character more. */
  readonly overflow: 'error' | 'grow';
  readonly reserved: readonly ReservedRange[];
  /** `next`: above the last one; `lowest-free`: also fills gaps that nothing explains. Default `next`. */
  readonly fill: 'next' | 'lowest-free';
}

/** Algorithms for check characters (校验码). */
export type CheckAlgorithm =
  | 'iso7064-mod11-2'
  | 'iso7064-mod37-2'
  | 'iso7064-mod97-10'
  | 'iso7064-mod1271-36'
  | 'iso7064-mod11,10'
  | 'iso7064-mod27,26'
  | 'iso7064-mod37,36'
  | 'luhn'
  | 'luhn-mod-n'
  | 'damm'
  | 'verhoeff'
  | 'gtin'
  | 'gb32100';

/** Characters computed over others (校验段). It may stand anywhere after, between or before what it covers. */
export interface CheckSegment {
  readonly type: 'check';
  readonly id: string;
  readonly algorithm: CheckAlgorithm;
  /** Ids of the segments it covers; they are read in the order of the pattern. */
  readonly covers: readonly string[];
  /** For `luhn-mod-n`: what it counts in, two characters or more. Default `alphanumeric`. */
  readonly alphabet?: Alphabet;
}

/** The text that a JSONata expression gives for the record (表达式段). */
export interface ExpressionSegment {
  readonly type: 'expression';
  readonly id: string;
  /** JSONata over what `ruleInput()` makes of the record. Must give a text or a number. */
  readonly expression: string;
  readonly width: { readonly min: number; readonly max: number };
  readonly alphabet: Alphabet;
}

/** One part of a code (编码段). */
export type Segment =
  | LiteralSegment
  | MapSegment
  | FieldSegment
  | DateSegment
  | SequenceSegment
  | CheckSegment
  | ExpressionSegment;

/** How typed codes are folded before they are read. */
export interface CodeInput {
  /** Full-width characters count as their plain ones. Default true. */
  readonly nfkc: boolean;
  /** `a` counts as `A`. Default true. */
  readonly caseFold: boolean;
  /** Characters that look alike count as the one the pattern can hold, e.g. `O` as `0`. Default false. */
  readonly confusables: boolean;
}

/** What makes a code (编号规则的定义). JSON is the truth; see `patternText` for the short form. */
export interface CodeDefinition {
  readonly segments: readonly Segment[];
  readonly input: CodeInput;
  /** Most characters that the host's field takes. Absent: no limit. */
  readonly maxLength?: number;
  /** What a record's code does when the class it says has changed. */
  readonly onClassChange: 'sticky' | 'recode' | 'recode-at-review';
  /** A record that goes back to a class gets the code back that it had there. */
  readonly reclaim: boolean;
  /** Whether different records may never share a code within the record type, or in the whole workspace. */
  readonly uniqueness: 'record-type' | 'workspace';
}

/** A published definition; codes keep the number of the one that made them. */
export interface PatternVersion {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly definition: CodeDefinition;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly note?: string;
}

/** draft: never published; published: numbers records; paused: issues nothing; archived: out of sight. */
export type PatternState = 'draft' | 'published' | 'paused' | 'archived';

/** How the records of a type are numbered (编号规则). */
export interface CodePattern {
  readonly id: string;
  /** Counts changes of this entity. */
  readonly version: number;
  readonly name: LocalizedText;
  readonly recordType: string;
  readonly state: PatternState;
  readonly ownerId: string;
  /** What is being edited; equal to the newest published definition when nothing is. */
  readonly draft: CodeDefinition;
  /** Oldest first. */
  readonly published: readonly PatternVersion[];
  /** When somebody should look at it again. */
  readonly nextReviewAt?: Instant | null;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** A code of a record in a period (编号记录); former ones stay findable as aliases (历史编号). */
export interface CodeAssignment {
  /** {@link codeKey}: unique for ever, retired codes included. */
  readonly id: string;
  readonly version: number;
  readonly patternId: string;
  /** {@link PatternVersion.number}; 0 for a code that was imported as it was. */
  readonly patternVersion: number;
  readonly record: RecordRef;
  readonly code: string;
  /** Sorts as the segments do: 10 after 2. */
  readonly sortKey: string;
  readonly scopeKey: string | null;
  readonly number: number | null;
  readonly origin: 'auto' | 'manual' | 'import';
  readonly state: 'current' | 'superseded' | 'retired';
  readonly validFrom: Instant;
  /** Exclusive; `null` while it is current. */
  readonly validTo: Instant | null;
  readonly reason?: string;
}
