import { defineTierEditor } from './index.js';

defineTierEditor();
