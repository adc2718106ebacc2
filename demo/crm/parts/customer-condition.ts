import { html } from 'lit';
import { recordSchema } from '@tagma/core';
import type { RecordTypeDefinition, Rule } from '@tagma/core';
import type { CountSource, RuleBuilder } from '@tagma/elements';
import type { RecordSchema } from '@tagma/expression';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { memo } from '../state/memo.js';
import { startRuleProver } from '../state/rule-prover.js';
import { countByService, loadRuleSample } from '../state/rule-sample.js';

/** A condition on customers: rows and text of one JSONata text, tried on a sample, counted by the service. */
export class CrmCustomerCondition extends AppElement {
  static override properties = {
    label: { attribute: false },
    value: { attribute: false },
    publishedValue: { attribute: false },
    ownRuleId: { attribute: false },
    readOnly: { attribute: false },
    edit: { attribute: false },
  };
  declare label: string;
  declare value: string;
  /** The text that is at work, to compare with. */
  declare publishedValue: string | null;
  /** The rule this is the condition of, left out where other rules are compared. */
  declare ownRuleId: string | null;
  declare readOnly: boolean;
  /** Told every change of the text. */
  declare edit: (text: string) => void;

  #sample: readonly unknown[] | null = null;
  #isSampling = false;
  readonly #schema = memo(
    (types: readonly RecordTypeDefinition[] | undefined, locale: string): RecordSchema => {
      const type = types?.find(({ id }) => id === CUSTOMER);
      return type === undefined ? {} : recordSchema(type, locale);
    },
  );
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
    this.label = '';
    this.value = '';
    this.publishedValue = null;
    this.ownRuleId = null;
    this.readOnly = false;
    this.edit = () => undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadSample();
  }

  protected override render() {
    const workspace = this.app.signedIn?.workspace;
    return html`<tagma-rule-builder
      label=${this.label}
      .schema=${this.#schema(workspace?.settings.recordTypes, this.locale)}
      .concepts=${workspace?.concepts ?? []}
      .value=${this.value}
      .publishedValue=${this.publishedValue}
      .otherRules=${this.#otherRules(workspace?.rules, this.ownRuleId)}
      .records=${this.#sample}
      .count=${this.app.can('rule.test') ? this.#count : null}
      .createWorker=${startRuleProver}
      ?readonly=${this.readOnly}
      @input=${(event: Event) => this.edit((event.currentTarget as RuleBuilder).value)}
    ></tagma-rule-builder>`;
  }

  /** Customers to try the text on, read once; the page works without them. */
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
}
customElements.define('crm-customer-condition', CrmCustomerCondition);
