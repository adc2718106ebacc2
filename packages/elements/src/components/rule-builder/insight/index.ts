import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { buttons } from '../../../internal/buttons.styles.js';
import { InsightModel } from './insight-model.js';
import { InsightTabs } from './insight-tabs.js';
import { funnelStyles, panelStyles, summaryStyles } from './insight.styles.js';
import { tabStyles } from './tabs.styles.js';
import type { InsightHost, InsightPanel, InsightPart, InsightTab } from './insight.types.js';
import { CompareView } from './panels/compare-view.js';
import { distributionView } from './panels/distribution-view.js';
import { FindingsView } from './panels/findings-view.js';
import { funnelView, rowBadge } from './panels/funnel-view.js';
import { matchesView } from './panels/matches-view.js';
import { RelationsView } from './panels/relations-view.js';
import { summaryView } from './panels/summary-view.js';
import { TestsView } from './panels/tests-view.js';
import { WhyView } from './panels/why-view.js';
import { distributionStyles, proofStyles, whyStyles } from './proof.styles.js';

/** Makes the panels that show what a rule does, why, and the proof. */
export function createInsight(host: InsightHost): InsightPart {
  const model = new InsightModel(host);
  const panels = panelsOf(model);
  const render = (panel: InsightPanel): TemplateResult =>
    html`<div class="insight" data-panel=${panel}>${note(panel, model)}${panels[panel]()}</div>`;
  const tabs = new InsightTabs(render, () => host.host.requestUpdate());
  return {
    styles: [
      buttons,
      summaryStyles,
      tabStyles,
      panelStyles,
      funnelStyles,
      whyStyles,
      proofStyles,
      distributionStyles,
    ],
    renderSummary: () => summaryView(model),
    render,
    renderTabs: (label) => tabs.render(tabsOf(model), label),
    show: (panel) => tabs.show(panel),
    rowBadge: (id) => rowBadge(id, model),
    fieldDistribution: (path) => distributionView(path, model),
    disconnect: () => model.disconnect(),
  };
}

function panelsOf(
  model: InsightModel,
): Readonly<Record<InsightPanel, () => TemplateResult | typeof nothing>> {
  const compare = new CompareView();
  const why = new WhyView();
  const tests = new TestsView();
  const findings = new FindingsView();
  const relations = new RelationsView();
  return {
    matches: () => matchesView(model),
    funnel: () => funnelView(model),
    compare: () => compare.render(model),
    why: () => why.render(model),
    tests: () => tests.render(model),
    findings: () => findings.render(model),
    relations: () => relations.render(model),
  };
}

/** Panels that follow the last readable text say so while there is an error in it. */
function note(panel: InsightPanel, { present, terms }: InsightModel): TemplateResult | typeof nothing {
  if (!present.isBroken || present.text === null || panel === 'findings') return nothing;
  return html`<p class="muted">${terms.textBroken}</p>`;
}

/** Only what this builder can show: without records and a count there is nothing to count. */
function tabsOf(model: InsightModel): readonly InsightTab[] {
  const { host, terms } = model;
  const counts = host.records !== null || host.count !== null;
  const shown: Readonly<Record<InsightPanel, boolean>> = {
    matches: counts,
    funnel: counts,
    compare: host.publishedValue !== null,
    why: true,
    tests: true,
    findings: true,
    relations: host.otherRules.length > 0,
  };
  const ids = (Object.keys(shown) as InsightPanel[]).filter((id) => shown[id]);
  return ids.map((id) => {
    const badge = badgeOf(id, model);
    return { id, label: terms.panels[id], ...(badge === null ? {} : { badge }) };
  });
}

/** What is known already; a badge starts no work, except the tests, which run on each edit. */
function badgeOf(id: InsightPanel, model: InsightModel): string | null {
  const { proofs, host } = model;
  if (id === 'tests' && host.tests.length > 0) {
    const runs = proofs.tests().value ?? [];
    return `${model.number(runs.filter(({ passed }) => passed).length)}/${model.number(host.tests.length)}`;
  }
  if (id !== 'findings') return null;
  const found = proofs.findings.known.value;
  const count = (found?.lint.length ?? 0) + (found?.redundant?.length ?? 0);
  return count === 0 ? null : model.number(count);
}
