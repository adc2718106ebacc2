import type { ErrorDetails, SourceSpan } from '../errors/errors.types.js';
import type { TextEdit } from '../rule-tree/rule-tree.types.js';

/**
 * How bad it is. `error`: the expression cannot run, or fails on records that the schema allows. `warning`: it
 * very likely does not mean what its author wants. `hint`: worth a look.
 */
export type LintSeverity = 'error' | 'warning' | 'hint';

/** A change that removes a finding. */
export interface LintFix {
  /** What the change is, in words, in the language asked for. */
  readonly title: string;
  /** Stable name of the kind of change; `describeFix` says it in a language. */
  readonly code: string;
  readonly details: ErrorDetails;
  /** In ascending order, not overlapping. Apply all of them. */
  readonly edits: readonly TextEdit[];
}

/** Something in an expression that people get wrong. */
export interface LintFinding {
  /** Stable name of the rule that found it. */
  readonly code: string;
  readonly severity: LintSeverity;
  readonly span: SourceSpan;
  /** What is wrong and why, in the language asked for. */
  readonly message: string;
  /** What the message mentions, for translation. */
  readonly details: ErrorDetails;
  /** The best one first; empty where only the author can know. */
  readonly fixes: readonly LintFix[];
}

/** How to lint. */
export interface LintOptions {
  /** Language of messages and titles: `en` (default) or `zh-CN`; other tags get the nearest of the two. */
  readonly locale?: string;
  /** Codes of rules to leave out. */
  readonly without?: readonly string[];
}

/** All words of one language, by code. */
export interface LintCatalog {
  readonly findings: Readonly<Record<string, string>>;
  readonly fixes: Readonly<Record<string, string>>;
  /** Types of values, as people call them. */
  readonly types: Readonly<Record<string, string>>;
  /** What stands between several types. */
  readonly or: string;
}
