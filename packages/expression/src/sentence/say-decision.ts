import type { DecideOf, LetOf, RuleNodeBase } from '../rule-tree/rule-tree.types.js';
import type { Scope, Speaker } from './sentence.types.js';

/** `if …, then …; otherwise …` */
export function sayDecision(node: DecideOf<RuleNodeBase>, scope: Scope, speaker: Speaker): string {
  return speaker.words.decide(
    node.cases.map((each) => ({
      when: speaker.bracketed(each.when, scope),
      then: speaker.either(each.then, scope),
    })),
    node.otherwise === undefined ? undefined : speaker.either(node.otherwise, scope),
  );
}

/** `with $n being …: …` */
export function sayLet(node: LetOf<RuleNodeBase>, scope: Scope, speaker: Speaker): string {
  return speaker.words.let(
    node.names.map((each) => ({ variable: each.variable, value: speaker.either(each.value, scope) })),
    speaker.either(node.body, scope),
  );
}
