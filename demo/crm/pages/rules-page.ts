import { html, nothing } from 'lit';
import { type Rule, ruleTagIds } from '@tagma/core';
import { AppElement } from '../state/app-element.js';
import { formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import { NEW_RULE } from '../state/rule-editing.js';
import { tagName } from '../state/rule-tags.js';
import { icon } from '../parts/icons.js';
import { stateBadge } from '../parts/rule-badge.js';
import '../parts/rule-editor.js';

/** All rules beside the one that is open. */
export class CrmRulesPage extends AppElement {
  static override properties = { ruleId: { attribute: false } };
  declare ruleId: string | null;

  constructor() {
    super();
    this.ruleId = null;
  }

  protected override render() {
    const t = this.t.rules;
    const rules = this.#rules();
    return html`
      <div class="crm-page">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.title}</h1>
            <p class="crm-page__subtitle">${t.subtitle}</p>
          </div>
          ${
            this.app.can('rule.edit')
              ? html`<a
                  class="crm-button"
                  data-variant="primary"
                  href=${routeHref({ page: 'rules', id: NEW_RULE })}
                  >${icon('plus')}${t.create}</a
                >`
              : nothing
          }
        </header>
        ${
          this.ruleId === null
            ? nothing
            : html`<a class="crm-back crm-back--narrow" href=${routeHref({ page: 'rules', id: null })}
                >${icon('back')}${t.back}</a
              >`
        }
        <div class="crm-split" ?data-open=${this.ruleId !== null}>
          <nav aria-label=${t.listLabel} class="crm-card crm-split__list">
            ${
              rules.length === 0
                ? html`<p class="crm-muted">${t.empty}</p>`
                : html`<ul class="crm-rule-list">
                    ${rules.map((rule) => this.#item(rule))}
                  </ul>`
            }
          </nav>
          <div class="crm-split__detail">${this.#detail(rules)}</div>
        </div>
      </div>
    `;
  }

  #rules(): readonly Rule[] {
    const rules = this.app.signedIn?.workspace.rules ?? [];
    return [...rules]
      .filter((rule) => rule.state !== 'archived')
      .sort((a, b) => a.name.localeCompare(b.name, this.locale));
  }

  #item(rule: Rule) {
    return html`<li>
      <a
        class="crm-rule-link"
        href=${routeHref({ page: 'rules', id: rule.id })}
        aria-current=${this.#openId(this.#rules()) === rule.id ? 'true' : nothing}
      >
        <span class="crm-rule-link__name">${rule.name}</span>
        <span class="crm-rule-link__meta">${stateBadge(rule.state, this.t.rules)}${this.#tags(rule)}</span>
      </a>
    </li>`;
  }

  /** The first tag that a rule gives, and how many more; their names on pointing and for screen readers. */
  #tags(rule: Rule) {
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const [first = '', ...more] = ruleTagIds(rule).map((id) => tagName(id, concepts, this.locale));
    if (more.length === 0) return html`<span>${first}</span>`;
    const names = new Intl.ListFormat(this.locale).format(more);
    return html`<span>${first}</span
      ><span class="crm-rule-link__more" title=${names} aria-hidden="true"
        >+${formatNumber(more.length, this.locale)}</span
      ><span class="crm-unseen">${this.t.rules.moreTags(names)}</span>`;
  }

  #detail(rules: readonly Rule[]) {
    const id = this.#openId(rules);
    const known = this.app.signedIn?.workspace.rules.some((rule) => rule.id === id);
    if (id !== NEW_RULE && id !== null && !known)
      return html`<p class="crm-card crm-muted">${this.t.rules.notFound}</p>`;
    if (id === null) return html`<p class="crm-card crm-muted">${this.t.rules.empty}</p>`;
    return html`<crm-rule-editor .ruleId=${id}></crm-rule-editor>`;
  }

  #openId(rules: readonly Rule[]): string | null {
    return this.ruleId ?? rules[0]?.id ?? (this.app.can('rule.edit') ? NEW_RULE : null);
  }
}
customElements.define('crm-rules-page', CrmRulesPage);
