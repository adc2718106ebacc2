import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Rule } from '@tagma/core';
import type { Texts } from '../texts/texts.js';
import { icon } from './icons.js';

/** Longest note of a version. */
const NOTE_LENGTH = 200;

/** What can be done with the rule as it is, and who does it. */
export interface RuleActions {
  /** `undefined` for a rule that was never saved. */
  readonly state: Rule['state'] | undefined;
  readonly dirty: boolean;
  readonly conflicted: boolean;
  /** What is being done; `null` when nothing is. */
  readonly busy: string | null;
  /** Nothing to count yet. */
  readonly blank: boolean;
  readonly can: (action: Action) => boolean;
  readonly test: () => void;
  readonly save: () => void;
  readonly discard: () => void;
  /** `note` is empty when nothing was written. */
  readonly publish: (note: string) => void;
  readonly run: () => void;
  readonly pause: () => void;
}

/** The buttons under a rule: only those that make sense now. */
export function renderRuleActions(actions: RuleActions, texts: Texts): TemplateResult {
  const t = texts.rules;
  const { state, dirty, busy, can } = actions;
  const isBusy = busy !== null;
  const published = state === 'published';
  const isNew = state === undefined && can('rule.edit');
  return html`<div class="crm-actions">
    <button
      type="button"
      class="crm-button"
      name="test"
      ?disabled=${isBusy || actions.blank}
      @click=${actions.test}
    >
      ${busy === 'testing' ? t.testing : t.test}
    </button>
    ${dirty || isNew ? saving(actions, texts) : nothing}
    ${!dirty && state !== undefined && !published && can('rule.publish') ? publishing(actions, texts) : nothing}
    ${
      !dirty && published && can('rule.run')
        ? html`<button
            type="button"
            class="crm-button"
            name="run"
            data-variant="primary"
            ?disabled=${isBusy}
            @click=${actions.run}
          >
            ${icon('play')}${t.run}
          </button>`
        : nothing
    }
    ${
      !dirty && published && can('rule.publish')
        ? html`<button
            type="button"
            class="crm-button"
            name="pause"
            data-variant="plain"
            ?disabled=${isBusy}
            @click=${actions.pause}
          >
            ${t.pause}
          </button>`
        : nothing
    }
  </div>`;
}

function saving(
  { busy, conflicted, dirty, save, discard }: RuleActions,
  { rules: t }: Texts,
): TemplateResult {
  const isBusy = busy !== null;
  return html`<button
      type="button"
      class="crm-button"
      name="save"
      data-variant="primary"
      ?disabled=${isBusy || conflicted}
      @click=${save}
    >
      ${t.save}
    </button>
    ${
      dirty
        ? html`<button
            type="button"
            class="crm-button"
            data-variant="plain"
            ?disabled=${isBusy}
            @click=${discard}
          >
            ${t.discard}
          </button>`
        : nothing
    }`;
}

/** The note goes into the version that publishing keeps. */
function publishing({ busy, publish }: RuleActions, { rules: t, governance }: Texts): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const note = new FormData(event.currentTarget as HTMLFormElement).get('publish-note');
    publish(typeof note === 'string' ? note.trim() : '');
  };
  return html`<form class="crm-publish" @submit=${onSubmit}>
    <input
      class="crm-input"
      name="publish-note"
      autocomplete="off"
      maxlength=${NOTE_LENGTH}
      aria-label=${governance.note}
      placeholder=${governance.note}
    />
    <button class="crm-button" name="publish" data-variant="primary" ?disabled=${busy !== null}>
      ${t.publish}
    </button>
  </form>`;
}
