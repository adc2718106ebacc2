import { defineRecordGrid } from './index.js';

defineRecordGrid();
