import type { TemplateResult } from 'lit';
import { codeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { DesignerPanel } from '../code-designer.types.js';
import type { PanelsPart } from '../data/designer-parts.js';
import type { DesignerContext } from '../designer-context.types.js';
import { editorStyles } from '../editors/editors.styles.js';
import { insightStyles } from '../insight/insight.styles.js';
import { compareView } from './compare-view.js';
import { DryRun } from './dry-run.js';
import { panelStyles } from './panels.styles.js';
import { settingsPane } from './settings-pane.js';
import { TextPane } from './text-pane.js';

/** Settings, dry run, comparison and text; fetched when one of them is opened. */
export function createPanels(context: DesignerContext): PanelsPart {
  const dryRun = new DryRun(context);
  const text = new TextPane(context);
  return {
    styles: [editorStyles, insightStyles, panelStyles],
    render(panel: DesignerPanel): TemplateResult {
      const terms = context.localize.terms(codeInsightTerms);
      if (panel === 'settings') return settingsPane(context);
      if (panel === 'try') return dryRun.render(terms);
      return panel === 'compare' ? compareView(context, terms) : text.render(terms);
    },
  };
}
