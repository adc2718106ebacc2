import { defineElement } from '../../internal/define.js';
import { ExpressionEditor } from './expression-editor.js';

export { ExpressionEditor } from './expression-editor.js';
export { TextSelectionEvent } from './expression-editor.events.js';
export type {
  DiagnosticFix,
  EditorHistory,
  ExpressionDiagnostic,
  ExpressionParameter,
  TextSpan,
} from './expression-editor.types.js';

/** Registers `<tagma-expression-editor>`, by default in the registry of the page. */
export function defineExpressionEditor(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-expression-editor', ExpressionEditor, registry);
}
