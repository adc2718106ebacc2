import { defineRuleBuilder } from './index.js';

defineRuleBuilder();
