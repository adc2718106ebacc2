/** Everything that can be allowed or denied. */
export type Action =
  | 'record.read'
  | 'record.import'
  | 'tag.assign'
  | 'tag.remove' // a tag that only hands gave
  | 'tag.remove-rule' // a tag that a rule gave; leaves a hold
  | 'tag.suggest'
  | 'concept.create'
  | 'concept.edit'
  | 'concept.archive'
  | 'concept.delete'
  | 'rule.test'
  | 'rule.edit'
  | 'rule.publish'
  | 'rule.run'
  | 'workspace.edit'
  | 'export'
  | 'audit.read';

/** A named set of capabilities. An explicit deny wins over every allow of any role. */
export interface Role {
  readonly id: string;
  readonly allow: readonly Action[];
  readonly deny?: readonly Action[];
}

/** The answer of `can()`. */
export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly action: Action; readonly why: 'no-role' | 'not-granted' | 'denied' };
