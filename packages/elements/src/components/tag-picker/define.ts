import { defineTagPicker } from './define-tag-picker.js';

defineTagPicker();
