import 'virtual-select-plugin/dist/virtual-select.min.js';
import 'virtual-select-plugin/dist/virtual-select.min.css';
import { tagNames } from './data.js';

/** Draws the rows in sight only. It has no names in other languages, no pinyin, no ranking and no paths. */
const options = tagNames().map((label, at) => ({ label, value: `t${String(at)}` }));
const host = document.createElement('div');
host.id = 'host';
document.body.append(host);
window.VirtualSelect.init({
  ele: '#host',
  options: [],
  multiple: true,
  search: true,
  showValueAsTags: true,
  keepAlwaysOpen: false,
});
const select = document.getElementById('host') as VirtualSelectElement;

window.picker = {
  load: () => select.setOptions(options),
  open: () => select.open(),
  type: (text) => {
    const input = select.querySelector<HTMLInputElement>('.vscomp-search-input');
    if (input === null) throw new Error('There is no search field.');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  },
  // It cannot paste names: the values are set.
  paste: () => select.setValue(options.slice(0, 1000).map(({ value }) => value)),
  chosen: () => select.value.length,
  rows: () => select.querySelectorAll('.vscomp-option').length,
  elements: () => select.querySelectorAll('*').length + 1,
};
