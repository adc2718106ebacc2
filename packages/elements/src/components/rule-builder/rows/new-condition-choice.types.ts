import type { NewConditionText } from '@tagma/expression';

/** A condition that can be added, as the menu offers it. */
export interface NewConditionChoice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Other words that it is looked for by; not shown. */
  readonly words?: string;
  /** Under which heading it stands. */
  readonly group: string;
  make(): NewConditionText;
}
