import { defineHistory } from './index.js';

defineHistory();
