import type { CSSResult, TemplateResult, nothing } from 'lit';
import type { Segment } from '@tagma/core';
import { LazyPart } from '../../../internal/lazy-part.js';
import type { DesignerPanel } from '../code-designer.types.js';
import type { DesignerContext } from '../designer-context.types.js';

/** The editors of the parts of a code. */
export interface EditorsPart {
  readonly styles: readonly CSSResult[];
  render(segment: Segment): TemplateResult | typeof nothing;
}

/** What the pattern gives: the example code, and what stands beside the parts. */
export interface InsightPart {
  readonly styles: readonly CSSResult[];
  renderCode(): TemplateResult | typeof nothing;
  renderSide(): TemplateResult;
  /** Text of a part in the example code. */
  sampleOf(segmentId: string): string;
}

/** What is opened below the pattern. */
export interface PanelsPart {
  readonly styles: readonly CSSResult[];
  render(panel: DesignerPanel): TemplateResult;
}

/** The parts of the designer that are fetched when they are needed. */
export class DesignerParts {
  readonly editors: LazyPart<EditorsPart, DesignerContext>;
  readonly insight: LazyPart<InsightPart, DesignerContext>;
  readonly panels: LazyPart<PanelsPart, DesignerContext>;
  #styles: readonly CSSResult[] = [];

  constructor(context: DesignerContext, adopt: (styles: readonly CSSResult[]) => void) {
    const take = (styles: readonly CSSResult[]): void => {
      this.#styles = [...new Set([...this.#styles, ...styles])];
      adopt(this.#styles);
    };
    this.editors = new LazyPart(
      context,
      async (given) => (await import('../editors/index.js')).createEditors(given),
      take,
    );
    this.insight = new LazyPart(
      context,
      async (given) => (await import('../insight/index.js')).createInsight(given),
      take,
    );
    this.panels = new LazyPart(
      context,
      async (given) => (await import('../panels/index.js')).createPanels(given),
      take,
    );
  }

  get hasFailed(): boolean {
    return this.editors.failed || this.insight.failed || this.panels.failed;
  }
}
