import { ruleBindings } from '@tagma/core';
import type { Command, CommandOutcome, Refusal, Rule, RuleDraft } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { RuleRunStatus, RuleTestResult } from '@tagma/server/client';
import type { AppState } from './app-state.js';
import {
  emptyForm,
  formFromRule,
  isChanged,
  keepForm,
  keptForm,
  NEW_RULE,
  type RuleForm,
} from './rule-editing.js';
import { errorSentence, errorWords, loadFailureWords } from './error-words.js';
import { runRule } from './rule-runner.js';

/** What the desk is doing; one thing at a time. */
export type DeskWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'testing' }
  | { readonly kind: 'running'; readonly status: RuleRunStatus | null };

/** What the last count or run gave. */
export type DeskResult =
  | { readonly kind: 'test'; readonly result: RuleTestResult }
  | { readonly kind: 'run'; readonly status: RuleRunStatus }
  | { readonly kind: 'problem'; readonly action: 'test' | 'run'; readonly text: string };

/**
 * Editing one rule: the form, what is stored, saving, counting and running. Unsaved text survives a
 * reload and a lost service; a version conflict is shown and never overwritten unasked.
 */
export class RuleDesk {
  form: RuleForm = emptyForm();
  work: DeskWork = { kind: 'idle' };
  refusal: Refusal | null = null;
  #id: string = NEW_RULE;
  #result: DeskResult | null = null;
  /** What was counted last. */
  #counted = '';

  constructor(
    private readonly app: AppState,
    private readonly changed: () => void,
  ) {}

  /** Opens a rule (or the form for a new one), with the text that was left unsaved, if any. */
  open(id: string): void {
    this.#id = id;
    const stored = this.#rule(id);
    this.form = keptForm(id) ?? (stored ? formFromRule(stored) : emptyForm());
    this.#result = null;
    this.refusal = null;
  }

  /** What the last count or run gave; figures of a condition that reads otherwise by now are none of it. */
  get result(): DeskResult | null {
    const result = this.#result;
    if (result === null || result.kind === 'run') return result;
    if (result.kind === 'problem' && result.action === 'run') return result;
    return this.#counted === countedOf(this.form.draft) ? result : null;
  }

  get stored(): Rule | undefined {
    return this.#rule(this.form.ruleId);
  }

  get dirty(): boolean {
    return isChanged(this.form, this.stored);
  }

  /** True when somebody else stored a newer version while this form has unsaved changes. */
  get conflicted(): boolean {
    const { stored, form } = this;
    return (
      stored !== undefined &&
      form.baseVersion !== null &&
      stored.version !== form.baseVersion &&
      this.#textDiffers(stored)
    );
  }

  edit(patch: Partial<RuleDraft>): void {
    this.form = { ...this.form, draft: { ...this.form.draft, ...patch } };
    this.refusal = null;
    keepForm(this.#id, this.dirty ? this.form : null);
    this.changed();
  }

  /** Called when the workspace changed: an untouched form follows it. */
  follow(): void {
    const { stored, form } = this;
    if (!stored || stored.version === form.baseVersion) return;
    if (!this.#textDiffers(stored) || keptForm(this.#id) === null) this.useStored();
  }

  useStored(): void {
    const { stored } = this;
    this.form = stored ? formFromRule(stored) : emptyForm();
    this.refusal = null;
    keepForm(this.#id, null);
    this.changed();
  }

  /** Takes the stored version as the base, so that the next save writes this form over it. */
  rebase(): void {
    const { stored } = this;
    if (stored) this.form = { ...this.form, baseVersion: stored.version };
    this.refusal = null;
    this.changed();
  }

  /** Saves the form; gives the rule's id, or `null` when it was refused (see `refusal`). */
  async save(): Promise<string | null> {
    const { ruleId, baseVersion, draft } = this.form;
    const outcome = await this.#execute(
      ruleId !== null && baseVersion !== null
        ? { type: 'updateRule', id: ruleId, expectedVersion: baseVersion, patch: draft }
        : { type: 'createRule', rule: draft },
    );
    if (!outcome?.ok) return null;
    const id = ruleId ?? outcome.createdId ?? null;
    keepForm(this.#id, null);
    if (id !== null) this.#id = id;
    const stored = this.#rule(id);
    if (stored) this.form = formFromRule(stored);
    this.changed();
    return id;
  }

  /** Publishes what is stored; the note, when there is one, stays with the version. */
  publish(note: string): Promise<boolean> {
    return this.#setState(({ id, version: expectedVersion }) => ({
      type: 'publishRule',
      id,
      expectedVersion,
      ...(note === '' ? {} : { note }),
    }));
  }

  /** Stops the rule from running until it is published again. */
  pause(): Promise<boolean> {
    return this.#setState(({ id, version: expectedVersion }) => ({ type: 'pauseRule', id, expectedVersion }));
  }

  async #setState(command: (stored: Rule) => Command): Promise<boolean> {
    const { stored } = this;
    if (!stored) return false;
    const outcome = await this.#execute(command(stored));
    const now = this.stored;
    if (outcome?.ok && now) this.form = formFromRule(now);
    this.changed();
    return outcome?.ok ?? false;
  }

  async test(): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    this.#begin({ kind: 'testing' });
    this.#counted = countedOf(this.form.draft);
    const { recordType, expression } = this.form.draft;
    const bindings = ruleBindings(this.form.draft);
    try {
      const result = await session.rules.test({ recordType, expression, bindings });
      if (result.counts.errors > 0) await loadFailureWords();
      this.#result = { kind: 'test', result };
    } catch (error) {
      this.#result = {
        kind: 'problem',
        action: 'test',
        text: errorWords(error, this.app.preferences.locale),
      };
    }
    this.#end();
  }

  async run(): Promise<void> {
    const session = this.app.signedIn?.session;
    const { stored } = this;
    if (!session || !stored) return;
    this.#begin({ kind: 'running', status: null });
    try {
      const status = await runRule(session, stored.id, (progress) => {
        this.work = { kind: 'running', status: progress };
        this.changed();
      });
      if (status.errors.length > 0) await loadFailureWords();
      this.#result = { kind: 'run', status };
    } catch (error) {
      this.#result = { kind: 'problem', action: 'run', text: errorWords(error, this.app.preferences.locale) };
    }
    this.#end();
  }

  async cancelRun(): Promise<void> {
    if (this.work.kind !== 'running' || !this.work.status) return;
    await this.app.signedIn?.session.rules.cancelRun(this.work.status.id);
  }

  /** Takes a run back; the refusal's words when that is not possible any more. */
  async undo(transactionId: string): Promise<string | null> {
    const outcome = await this.app.execute({ type: 'undo', transactionId });
    if (!outcome.ok) return describeRefusal(outcome.refusal, this.app.preferences.locale);
    this.#result = null;
    this.changed();
    return null;
  }

  async #execute(command: Command): Promise<CommandOutcome | null> {
    this.#begin({ kind: 'saving' });
    this.refusal = null;
    try {
      const outcome = await this.app.execute(command);
      if (!outcome.ok) this.refusal = outcome.refusal;
      return outcome;
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
      return null;
    } finally {
      this.#end();
    }
  }

  #rule(id: string | null): Rule | undefined {
    return this.app.signedIn?.workspace.rules.find((rule) => rule.id === id);
  }

  #begin(work: DeskWork): void {
    this.work = work;
    if (work.kind !== 'saving') this.#result = null;
    this.changed();
  }

  #end(): void {
    this.work = { kind: 'idle' };
    this.changed();
  }

  #textDiffers(stored: Rule): boolean {
    return JSON.stringify(this.form.draft) !== JSON.stringify(formFromRule(stored).draft);
  }
}

/** What a count depends on. */
function countedOf({ expression, parameters }: RuleDraft): string {
  return JSON.stringify([expression, parameters]);
}
