import type { Workflow, WorkflowDraft, WorkflowTriggerKind } from '@tagma/core';
import { CUSTOMER } from './customers.js';

/** The address part of a workflow that is not saved yet. */
export const NEW_WORKFLOW = 'new';

/** What stands in the form of a workflow, each choice with what was typed for the other one. */
export interface WorkflowForm {
  readonly id: string | null;
  readonly baseVersion: number | null;
  readonly name: string;
  readonly on: WorkflowTriggerKind;
  /** Tags that the trigger is about; an empty list stands for every tag. */
  readonly tagIds: readonly string[];
  /** Whether it asks its condition; what was typed stays when it does not. */
  readonly isConditional: boolean;
  readonly condition: string;
  readonly kind: 'host-event' | 'webhook';
  readonly eventName: string;
  readonly url: string;
  /** Empty: the default secret. */
  readonly secretName: string;
}

/** What is missing or wrong in a form. */
export type WorkflowFault = 'name' | 'event' | 'url';

/** An empty form. */
export function emptyWorkflow(): WorkflowForm {
  return {
    id: null,
    baseVersion: null,
    name: '',
    on: 'tag.added',
    tagIds: [],
    isConditional: false,
    condition: '',
    kind: 'host-event',
    eventName: '',
    url: '',
    secretName: '',
  };
}

/** The form of a stored workflow, with its name in one language. */
export function formFromWorkflow(
  { id, version, name, trigger, condition, action }: Workflow,
  locale: string,
): WorkflowForm {
  const isWebhook = action.type === 'webhook';
  return {
    id,
    baseVersion: version,
    name: name[locale] ?? Object.values(name)[0] ?? '',
    on: trigger.on,
    tagIds: trigger.tagIds ?? [],
    isConditional: condition !== null,
    condition: condition ?? '',
    kind: action.type,
    eventName: isWebhook ? '' : action.name,
    url: isWebhook ? action.url : '',
    secretName: isWebhook ? (action.secretName ?? '') : '',
  };
}

/** Whether a trigger is about tags. */
export function isTagTrigger(on: WorkflowTriggerKind): boolean {
  return on === 'tag.added' || on === 'tag.removed';
}

/** What must be mended before the form can be saved; `null` for nothing. */
export function faultOf({ name, kind, eventName, url }: WorkflowForm): WorkflowFault | null {
  if (name.trim() === '') return 'name';
  if (kind === 'host-event') return eventName.trim() === '' ? 'event' : null;
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? null : 'url';
}

/** What is saved; names in other languages stay. */
export function draftFromForm(
  form: WorkflowForm,
  stored: Pick<Workflow, 'name'> | null,
  locale: string,
): WorkflowDraft {
  const { name, on, tagIds, isConditional, condition, kind, eventName, url, secretName } = form;
  const secret = secretName.trim();
  return {
    name: { ...stored?.name, [locale]: name.trim() },
    trigger: {
      on,
      recordType: CUSTOMER,
      ...(isTagTrigger(on) && tagIds.length > 0 ? { tagIds } : {}),
    },
    condition: isConditional && condition.trim() !== '' ? condition : null,
    action:
      kind === 'host-event'
        ? { type: 'host-event', name: eventName.trim() }
        : { type: 'webhook', url: url.trim(), ...(secret === '' ? {} : { secretName: secret }) },
  };
}
