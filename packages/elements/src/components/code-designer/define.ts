import { defineCodeDesigner } from './index.js';

defineCodeDesigner();
