import { defineTaxonomyEditor } from './define-taxonomy-editor.js';

defineTaxonomyEditor();
