import { html, nothing } from 'lit';
import { LOCKED_PARTS_ACTION, ruleBindings } from '@tagma/core';
import type { RuleBindings, RuleParameter, RuleTest } from '@tagma/core';
import type { CountSource, LockPolicy, RuleBuilder, RuleCount, TestsChangeEvent } from '@tagma/elements';
import { AppElement } from '../state/app-element.js';
import { formatNumber } from '../state/format.js';
import { memo } from '../state/memo.js';
import { startRuleProver } from '../state/rule-prover.js';
import { otherRules } from '../state/other-rules.js';
import { RuleSample, countByService } from '../state/rule-sample.js';
import { customerSchema } from '../state/rule-schema.js';

const NO_TESTS: readonly RuleTest[] = [];
const NO_PARAMETERS: readonly RuleParameter[] = [];

/** A condition on customers: rows and text of one JSONata text, tried on a sample, counted by the service. */
export class CrmCustomerCondition extends AppElement {
  static override properties = {
    label: { attribute: false },
    value: { attribute: false },
    publishedValue: { attribute: false },
    ownRuleId: { attribute: false },
    readOnly: { attribute: false },
    edit: { attribute: false },
    parameters: { attribute: false },
    tests: { attribute: false },
    editTests: { attribute: false },
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
  /** What the text reads as `$name`. */
  declare parameters: readonly RuleParameter[];
  /** Customers with the verdict that they must get. */
  declare tests: readonly RuleTest[];
  /** Told every change of the tests. */
  declare editTests: (tests: readonly RuleTest[]) => void;

  #sample: RuleSample | null = null;
  readonly #schema = memo(customerSchema);
  readonly #otherRules = memo(otherRules);
  /** The values that count now, as the builder tries the text with them. */
  readonly #bound = memo((parameters: readonly RuleParameter[]) => {
    const bindings = ruleBindings({ parameters });
    return parameters.map(({ default: _usual, ...each }) => ({
      ...each,
      value: bindings[each.name] ?? null,
    }));
  });
  readonly #countWith = memo((parameters: readonly RuleParameter[]): CountSource => {
    const bindings = ruleBindings({ parameters });
    return (text, _report, signal) => this.#count(text, bindings, signal);
  });

  #count(text: string, bindings: RuleBindings, signal: AbortSignal): Promise<RuleCount> {
    const { signedIn } = this.app;
    if (signedIn === null) return Promise.reject(new Error('not signed in'));
    return countByService(signedIn.session, text, bindings, this.app.preferences.locale, signal);
  }

  /** What the service would say: managers edit rules, what an administrator locked in them stays. */
  readonly #mayUnlock: LockPolicy = () => this.app.can(LOCKED_PARTS_ACTION);

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.publishedValue = null;
    this.ownRuleId = null;
    this.readOnly = false;
    this.edit = () => undefined;
    this.parameters = NO_PARAMETERS;
    this.tests = NO_TESTS;
    this.editTests = () => undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loadSample();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sample?.end();
    this.#sample = null;
  }

  protected override render() {
    const workspace = this.app.signedIn?.workspace;
    return html`<tagma-rule-builder
        label=${this.label}
        time-zone=${workspace?.settings.timeZone ?? ''}
        .schema=${this.#schema(workspace?.settings.recordTypes, this.locale)}
        .concepts=${workspace?.concepts ?? []}
        .value=${this.value}
        .publishedValue=${this.publishedValue}
        .parameters=${this.#bound(this.parameters)}
        .tests=${this.tests}
        .otherRules=${this.#otherRules(workspace, this.ownRuleId, this.locale)}
        .records=${this.#sample?.records ?? null}
        .count=${this.app.can('rule.test') ? this.#countWith(this.parameters) : null}
        .createWorker=${startRuleProver}
        .canEdit=${this.#mayUnlock}
        ?readonly=${this.readOnly}
        @click=${this.#look}
        @input=${(event: Event) => this.edit((event.currentTarget as RuleBuilder).value)}
        @tagma-tests-change=${this.#onTests}
      ></tagma-rule-builder>
      ${this.#sampleNote()}`;
  }

  /** For whom the service does not count, the builder knows of no more customers than the few at hand. */
  #sampleNote() {
    const few = this.#sample?.records?.length;
    if (few === undefined || this.app.can('rule.test')) return nothing;
    return html`<p class="crm-muted">${this.t.governance.countedAmong(formatNumber(few, this.locale))}</p>`;
  }

  // A record that was typed may be no object: the service says so when the rule is saved.
  #onTests = ({ detail }: TestsChangeEvent): void => this.editTests(detail.tests as readonly RuleTest[]);

  /** Customers to try the text on; the page works without them. */
  #loadSample(): void {
    const { signedIn } = this.app;
    if (signedIn === null) return;
    const { session, workspace } = signedIn;
    this.#sample = new RuleSample(session, workspace.concepts, () => this.requestUpdate());
  }

  /** Who looks into what a condition does wants more than a few customers. */
  #look = (event: Event): void => {
    if ((event.currentTarget as RuleBuilder).insight) this.#sample?.readMore();
  };
}
customElements.define('crm-customer-condition', CrmCustomerCondition);
