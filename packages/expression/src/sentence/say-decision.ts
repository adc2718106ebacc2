import type { DecideOf, LetOf, RuleNode, RuleNodeBase } from '../rule-tree/rule-tree.types.js';
import type { Outcome, Scope, Speaker } from './sentence.types.js';

/** `if …, then …; otherwise …` */
export function sayDecision(node: DecideOf<RuleNodeBase>, scope: Scope, speaker: Speaker): string {
  return speaker.words.decide(
    node.cases.map((each) => ({
      when: speaker.bracketed(each.when, scope),
      then: outcomeOf(each.then, scope, speaker),
    })),
    node.otherwise === undefined ? undefined : outcomeOf(node.otherwise, scope, speaker),
  );
}

/** "It matches" where a case is just true; a value or another condition is said as it is. */
function outcomeOf(node: RuleNode, scope: Scope, speaker: Speaker): Outcome {
  if (node.kind === 'constant') return { text: speaker.words.verdict(node.value), isVerdict: true };
  return { text: speaker.either(node, scope), isVerdict: false };
}

/** `with $n being …: …` */
export function sayLet(node: LetOf<RuleNodeBase>, scope: Scope, speaker: Speaker): string {
  return speaker.words.let(
    node.names.map((each) => ({ variable: each.variable, value: speaker.either(each.value, scope) })),
    speaker.either(node.body, scope),
  );
}
