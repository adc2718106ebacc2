import { defineElement } from '../../internal/define.js';
import { defineTag } from '../tag/index.js';
import { TagPicker } from './tag-picker.js';

/** Registers `<tagma-tag-picker>` and what it is made of, by default in the registry of the page. */
export function defineTagPicker(registry: CustomElementRegistry = customElements): void {
  defineTag(registry);
  defineElement('tagma-tag-picker', TagPicker, registry);
}
