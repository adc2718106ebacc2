import type { ReactiveControllerHost } from 'lit';
import type { Action, Assignment, Command, Concept, Permission, RecordRef, Session } from '@tagma/core';
import type { SessionAnswer } from '../../internal/session-answer.js';
import type { PickerActions, PickerPort } from './picker-actions.js';

/** Where a bound picker is. */
export type BoundStatus = 'unbound' | 'loading' | 'ready' | 'failed';

/** The tags of a record as the picker sees them. */
export interface PickerBinding {
  /** The record; `undefined` ends the binding. */
  record: RecordRef | undefined;
  readonly status: BoundStatus;
  /** Why the last read failed, in words; data read before stay. Empty when it did not. */
  readonly failure: string;
  readonly concepts: readonly Concept[];
  /** Ids of the tags of the record, oldest first, those being added last. */
  readonly tagIds: readonly string[];
  /** What is known about a tag of the record. */
  assignment(tagId: string): Assignment | undefined;
  /** The change of a tag that waits for an answer. */
  pending(tagId: string): 'add' | 'remove' | undefined;
  /** Whether the actor may. */
  can(action: Action): boolean;
  /** Whether the actor may, with what a tag and its categories say about it, and whom to ask. */
  permission(action: Action, conceptId: string): Permission | undefined;
  /** Whether the actor may remove this tag. */
  canRemove(tagId: string): boolean;
  /** Where the record is read and changed; `undefined` while nobody provides one. */
  readonly session: Session | undefined;
  /** Sends a command and reads again. */
  execute(command: Command): Promise<SessionAnswer>;
  /** Reads everything again. */
  reload(): Promise<void>;
  /** Ways to change the tags of the record. */
  readonly actions: PickerActions;
}

/** The module that binds; fetched only by pickers that have a record. */
export interface BindingModule {
  readonly bind: (host: ReactiveControllerHost & HTMLElement, port: PickerPort) => PickerBinding;
}

let loaded: Promise<BindingModule> | undefined;

/** Fetches the module once; a failure is not remembered, so that a later try can succeed. */
export function loadBinding(): Promise<BindingModule> {
  loaded ??= import('./bind.js').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
