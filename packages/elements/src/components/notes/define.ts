import { defineNotes } from './index.js';

defineNotes();
