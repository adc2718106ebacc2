import { defineExpressionEditor } from './index.js';

defineExpressionEditor();
