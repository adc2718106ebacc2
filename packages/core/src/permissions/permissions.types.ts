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
  | 'record.edit'
  | 'code.issue' // by the pattern, also again when the class changed
  | 'code.assign-manual' // a number of a reserved range, or a code from elsewhere
  | 'pattern.edit' // also publish, pause, archive, re-code all
  | 'tier.edit' // drafts of tier schemes
  | 'tier.publish'
  | 'tier.run'
  | 'tier.override'
  | 'note.read'
  | 'note.read-restricted' // notes for managers only
  | 'note.write'
  | 'ownership.edit' // territories, owners
  | 'workflow.edit'
  | 'job.run' // expiry, archiving, reviews
  | 'workspace.edit'
  | 'export'
  | 'audit.read';

/** A named set of capabilities. An explicit deny wins over every allow of any role. */
export interface Role {
  readonly id: string;
  readonly allow: readonly Action[];
  readonly deny?: readonly Action[];
}

/**
 * Why something may not be done. `no-role`, `not-granted`, `denied`: what roles say. The others are what a
 * category or tag says about itself: `not-editor` by its editors, `not-assignable-by` by those who may give it,
 * `not-visible` by those who see it; `not-author`: only who made a proposal withdraws it.
 */
export type DenialReason =
  'no-role' | 'not-granted' | 'denied' | 'not-editor' | 'not-assignable-by' | 'not-visible' | 'not-author';

/** The answer of `can()`. */
export type Permission = { readonly allowed: true } | Denial;

/** Something that may not be done, and whom to ask. */
export interface Denial {
  readonly allowed: false;
  readonly action: Action;
  readonly why: DenialReason;
  /** The category or tag whose list does not name the actor. */
  readonly conceptId?: string;
  /** Who owns it, or else the nearest owner above it: the one to ask. */
  readonly ownerId?: string;
}
