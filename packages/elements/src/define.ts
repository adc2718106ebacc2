import { defineHistory } from './components/history/index.js';
import { defineRecordGrid } from './components/record-grid/index.js';
import { defineTagPicker } from './components/tag-picker/index.js';

// What an element is made of is defined with it: the picker brings its chips.
defineTagPicker();
defineRecordGrid();
defineHistory();
// Few pages edit the taxonomy. Elements that are there already are upgraded when it comes, with what was set.
void import('./components/taxonomy-editor/index.js').then(({ defineTaxonomyEditor }) => {
  defineTaxonomyEditor();
});
