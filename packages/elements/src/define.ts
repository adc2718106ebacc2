import { defineRecordGrid } from './components/record-grid/index.js';
import { defineTagPicker } from './components/tag-picker/index.js';

// What an element is made of is defined with it: the picker brings its chips.
defineTagPicker();
defineRecordGrid();
// What few pages show comes after the first look. Elements that stand there already are upgraded when it
// comes, with the properties that were set meanwhile.
void import('./components/history/index.js').then(({ defineHistory }) => {
  defineHistory();
});
void import('./components/taxonomy-editor/index.js').then(({ defineTaxonomyEditor }) => {
  defineTaxonomyEditor();
});
void import('./components/rule-builder/index.js').then(({ defineRuleBuilder }) => {
  defineRuleBuilder();
});
void import('./components/bulk-tagger/index.js').then(({ defineBulkTagger }) => {
  defineBulkTagger();
});
void import('./components/notes/index.js').then(({ defineNotes }) => {
  defineNotes();
});
void import('./components/tier-editor/index.js').then(({ defineTierEditor }) => {
  defineTierEditor();
});
void import('./components/expression-editor/index.js').then(({ defineExpressionEditor }) => {
  defineExpressionEditor();
});
void import('./components/day-field/index.js').then(({ defineDayField }) => {
  defineDayField();
});
void import('./components/code-designer/index.js').then(({ defineCodeDesigner }) => {
  defineCodeDesigner();
});
