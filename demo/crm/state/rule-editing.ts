import type { Rule, RuleDraft } from '@tagma/core';
import { CUSTOMER } from './customers.js';

/** What stands in the rule form: a draft and the version it started from (`null` for a new rule). */
export interface RuleForm {
  readonly ruleId: string | null;
  readonly baseVersion: number | null;
  readonly draft: RuleDraft;
}

/** The address part of a rule that is not saved yet. */
export const NEW_RULE = 'new';

export function emptyForm(): RuleForm {
  return {
    ruleId: null,
    baseVersion: null,
    draft: { name: '', recordType: CUSTOMER, tagId: '', expression: '', onExit: 'remove', ...UNGOVERNED },
  };
}

/** How a rule runs when nobody said anything else. */
const UNGOVERNED = {
  priority: 0,
  mode: 'auto',
  missingPolicy: 'noMatch',
  schedule: null,
  errorLimit: null,
  tests: [],
  parameters: [],
  moreTagIds: [],
} as const satisfies Partial<RuleDraft>;

export function formFromRule(rule: Rule): RuleForm {
  const { id, version, name, recordType, tagId, expression, onExit, ownerId } = rule;
  const { priority, mode, missingPolicy, schedule, errorLimit, tests, parameters, moreTagIds } = {
    ...UNGOVERNED,
    ...rule,
  };
  return {
    ruleId: id,
    baseVersion: version,
    draft: {
      name,
      recordType,
      tagId,
      expression,
      onExit,
      priority,
      mode,
      missingPolicy,
      schedule,
      errorLimit,
      tests,
      parameters,
      moreTagIds,
      ...(ownerId === undefined ? {} : { ownerId }),
    },
  };
}

/** Whether the form differs from the stored rule (or, for a new one, from an empty form). */
export function isChanged(form: RuleForm, stored: Rule | undefined): boolean {
  const base = stored ? formFromRule(stored).draft : emptyForm().draft;
  return JSON.stringify(form.draft) !== JSON.stringify(base);
}

const KEY = 'tagma-crm-rule-form-';

/** Keeps unsaved text over a reload or a lost service; `null` forgets it. */
export function keepForm(id: string, form: RuleForm | null): void {
  try {
    if (form) sessionStorage.setItem(KEY + id, JSON.stringify(form));
    else sessionStorage.removeItem(KEY + id);
  } catch {
    // Storage refused: the text still lives in the page.
  }
}

export function keptForm(id: string): RuleForm | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY + id) ?? 'null');
    return isForm(value) ? value : null;
  } catch {
    return null;
  }
}

function isForm(value: unknown): value is RuleForm {
  if (typeof value !== 'object' || value === null || !('draft' in value)) return false;
  const { draft } = value;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'expression' in draft &&
    typeof draft.expression === 'string'
  );
}
