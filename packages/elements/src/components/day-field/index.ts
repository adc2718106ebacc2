import { defineElement } from '../../internal/define.js';
import { DayFieldElement } from './day-field.js';

export { DayFieldElement } from './day-field.js';

/** Registers `<tagma-day-field>`, by default in the registry of the page. */
export function defineDayField(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-day-field', DayFieldElement, registry);
}
