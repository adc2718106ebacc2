import { defineElement } from '../../internal/define.js';
import { CodeDesigner } from './code-designer.js';

export { CodeDesigner } from './code-designer.js';
export type {
  CodeRecords,
  CodeValueOption,
  CodeValuePage,
  CodeValueQuery,
  CodeValueSource,
  CounterOfScope,
  DesignerPanel,
  MapValue,
  RecordCodes,
  RecordText,
} from './code-designer.types.js';

/** Registers `<tagma-code-designer>`, by default in the registry of the page. */
export function defineCodeDesigner(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-code-designer', CodeDesigner, registry);
}
