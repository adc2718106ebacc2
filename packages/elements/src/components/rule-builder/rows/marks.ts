import type { RuleCondition } from '@tagma/expression';

/** A row as a model to put in its own place: name, note and lock stay in the text beside it. */
export function withoutMarks<N extends RuleCondition>(node: N): N {
  const { name: _name, note: _note, lock: _lock, muted: _muted, annotation: _place, ...rest } = node;
  // The generic rest has lost only what no kind of condition needs.
  return rest as N;
}
