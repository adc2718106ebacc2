import { LitElement, adoptStyles, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { applyTextEdits, toRuleTree } from '@tagma/expression/rule-tree';
import type { RuleTree, TextEdit } from '@tagma/expression';
import { createFieldCatalog } from '../components/rule-builder/fields/field-catalog.js';
import { createInsight } from '../components/rule-builder/insight/index.js';
import type {
  InsightHost,
  InsightPanel,
  InsightPart,
} from '../components/rule-builder/insight/insight.types.js';
import type { RuleTestCase } from '../components/rule-builder/rule-builder.types.js';
import { base } from '../internal/base.styles.js';
import { defineElement } from '../internal/define.js';
import { TagmaElement } from '../internal/tagma-element.js';
import { tokens } from '../theme/tokens.styles.js';

type Given = Partial<
  Omit<InsightHost, 'host' | 'localize' | 'tree' | 'fields' | 'editable' | 'edit' | 'reveal' | 'announce'>
>;

/** The panels without the rule builder around them: one panel, the summary and a badge for each row. */
export class InsightProbe extends TagmaElement {
  static override styles = [tokens, base];

  panel: InsightPanel = 'matches';
  given: Given = {};
  readonly revealed: string[] = [];
  readonly said: string[] = [];
  #part: InsightPart | null = null;
  #tree = toRuleTree('');

  /** Changes what the panels are given. */
  show(panel: InsightPanel, given: Given): void {
    this.panel = panel;
    this.given = { ...this.given, ...given };
    this.requestUpdate();
  }

  get insight(): InsightPart {
    this.#part ??= createInsight(this.#host());
    return this.#part;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.insight.disconnect();
  }

  protected override firstUpdated(): void {
    const own = (this.constructor as typeof LitElement).elementStyles;
    adoptStyles(this.renderRoot as ShadowRoot, [...own, ...this.insight.styles]);
  }

  protected override render(): TemplateResult {
    const { insight: part } = this;
    const rows = this.#tree.root?.kind === 'group' ? this.#tree.root.items : [];
    return html`${part.renderSummary()}
      <p>${rows.map(({ id }) => html`<span data-badge=${id}>${part.rowBadge(id)}</span>`)}</p>
      <section aria-label="panel">${part.render(this.panel)}</section>`;
  }

  #host(): InsightHost {
    const get = <K extends keyof Given>(key: K, or: NonNullable<Given[K]>): NonNullable<Given[K]> =>
      this.given[key] ?? or;
    const treeNow = (): RuleTree => {
      const text = get('text', '');
      if (this.#tree.text !== text) this.#tree = toRuleTree(text);
      return this.#tree;
    };
    let catalog = createFieldCatalog(get('schema', {}));
    let catalogOf = get('schema', {});
    const given = (): Given => this.given;
    return {
      host: this,
      localize: this.localize,
      get text() {
        return get('text', '');
      },
      get tree() {
        return treeNow();
      },
      get fields() {
        const schema = get('schema', catalogOf);
        if (schema !== catalogOf) catalog = createFieldCatalog((catalogOf = schema));
        return catalog;
      },
      get concepts() {
        return get('concepts', []);
      },
      get parameters() {
        return get('parameters', []);
      },
      values: null,
      get timeZone() {
        return get('timeZone', 'Asia/Shanghai');
      },
      get readonly() {
        return get('readonly', false);
      },
      selectedId: null,
      distribution: () => nothing,
      editable: () => true,
      edit: () => true,
      // Panels ask rows for nothing.
      work: () => undefined,
      reveal: (id) => this.revealed.push(id),
      announce: (message) => this.said.push(message),
      get schema() {
        return get('schema', {});
      },
      get records() {
        return given().records ?? null;
      },
      get count() {
        return given().count ?? null;
      },
      get recordName() {
        return given().recordName ?? null;
      },
      get publishedValue() {
        return given().publishedValue ?? null;
      },
      get tests() {
        return get('tests', []);
      },
      get otherRules() {
        return get('otherRules', []);
      },
      get asOf() {
        return get('asOf', '2026-11-22T00:00:00.000Z');
      },
      createWorker: () => {
        const create = this.given.createWorker;
        if (create == null) throw new Error('no workers here');
        return create();
      },
      changeTests: (tests: readonly RuleTestCase[]) => this.show(this.panel, { tests }),
      showPanel: (panel: InsightPanel) => this.show(panel, {}),
      writeText: (edits: readonly TextEdit[]) => {
        this.show(this.panel, { text: applyTextEdits(get('text', ''), edits) });
        return true;
      },
    };
  }
}

/** Registers the probe. */
export function defineInsightProbe(): void {
  defineElement('insight-probe', InsightProbe);
}
