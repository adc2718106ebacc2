import { html, nothing, type PropertyValues } from 'lit';
import type { Rule, RuleDraft } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { CountSource, RuleBuilder } from '@tagma/elements';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { formatNumber } from '../state/format.js';
import { RuleDesk } from '../state/rule-desk.js';
import { NEW_RULE } from '../state/rule-editing.js';
import { routeHref } from '../state/router.js';
import { startRuleProver } from '../state/rule-prover.js';
import { customerSchema } from '../state/rule-schema.js';
import { countByService, loadRuleSample } from '../state/rule-sample.js';
import { renderRuleActions } from './rule-actions.js';
import { stateBadge } from './rule-badge.js';
import { renderGovernance } from './rule-governance.js';
import './rule-history.js';
import { renderRunResult, renderTestResult } from './rule-results.js';

/** One rule: name, tag, text with located errors, counting, publishing and running. */
export class CrmRuleEditor extends AppElement {
  static override properties = { ruleId: { attribute: false } };
  declare ruleId: string;

  #desk = new RuleDesk(this.app, () => this.requestUpdate());
  #missing: 'name' | 'tag' | null = null;
  #sample: readonly unknown[] | null = null;
  #isSampling = false;
  readonly #schema = memo(customerSchema);
  readonly #otherRules = memo((rules: readonly Rule[] | undefined, own: string | null) =>
    (rules ?? [])
      .filter(({ id, state }) => id !== own && state !== 'archived')
      .map(({ id, name, expression }) => ({ id, name, text: expression })),
  );
  readonly #count: CountSource = async (text, _report, signal) => {
    const { signedIn } = this.app;
    if (signedIn === null) throw new Error('not signed in');
    return countByService(signedIn.session, text, signal);
  };

  constructor() {
    super();
    this.ruleId = NEW_RULE;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadSample();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ruleId') && this.#desk.form.ruleId !== this.ruleId) this.#desk.open(this.ruleId);
    else this.#desk.follow();
  }

  protected override render() {
    const t = this.t.rules;
    const editable = this.app.can('rule.edit');
    const { stored, dirty } = this.#desk;
    return html`
      <section class="crm-card" aria-label=${this.#desk.form.draft.name || t.create}>
        <div class="crm-actions">
          ${stored ? stateBadge(stored.state, t) : nothing}
          ${dirty ? html`<span class="crm-badge" data-kind="warning">${t.unsaved}</span>` : nothing}
          ${stored ? this.#facts(stored) : nothing}
        </div>
        ${editable ? nothing : html`<p class="crm-note">${t.readOnly}</p>`}
        ${this.#desk.conflicted ? this.#conflict() : nothing} ${this.#fields(editable)} ${this.#refusal()}
        ${editable ? this.#actions() : nothing}
      </section>
      ${this.#outcome()}
      ${
        stored === undefined
          ? nothing
          : html`<crm-rule-history
              .ruleId=${stored.id}
              .text=${this.#desk.form.draft.expression}
            ></crm-rule-history>`
      }
    `;
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
    ${ownerId === undefined ? nothing : html`<span class="crm-muted">${t.owner}: ${personName(ownerId)}</span>`}`;
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
        max="1"
        .concepts=${this.app.signedIn?.workspace.concepts ?? []}
        .value=${draft.tagId ? [draft.tagId] : []}
        error-text=${this.#missing === 'tag' ? t.tagMissing : ''}
        ?readonly=${!editable}
        @change=${this.#onTag}
      ></tagma-tag-picker>
      ${this.#builder(editable)}
      ${renderGovernance({ draft, editable, edit: this.#govern }, this.t.governance)}
    `;
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

  #conflict() {
    const t = this.t.rules;
    const { stored, form } = this.#desk;
    return html`<div class="crm-conflict" role="alert">
      <h3 class="crm-card__title">${t.conflictTitle}</h3>
      <p>${t.conflictHelp}</p>
      <div class="crm-conflict__texts">
        <div>
          <h4 class="crm-card__subtitle">${t.conflictTheirs}</h4>
          <pre class="crm-code">
${stored?.name}
${stored?.expression}</pre>
        </div>
        <div>
          <h4 class="crm-card__subtitle">${t.conflictMine}</h4>
          <pre class="crm-code">
${form.draft.name}
${form.draft.expression}</pre>
        </div>
      </div>
      <div class="crm-actions">
        <button type="button" class="crm-button" name="use-theirs" @click=${() => this.#desk.useStored()}>
          ${t.conflictUseTheirs}
        </button>
        <button
          type="button"
          class="crm-button"
          name="use-mine"
          data-variant="danger"
          @click=${this.#overwrite}
        >
          ${t.conflictUseMine}
        </button>
      </div>
    </div>`;
  }

  #refusal() {
    const { refusal } = this.#desk;
    if (!refusal || this.#desk.conflicted) return nothing;
    return html`<p class="crm-field__error" role="alert">${describeRefusal(refusal, this.locale)}</p>`;
  }

  #outcome() {
    const t = this.t.rules;
    const { work, result } = this.#desk;
    if (work.kind === 'running') {
      const { processed = 0, total = 0 } = work.status ?? {};
      const text =
        total > 0 && processed >= total
          ? t.applying
          : t.running(formatNumber(processed, this.locale), formatNumber(total, this.locale));
      return html`<section class="crm-card" role="status">
        <p>${text}</p>
        <progress
          class="crm-progress"
          max=${Math.max(total, 1)}
          .value=${processed}
          aria-label=${text}
        ></progress>
        <div>
          <button
            type="button"
            class="crm-button"
            name="cancel-run"
            @click=${() => void this.#desk.cancelRun()}
          >
            ${t.cancelRun}
          </button>
        </div>
      </section>`;
    }
    if (!result) return nothing;
    return html`<section class="crm-card" aria-live="polite" data-result=${result.kind}>
      ${this.#result(result)}
    </section>`;
  }

  #result(result: NonNullable<RuleDesk['result']>) {
    const t = this.t.rules;
    if (result.kind === 'test') return renderTestResult(result.result, this.locale, t);
    if (result.kind === 'problem')
      return html`<p class="crm-field__error" role="alert">
        ${result.action === 'test' ? t.testFailed(result.text) : t.runFailed(result.text)}
      </p>`;
    const { status } = result;
    if (status.state === 'cancelled') return html`<p>${t.cancelled}</p>`;
    if (status.state === 'failed') {
      const reason = status.refusal ? describeRefusal(status.refusal, this.locale) : '';
      return html`<p class="crm-field__error" role="alert">${t.runFailed(reason)}</p>`;
    }
    const { transactionId } = status;
    return renderRunResult(
      status,
      this.locale,
      t,
      transactionId === null ? null : () => void this.#undo(transactionId),
    );
  }

  #builder(editable: boolean) {
    const t = this.t.rules;
    const { draft } = this.#desk.form;
    const workspace = this.app.signedIn?.workspace;
    return html`<tagma-rule-builder
      label=${t.expression}
      .schema=${this.#schema(workspace?.settings.recordTypes, this.locale)}
      .concepts=${workspace?.concepts ?? []}
      .value=${draft.expression}
      .publishedValue=${this.#desk.stored?.state === 'published' ? this.#desk.stored.expression : null}
      .otherRules=${this.#otherRules(workspace?.rules, this.#desk.form.ruleId)}
      .records=${this.#sample}
      .count=${this.#count}
      .createWorker=${startRuleProver}
      ?readonly=${!editable}
      @input=${this.#onExpression}
    ></tagma-rule-builder>`;
  }

  /** Customers to try the rule on, read once; the page works without them. */
  async #loadSample(): Promise<void> {
    const { signedIn } = this.app;
    if (signedIn === null || this.#sample !== null || this.#isSampling) return;
    this.#isSampling = true;
    try {
      this.#sample = await loadRuleSample(signedIn.session, signedIn.workspace.concepts);
    } catch {
      // The service says itself that it does not answer; the next visit tries again.
    }
    this.#isSampling = false;
    this.requestUpdate();
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

  #onTag = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { value: readonly string[] };
    this.#missing = null;
    this.#desk.edit({ tagId: value.at(-1) ?? '' });
  };

  #onExpression = (event: Event): void => {
    const { value } = event.currentTarget as RuleBuilder;
    this.#desk.edit({ expression: value });
  };

  #govern = (patch: Partial<RuleDraft>): void => this.#desk.edit(patch);
}
customElements.define('crm-rule-editor', CrmRuleEditor);

/** The last answer, as long as it is asked the same: elements are given the same object again. */
function memo<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly made: R } | null = null;
  return (...given) => {
    if (last === null || given.some((each, at) => each !== last?.given[at]))
      last = { given, made: make(...given) };
    return last.made;
  };
}
