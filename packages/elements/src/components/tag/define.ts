import { defineTag } from './index.js';

defineTag();
