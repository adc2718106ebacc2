import { defineTagPicker } from '@tagma/elements/tag-picker';
import { makeConcepts, tagNames } from './data.js';

defineTagPicker();
const concepts = makeConcepts();
const names = tagNames();
const picker = document.createElement('tagma-tag-picker');
picker.label = '标签';
document.body.append(picker);
const root = (): ShadowRoot => picker.shadowRoot as ShadowRoot;
const input = (): HTMLInputElement => root().querySelector('.input') as HTMLInputElement;

window.picker = {
  load: () => {
    picker.concepts = concepts;
  },
  open: () => {
    picker.focus();
    picker.show();
  },
  type: (text) => {
    input().value = text;
    input().dispatchEvent(new Event('input', { bubbles: true }));
  },
  paste: () => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', names.slice(0, 1000).join('\n'));
    input().dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
  },
  chosen: () => picker.value.length,
  rows: () => root().querySelectorAll('[role=option]').length,
  elements: () => root().querySelectorAll('*').length + 1,
};
