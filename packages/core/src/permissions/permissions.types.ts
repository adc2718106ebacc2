import type { Instant, LocalizedText } from '../shared/shared.types.js';

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

/**
 * How far a capability reaches. `own`: what the actor owns. `team`: also what everybody below them in the manager
 * tree owns, what a team of theirs or a colleague in one owns, and rules, tags and categories without an owner.
 * `all`: everything.
 */
export type Scope = 'own' | 'team' | 'all';

/** A named set of capabilities. An explicit deny wins over every allow of any role. */
export interface Role {
  readonly id: string;
  readonly allow: readonly Action[];
  readonly deny?: readonly Action[];
  /**
   * How far what is allowed reaches. Default of each action: `all`. Of several roles the widest counts. On records
   * it narrows only types that say who owns them (`RecordTypeDefinition.ownerField`).
   */
  readonly scopes?: Readonly<Partial<Record<ScopedAction, Scope>>>;
  /**
   * For how many hours after giving it `tag.remove` takes a tag away; later it needs `tag.remove-rule`. Of several
   * roles the longest counts. Default: for ever. Like scopes, only where records have owners.
   */
  readonly removeWithinHours?: number;
}

/** Somebody who works here, and whom they report to: the manager tree. */
export interface Member {
  /** Stable id of the user, as in `Actor.id`. */
  readonly id: string;
  readonly name?: LocalizedText;
  /** Another member; absent at the top. Never leads back in a circle. */
  readonly managerId?: string;
  /** Ids of teams or departments, as in `Actor.teams`. */
  readonly teams?: readonly string[];
}

/**
 * Why something may not be done. `no-role`, `not-granted`, `denied`: what roles say. The others are what a
 * category or tag says about itself: `not-editor` by its editors, `not-assignable-by` by those who may give it,
 * `not-visible` by those who see it; `not-author`: only who made a proposal withdraws it; `out-of-scope`: it
 * belongs to somebody whom the scope of the actor's roles does not reach; `too-late`: the time to take back what
 * one gave is over.
 */
export type DenialReason =
  | 'no-role'
  | 'not-granted'
  | 'denied'
  | 'not-editor'
  | 'not-assignable-by'
  | 'not-visible'
  | 'not-author'
  | 'out-of-scope'
  | 'too-late';

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
  /** Ids on that list, of people, teams and roles: who may. */
  readonly named?: readonly string[];
  /** How far the actor's roles reach, where that is not far enough. */
  readonly scope?: Scope;
  /** Ids of roles that reach it, see `out-of-scope` and `too-late`. */
  readonly roles?: readonly string[];
  /** When the time ended, exclusive; see `too-late`. */
  readonly until?: Instant;
  /** The zone of the workspace, in which `until` is told. */
  readonly timeZone?: string;
}

/** Actions on something that has an owner: a scope can narrow them. */
export type ScopedAction = Extract<
  Action,
  | 'record.read'
  | 'record.edit'
  | 'tag.assign'
  | 'tag.remove'
  | 'tag.remove-rule'
  | 'code.issue'
  | 'code.assign-manual'
  | 'tier.override'
  | 'note.read'
  | 'note.write'
  | 'export'
  | 'audit.read'
  | 'concept.create'
  | 'concept.edit'
  | 'concept.archive'
  | 'concept.delete'
  | 'rule.edit'
  | 'rule.publish'
  | 'pattern.edit'
  | 'workflow.edit'
  | 'ownership.edit'
>;
