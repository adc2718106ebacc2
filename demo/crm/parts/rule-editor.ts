import { html, nothing, type PropertyValues } from 'lit';
import { LOCKED_PARTS_ACTION } from '@tagma/core';
import type { Concept, Rule, RuleDraft, RuleParameter, RuleTest } from '@tagma/core';
import type { TagCreateEvent } from '@tagma/elements';
import { pinyin } from '@tagma/pinyin';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { createTag } from '../state/create-tag.js';
import { formatNumber } from '../state/format.js';
import { guardsOf, refusalOfRule, type GuardWords } from '../state/guarded-tags.js';
import { dayOf } from '../state/local-day.js';
import { DEMO_ROLES } from '../state/preferences.js';
import { RuleDesk } from '../state/rule-desk.js';
import { NEW_RULE } from '../state/rule-editing.js';
import { tagName, tagsOfDraft } from '../state/rule-tags.js';
import { routeHref } from '../state/router.js';
import './customer-condition.js';
import { roleName } from './navigation.js';
import { renderRuleActions } from './rule-actions.js';
import { stateBadge } from './rule-badge.js';
import { ruleConflict } from './rule-conflict.js';
import { renderGovernance } from './rule-governance.js';
import './rule-history.js';
import { ruleOutcome } from './rule-outcome.js';
import { renderParameters } from './rule-parameters.js';
import { labelled } from '../texts/labelled.js';

const NO_PARAMETERS: readonly RuleParameter[] = [];

/** One rule: name, tag, text with located errors, counting, publishing and running. */
export class CrmRuleEditor extends AppElement {
  static override properties = { ruleId: { attribute: false } };
  declare ruleId: string;

  #desk = new RuleDesk(this.app, () => this.requestUpdate());
  #missing: 'name' | 'tag' | null = null;

  constructor() {
    super();
    this.ruleId = NEW_RULE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ruleId') && this.#desk.form.ruleId !== this.ruleId) this.#desk.open(this.ruleId);
    else this.#desk.follow();
  }

  /** A new rule begins with its name. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('ruleId') || this.ruleId !== NEW_RULE) return;
    this.querySelector<HTMLInputElement>('input[name="name"]')?.focus({ preventScroll: true });
  }

  protected override render() {
    const t = this.t.rules;
    const editable = this.app.can('rule.edit');
    const { stored, dirty } = this.#desk;
    return html`
      <section class="crm-card" aria-label=${this.#desk.form.draft.name || t.create}>
        ${this.#head(stored, dirty)} ${editable ? nothing : html`<p class="crm-note">${t.readOnly}</p>`}
        ${this.#desk.conflicted ? ruleConflict(this.#desk, t, this.#overwrite) : nothing}
        ${this.#fields(editable)} ${this.#refusal()} ${editable ? this.#actions() : nothing}
      </section>
      ${this.#outcome()}
      ${
        stored === undefined
          ? nothing
          : html`<crm-rule-history
              .ruleId=${stored.id}
              .text=${this.#desk.form.draft.expression}
              .parameters=${this.#desk.form.draft.parameters ?? NO_PARAMETERS}
              .tagIds=${tagsOfDraft(this.#desk.form.draft)}
            ></crm-rule-history>`
      }
    `;
  }

  /** What is true of the rule now. It is always there: what lies below must not move with the first letter. */
  #head(stored: Rule | undefined, dirty: boolean) {
    const t = this.t.rules;
    return html`<div class="crm-actions">
      ${stored ? stateBadge(stored.state, t) : html`<span class="crm-badge">${t.create}</span>`}
      ${dirty ? html`<span class="crm-badge" data-kind="warning">${t.unsaved}</span>` : nothing}
      ${stored ? this.#facts(stored) : nothing}
    </div>`;
  }

  /** Version, owner, priority and mode in a line. */
  #facts({ publishedNumber, ownerId, priority, mode }: Rule) {
    const t = this.t.governance;
    return html`${
      publishedNumber === undefined
        ? nothing
        : html`<span class="crm-badge">${t.version(formatNumber(publishedNumber, this.locale))}</span>`
    }
    ${mode === 'suggest' ? html`<span class="crm-badge" data-kind="info">${t.modeSuggest}</span>` : nothing}
    ${priority ? html`<span class="crm-muted">${t.priority} ${formatNumber(priority, this.locale)}</span>` : nothing}
    ${ownerId === undefined ? nothing : html`<span class="crm-muted">${labelled(t.owner, personName(ownerId), this.locale)}</span>`}`;
  }

  #fields(editable: boolean) {
    const t = this.t.rules;
    const { draft } = this.#desk.form;
    return html`
      <label class="crm-field">
        <span class="crm-field__label">${t.name}</span>
        <input
          class="crm-input"
          name="name"
          autocomplete="off"
          maxlength="100"
          placeholder=${t.namePlaceholder}
          .value=${draft.name}
          aria-invalid=${this.#missing === 'name'}
          ?readonly=${!editable}
          @input=${this.#onName}
        />
        ${this.#missing === 'name' ? html`<span class="crm-field__error">${t.nameMissing}</span>` : nothing}
      </label>
      <tagma-tag-picker
        label=${t.tag}
        placeholder=${t.tagPlaceholder}
        .concepts=${this.app.signedIn?.workspace.concepts ?? []}
        .value=${tagsOfDraft(draft)}
        .transliterate=${pinyin}
        .whyNot=${draft.mode === 'suggest' ? undefined : this.#whyNotGiven}
        error-text=${this.#missing === 'tag' ? t.tagMissing : ''}
        ?with-create=${this.app.can('concept.create')}
        ?readonly=${!editable}
        @change=${this.#onTag}
        @tagma-tag-create=${this.#onNewTag}
      ></tagma-tag-picker>
      ${this.#guarded(draft)}
      <crm-customer-condition
        .label=${t.expression}
        .value=${draft.expression}
        .publishedValue=${this.#desk.stored?.state === 'published' ? this.#desk.stored.expression : null}
        .ownRuleId=${this.#desk.form.ruleId}
        .readOnly=${!editable}
        .edit=${this.#onExpression}
        .parameters=${draft.parameters ?? NO_PARAMETERS}
        .tests=${draft.tests ?? []}
        .editTests=${this.#onTests}
      ></crm-customer-condition>
      ${
        editable && !this.app.can(LOCKED_PARTS_ACTION) && draft.expression.includes('lock=')
          ? html`<p class="crm-note">${t.lockedWhy}</p>`
          : nothing
      }
      ${renderParameters(
        { draft, editable, today: dayOf(new Date()), edit: this.#govern },
        this.t.parameters,
      )}
      ${renderGovernance(
        {
          draft,
          ruleId: this.#desk.form.ruleId,
          timeZone: this.app.signedIn?.workspace.settings.timeZone ?? '',
          editable,
          edit: this.#govern,
        },
        this.t.governance,
      )}
    `;
  }

  #refusal() {
    const { refusal } = this.#desk;
    if (!refusal || this.#desk.conflicted) return nothing;
    const words = refusalOfRule(refusal, this.#guardWords, this.#tagName);
    return html`<p class="crm-field__error" role="alert">${words}</p>`;
  }

  /** Why this rule is not the reader's to change: it gives what they may not give by hand. */
  #guarded(draft: RuleDraft) {
    if (draft.mode === 'suggest' || !this.app.can('rule.edit')) return nothing;
    const guards = tagsOfDraft(draft).map((id) => ({ id, who: this.#guards(id) }));
    const [first] = guards.filter(({ who }) => who !== null);
    if (first?.who == null) return nothing;
    const t = this.t.rules;
    return html`<p class="crm-note">${t.guarded(this.#tagName(first.id), first.who)}</p>`;
  }

  readonly #tagName = (id: string): string =>
    tagName(id, this.app.signedIn?.workspace.concepts ?? [], this.locale);

  get #guardWords(): GuardWords {
    const { rules, shell } = this.t;
    const roles = Object.fromEntries(DEMO_ROLES.map((role) => [role, roleName(role, shell)]));
    return { locale: this.locale, roles, administrators: rules.administrators };
  }

  #guards(tagId: string): string | null {
    const answer = this.app.signedIn?.session.can('rule.edit', tagId);
    return answer === undefined ? null : guardsOf(answer, this.#guardWords);
  }

  /** What the chooser says of tags that rules of the reader cannot give. */
  readonly #whyNotGiven = ({ id }: Concept): string | null => {
    const who = this.#guards(id);
    return who === null ? null : this.t.rules.onlyGivenBy(who);
  };

  #outcome() {
    return ruleOutcome({
      desk: this.#desk,
      locale: this.locale,
      t: this.t.rules,
      concepts: this.app.signedIn?.workspace.concepts ?? [],
      undo: (transactionId) => void this.#undo(transactionId),
    });
  }

  #actions() {
    const { work, dirty, stored, form, conflicted } = this.#desk;
    return renderRuleActions(
      {
        state: stored?.state,
        dirty,
        conflicted,
        busy: work.kind === 'idle' ? null : work.kind,
        blank: form.draft.expression.trim() === '',
        can: (action) => this.app.can(action),
        test: () => void this.#desk.test(),
        save: () => void this.#save(),
        discard: () => this.#desk.useStored(),
        publish: (note) => void this.#publish(note),
        run: () => void this.#desk.run(),
        pause: () => void this.#pause(),
      },
      this.t,
    );
  }

  #valid(): boolean {
    const { name, tagId } = this.#desk.form.draft;
    this.#missing = name.trim() === '' ? 'name' : tagId === '' ? 'tag' : null;
    this.requestUpdate();
    return this.#missing === null;
  }

  #save = async (): Promise<void> => {
    if (!this.#valid()) return;
    const { name } = this.#desk.form.draft;
    const id = await this.#desk.save();
    if (id === null) return;
    this.app.notify('success', this.t.rules.saved(name));
    if (this.ruleId !== id) location.hash = routeHref({ page: 'rules', id });
  };

  #overwrite = (): void => {
    this.#desk.rebase();
    void this.#save();
  };

  async #publish(note: string): Promise<void> {
    const { name } = this.#desk.form.draft;
    if (await this.#desk.publish(note)) this.app.notify('success', this.t.rules.published(name));
  }

  async #pause(): Promise<void> {
    const { name } = this.#desk.form.draft;
    if (await this.#desk.pause()) this.app.notify('success', this.t.rules.paused(name));
  }

  async #undo(transactionId: string): Promise<void> {
    const problem = await this.#desk.undo(transactionId);
    if (problem === null) this.app.notify('success', this.t.shell.undone);
    else this.app.notify('danger', this.t.shell.undoFailed(problem));
  }

  #onName = (event: Event): void => {
    this.#missing = null;
    this.#desk.edit({ name: (event.currentTarget as HTMLInputElement).value });
  };

  #onNewTag = ({ detail }: TagCreateEvent): void =>
    detail.respondWith(createTag(this.app, detail.name, this.locale));

  #onTag = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { value: readonly string[] };
    this.#missing = null;
    const [tagId = '', ...moreTagIds] = value;
    this.#desk.edit({ tagId, moreTagIds });
  };

  #onExpression = (expression: string): void => this.#desk.edit({ expression });

  #onTests = (tests: readonly RuleTest[]): void => this.#desk.edit({ tests });

  #govern = (patch: Partial<RuleDraft>): void => this.#desk.edit(patch);
}
customElements.define('crm-rule-editor', CrmRuleEditor);
