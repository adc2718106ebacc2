import { defineTaxonomyEditor } from './index.js';

defineTaxonomyEditor();
