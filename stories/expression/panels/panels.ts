import type { TemplateResult } from 'lit';
import type { PanelName } from '../playground.texts.js';
import { advicePanel } from './advice.js';
import { comparePanel } from './compare.js';
import { manyPanel } from './many.js';
import type { Draft, PanelHost } from './panel.types.js';
import { resultPanel } from './result.js';
import { rowsPanel } from './rows.js';
import { sqlPanel } from './sql.js';

const PANEL_VIEWS: Readonly<Record<PanelName, (draft: Draft, host: PanelHost) => TemplateResult>> = {
  result: resultPanel,
  rows: rowsPanel,
  advice: advicePanel,
  sql: sqlPanel,
  compare: comparePanel,
  many: manyPanel,
};

/** What a panel shows about a draft. */
export function panelFor(name: PanelName, draft: Draft, host: PanelHost): TemplateResult {
  return PANEL_VIEWS[name](draft, host);
}
