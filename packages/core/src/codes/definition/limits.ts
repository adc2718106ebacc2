/** Limits of a definition; far above what people need, low enough for a proof. */
export const CODE_LIMITS = {
  segments: 40,
  rows: 20_000,
  /** Characters of one segment. */
  width: 100,
  step: 1000,
  skip: 20,
  reserved: 1000,
  /** Characters of an alphabet. */
  alphabet: 1000,
  /** Patterns of a workspace document, versions and counters of one of them. */
  patterns: 500,
  versions: 1000,
  counters: 100_000,
} as const;
