import type { RulePart, RuleTree } from '@tagma/expression';
import { lockedPartsKept, lostPlace } from '@tagma/expression/rule-tree';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ValidityProblem } from '../../../internal/tagma-form-element.js';
import { ruleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import { ruleLocksTerms } from '../../../locales/rule-locks.terms.js';
import type { LockPolicy } from '../rule-builder.types.js';

/** The rule as the host gave it, and as it is now. */
interface Versions {
  readonly opened: RuleTree;
  readonly tree: RuleTree;
}

/** Longer texts are cut where a message names them. */
const LONGEST = 60;

/** Trees are asked about several times for each drawing. */
const lost = new WeakMap<RuleTree, { readonly opened: RuleTree; readonly parts: readonly RulePart[] }>();

/** Locked parts of the opened rule that its text does not have any more. */
function lostParts({ opened, tree }: Versions): readonly RulePart[] {
  const known = lost.get(tree);
  if (known?.opened === opened) return known.parts;
  const check = lockedPartsKept(opened, tree);
  const parts = check.ok ? [] : check.parts;
  lost.set(tree, { opened, parts });
  return parts;
}

/** Whether something is gone, turned round or unlocked that the person may not change. */
export function losesLocked(versions: Versions, canEdit: LockPolicy | null): RulePart | undefined {
  if (canEdit === null) return undefined;
  return lostParts(versions).find((part) => !canEdit(part, { type: 'delete', node: part.id }));
}

/** Where the part would have to stand in the text as it is now. */
export function placeOfLost({ opened, tree }: Versions, part: RulePart): ReturnType<typeof lostPlace> {
  return lostPlace(part, opened.text, tree.text);
}

/** The same as what a form says of the rule. */
export function lockProblem(
  versions: Versions,
  canEdit: LockPolicy | null,
  localize: LocalizeController,
): ValidityProblem | null {
  const part = losesLocked(versions, canEdit);
  if (part === undefined) return null;
  const { start, end } = part.span;
  const name = part.name ?? versions.opened.text.slice(start, end);
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const { line, column } = placeOfLost(versions, part);
  const message = localize
    .terms(ruleBuilderTerms)
    .errorAt(localize.number(line), localize.number(column), localize.terms(ruleLocksTerms).lost(shown));
  return { flags: { customError: true }, message };
}
