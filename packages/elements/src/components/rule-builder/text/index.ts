import type { InsightHost } from '../insight/insight.types.js';
import { defineExpressionEditor } from '../../expression-editor/index.js';
import type { RuleSession } from '../model/rule-session.js';
import type { TextPane, WriteText } from '../data/text-part.types.js';
import { RuleTextPane } from './text-pane.js';
import { textPaneStyles } from './text.styles.js';

/** The text of a rule beside its rows, each following the other; each key is part of the one history. */
export function createTextPane(context: InsightHost, session: RuleSession, write: WriteText): TextPane {
  const { customElementRegistry } = context.host as {
    readonly customElementRegistry?: CustomElementRegistry | null;
  };
  defineExpressionEditor(customElementRegistry ?? customElements);
  const pane = new RuleTextPane(context, session, write);
  return { styles: [textPaneStyles], render: () => pane.render() };
}
