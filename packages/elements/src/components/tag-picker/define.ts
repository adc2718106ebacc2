import { defineTagPicker } from './index.js';

defineTagPicker();
