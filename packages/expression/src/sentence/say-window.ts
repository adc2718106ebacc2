import type { RuleNodeBase, TimeWindow } from '../rule-tree/rule-tree.types.js';
import type { Scope, Speaker } from './sentence.types.js';

/** A stretch of time in words. Whether its ends are in it, a matter of one millisecond, is not said. */
export function whenOf(window: TimeWindow<RuleNodeBase>, scope: Scope, speaker: Speaker): string {
  const { words } = speaker;
  switch (window.form) {
    case 'last':
      return words.lastFor(words.duration(window.amount, window.unit), window.upperBound);
    case 'ago-between':
      return words.agoBetween(window.from, window.to, window.unit);
    case 'older':
      return words.olderThan(words.duration(window.amount, window.unit));
    case 'calendar':
      return words.calendar(window.unit, window.zone, window.ago ?? 0);
    case 'before':
    case 'after':
      return words.beside(window.form, window.included === true, speaker.value(window.at, scope));
  }
}
