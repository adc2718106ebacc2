import Tagify from '@yaireo/tagify';
import '@yaireo/tagify/dist/tagify.css';
import { tagNames } from './data.js';

/** Shows the first twenty that fit. A thousand tags at once take it minutes, so that it is spared them. */
const names = tagNames();
const input = document.createElement('input');
document.body.append(input);
const tagify = new Tagify(input, { whitelist: [], dropdown: { enabled: 0, maxItems: 20 } });

window.picker = {
  load: () => {
    tagify.whitelist = names;
  },
  open: () => {
    tagify.DOM.input.focus();
    tagify.dropdown.show();
  },
  type: (text) => tagify.dropdown.show(text),
  chosen: () => tagify.value.length,
  rows: () => document.querySelectorAll('.tagify__dropdown__item').length,
  elements: () =>
    document.querySelectorAll('.tagify, .tagify *, .tagify__dropdown, .tagify__dropdown *').length,
};
