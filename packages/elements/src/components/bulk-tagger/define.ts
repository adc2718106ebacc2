import { defineBulkTagger } from './index.js';

defineBulkTagger();
