import { defineHistory } from './components/history/index.js';
import { defineRecordGrid } from './components/record-grid/index.js';
import { defineTagPicker } from './components/tag-picker/index.js';
import { defineTaxonomyEditor } from './components/taxonomy-editor/index.js';

// What an element is made of is defined with it: the picker brings its chips.
defineTagPicker();
defineRecordGrid();
defineHistory();
defineTaxonomyEditor();
